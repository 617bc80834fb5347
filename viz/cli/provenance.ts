import { code } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import { commandLine } from "../text/commandLine.ts";
import type { ScenarioSource } from "./scenarioSource.ts";

/** A summary that says which code made it, by which command, from which files. */
export function withProvenance(summary: Summary, { argument, overrides, inputs }: ScenarioSource): Summary {
  return { ...summary, run: { ...summary.run, code, command: commandLine(argument, summary.run, overrides), inputs } };
}
