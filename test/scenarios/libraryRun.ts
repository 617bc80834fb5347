import { readFileSync } from "node:fs";
import { blockSize, compile, createSimulator, type Scenario, type Summary, summarise } from "../../engine/index.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { type Parsed, parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { version } from "../../workers/version.ts";
import { libraryParent } from "./libraryParent.ts";

const library = new URL("../../scenarios/library/", import.meta.url);

/** A scenario of the library, read as the command line reads it; throws with every error of the file. */
export function readLibrary(name: string, overrides: readonly string[] = []): Parsed {
  const fileName = `${name}.yaml`;
  const parsed = parse(readFileSync(new URL(fileName, library), "utf8"), { fileName, overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new RangeError(parsed.errors.map(problemText).join("\n"));
  return parsed;
}

/** Futures 0 … replications − 1 of a scenario of the library. */
export interface LibraryRun {
  readonly scenario: Scenario;
  readonly summary: Summary;
  /** The names that `column` takes. */
  readonly columns: readonly string[];
  /** One number a future; NaN where the quantity does not exist in it. */
  column(name: string): Float64Array;
}

export interface LibraryChange {
  /** As with `--set`. */
  readonly set?: readonly string[];
  /** What `--set` cannot do: to leave an intervention out. */
  readonly change?: (scenario: Scenario) => Scenario;
}

/** Quantile tables are the same for all scenarios, and most of the time that compilation takes. */
const tables = new Map<string, Float64Array>();

const seed = "1";

/** Runs the engine in this thread with seed 1; the summary is the command line's to the bit (but for `host`). */
export function runLibrary(name: string, replications: number, { set = [], change = (same) => same }: LibraryChange = {}): LibraryRun {
  const scenario = change(readLibrary(name, set).scenario);
  const plan = compile(scenario, tables);
  const simulator = createSimulator(plan, seed);
  const width = plan.columns.length;
  const rows = new Float64Array(replications * width);
  for (let first = 0; first < replications; first += blockSize) {
    const size = Math.min(blockSize, replications - first);
    simulator.run(first / blockSize, size, rows.subarray(first * width, (first + size) * width));
  }
  const summary = summarise(plan, simulator.take(), {
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    version,
    seed,
    host: { node: process.version, workers: 1, seconds: 0 },
  });
  return {
    scenario,
    summary,
    columns: plan.columns,
    column(column) {
      const at = plan.columns.indexOf(column);
      if (at < 0) throw new RangeError(`${name}: there is no column ${column}`);
      return Float64Array.from({ length: replications }, (_, i) => rows[i * width + at]!);
    },
  };
}
