import {
  blockSize,
  type ComparedMeasure,
  columnsOf,
  comparedMeasures,
  compile,
  differencesIn,
  estimateCost,
  type PairedResult,
  type Plan,
  pairingOf,
  type QuantileTables,
  sharedMeasures,
  simulatorService,
} from "../../../workers/host.ts";
import { parsePolicy } from "./parsePolicy.ts";
import type { Policy } from "./prepare.ts";

/** What a change of the rules did to the measures that every scenario is compared by, on the same futures. */
export interface MeasuresMoved {
  readonly replications: number;
  /** By id, with the net result of every board that both have. */
  readonly measures: PairedResult;
}

/** Works out what a change moved, in small steps, so that whoever asks can leave off between any two. */
export interface WhatMoved {
  /** Begins anew; false where there is nothing that can be paired, or not the time for it. */
  open(before: Policy, now: Policy, seed: string, replications: number): boolean;
  /** Simulates a block of both; the answer when the last is done, null as long as it is not. */
  advance(): MeasuresMoved | null;
}

/** Futures of both: the most that there is time for. */
const sizes = [4096, 1024];
const longestSeconds = 20;

/** compared  measures that every scenario has (workers/paired.ts) */
export function whatMoved(compared: readonly ComparedMeasure[] = comparedMeasures): WhatMoved {
  let steps: Iterator<null, MeasuresMoved> | null = null;
  return {
    open(before, now, seed, replications) {
      steps = null;
      const scenarios = [];
      for (const policy of [before, now]) {
        const parsed = parsePolicy(policy, { alternatives: "none" });
        // Futures that are weighed by what has happened cannot be paired.
        if ("errors" in parsed || parsed.scenario.observed !== undefined) return false;
        scenarios.push(parsed.scenario);
      }
      const seconds = scenarios.reduce((sum, scenario) => sum + estimateCost(scenario, blockSize).seconds / blockSize, 0);
      const size = sizes.map((each) => Math.min(each, replications)).find((each) => each * seconds <= longestSeconds);
      if (size === undefined) return false;
      const tables: QuantileTables = new Map();
      const columns = [...columnsOf(compared), "departments.*.net"];
      steps = pairAll(
        scenarios.map((scenario) => compile(scenario, tables, columns)),
        compared,
        seed,
        size,
      );
      return true;
    },
    advance() {
      const step = steps?.next();
      return step?.done === true ? step.value : null;
    },
  };
}

function* pairAll(
  plans: readonly Plan[],
  compared: readonly ComparedMeasure[],
  seed: string,
  replications: number,
): Generator<null, MeasuresMoved> {
  const measures = sharedMeasures(plans, compared);
  const pairing = pairingOf(measures, [plans[0]!.hash, plans[1]!.hash], seed);
  const simulator = simulatorService();
  simulator.open({ plans, seed });
  for (let first = 0; first < replications; first += blockSize) {
    const count = Math.min(blockSize, replications - first);
    const done = simulator.advance({
      firstBlock: first / blockSize,
      blocks: 1,
      replications: count,
      columns: columnsOf(measures),
    });
    pairing.add(first / blockSize, done.columns[0]!, done.columns[1]!);
    yield null;
  }
  return { replications, measures: differencesIn(measures, pairing.take()) };
}
