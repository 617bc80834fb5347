import { readFileSync } from "node:fs";
import type { Scenario } from "../../engine/model/scenario.ts";
import { parse } from "../../scenarios/parse.ts";
import { libraryParent } from "../scenarios/libraryParent.ts";

/** A scenario of the library, values replaced as by `--set`. */
export function libraryScenario(name: string, overrides: readonly string[] = []): Scenario {
  const fileName = `scenarios/library/${name}.yaml`;
  const parsed = parse(readFileSync(fileName, "utf8"), { fileName, overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.scenario;
}
