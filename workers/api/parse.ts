import type { Scenario } from "../../engine/model/scenario.ts";
import { parse as read } from "../../scenarios/parse.ts";
import { problem, type Said } from "../../scenarios/said.ts";
import { Problems } from "./problems.ts";

/** How a scenario is read. */
export interface ParseSettings {
  /** How the text is called in problems; default `scenario.yaml`. */
  readonly name?: string;
  /** Texts of the files that the scenario names under `file:` and `extends:`, by the name it gives. */
  readonly files?: Readonly<Record<string, string>>;
  /** `path=value` texts that replace values of the scenario, as `--set` on the command line: `fund.capital=30 mnkr`. */
  readonly set?: readonly string[];
}

/**
 * Reads a scenario from YAML or JSON text (scenarios/README.md shows some).
 *
 * throws  Problems with all that is wrong at once, each with file, line, column, path and sentence
 */
export function parse(text: string, { name = "scenario.yaml", files = {}, set = [] }: ParseSettings = {}): Scenario {
  const textOf = (file: string): string | undefined => (Object.hasOwn(files, file) ? files[file] : undefined);
  const parsed = read(text, {
    fileName: name,
    overrides: set,
    readFile(file) {
      const found = textOf(file);
      if (found === undefined) throw new RangeError(`${file} is not among the files given`);
      return found;
    },
    readParent(file) {
      const found = textOf(file) ?? textOf(`${file}.yaml`);
      return found === undefined ? { expected: among(Object.keys(files)) } : { fileName: file, text: found };
    },
  });
  if ("errors" in parsed) throw new Problems(parsed.errors);
  return parsed.scenario;
}

function among(known: readonly string[]): Said {
  return known.length === 0 ? problem("noneGiven") : problem("notAmongFiles", { known });
}
