import type { Document } from "yaml";
import { readSource } from "../../workers/host.ts";
import type { ScenarioSource } from "./scenarioSource.ts";

/** The scenario's file, whole, with what was set in it and with its comments. throws RangeError where it cannot be read a second time */
export function documentOf({ source: { text, argument } }: { readonly source: Pick<ScenarioSource, "text" | "argument"> }): Document {
  const read = readSource(text, argument);
  if ("errors" in read) throw new RangeError(`the scenario cannot be read again: ${read.errors[0]?.message}`);
  return read.document;
}
