import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Scenario } from "../engine/model/scenario.ts";
import { parse } from "../scenarios/parse.ts";
import { generatedFund } from "./generatedFund.ts";
import { reducedFund } from "./peers/reducedFund.ts";

/** The three sizes that are measured: small, the library's largest, and one that no municipality has. */
export const measured = ["rector-loan", "norrkoping", "big"] as const;

/**
 * A scenario of the library by name, `big` (20 interventions over 30 years) or `reduced` (the fund of the peers). Run from
 * the root of the repository.
 *
 * throws  Error if the file is missing or has errors
 */
export function scenarioNamed(name: string): Scenario {
  if (name === "big") return generatedFund({ interventions: 20, years: 30, participants: 20 });
  if (name === "reduced") return reducedFund;
  const file = join("scenarios", "library", `${name}.yaml`);
  if (!existsSync(file)) throw new Error(`${name}: expected big, reduced or a scenario of scenarios/library`);
  const parsed = parse(readFileSync(file, "utf8"), {
    fileName: file,
    readParent: (reference) => ({ fileName: reference, text: readFileSync(join("scenarios", "library", `${reference}.yaml`), "utf8") }),
    readFile: (path) => readFileSync(join(dirname(file), path), "utf8"),
  });
  if ("errors" in parsed) throw new Error(`${file}: ${parsed.errors.map(({ message }) => message).join("; ")}`);
  return parsed.scenario;
}
