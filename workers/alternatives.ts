import { type AlternativeMeasure, type AlternativeSummary, alternativeMeasures, type ReadMeasure } from "../engine/measures/alternative.ts";
import { probability } from "../engine/measures/estimate.ts";
import { blockSize, type Plan } from "./engine.ts";
import { type ComparedMeasure, columnsOf, comparedMeasures, differencesIn, type Pairing, pairingOf } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { type RunRequest, runScenario } from "./run.ts";

const measures: readonly ComparedMeasure[] = alternativeMeasures.map((id) => comparedMeasures.find(({ measure }) => measure.id === id)!);

/** Every column that is needed of each scenario, once. */
export const alternativeColumns: readonly string[] = columnsOf(measures);

/** Most futures of a reading that does not say how many. */
const mostByDefault = 16_384;

/** Futures that a reading is simulated on. */
export function replicationsOfAlternative(stated: number | null, replications: number): number {
  return stated ?? Math.min(replications, mostByDefault);
}

export interface AlternativeRun extends Pick<AlternativeSummary, "name" | "why" | "replications"> {
  /** Compiled with `alternativeColumns`. */
  readonly plan: Plan;
}

/**
 * Simulates readings beside their scenario, on futures 0 … replications − 1, and says what each alone changes.
 *
 * base    the scenario itself, compiled with `alternativeColumns`
 * throws  as `runScenario`
 */
export async function runAlternatives(
  base: Plan,
  readings: readonly AlternativeRun[],
  request: Pick<RunRequest, "seed" | "workers" | "openSeat" | "signal" | "onProgress">,
): Promise<readonly AlternativeSummary[]> {
  const results = new Map<AlternativeRun, AlternativeSummary>();
  for (const replications of new Set(readings.map((reading) => reading.replications))) {
    const together = readings.filter((reading) => reading.replications === replications);
    const pairings = together.map(({ plan }) => pairingOf(measures, [base.hash, plan.hash], String(request.seed)));
    let block = 0;
    await runScenario({
      ...request,
      plans: [base, ...together.map(({ plan }) => plan)],
      target: { replications },
      columns: {
        names: alternativeColumns,
        take([first = [], ...rest]) {
          for (const [at, columns] of rest.entries()) pairings[at]!.add(block, first, columns);
          block += Math.ceil((first[0]?.length ?? 0) / blockSize);
        },
      },
    });
    for (const [at, reading] of together.entries()) results.set(reading, summaryOf(reading, pairings[at]!));
  }
  return readings.map((reading) => results.get(reading)!);
}

/**
 * What one reading comes to, from the columns `alternativeColumns` of its futures and of the same ones of its scenario, both from the
 * first on.
 */
export function readingOf(base: Plan, reading: AlternativeRun, seed: string, first: ColumnBlock, second: ColumnBlock): AlternativeSummary {
  const pairing = pairingOf(measures, [base.hash, reading.plan.hash], seed);
  pairing.add(0, first, second);
  return summaryOf(reading, pairing);
}

function summaryOf({ name, why, replications }: AlternativeRun, pairing: Pairing): AlternativeSummary {
  const differences = differencesIn(measures, pairing.take());
  const read = alternativeMeasures.map((id, m): readonly [AlternativeMeasure, ReadMeasure] => {
    const { b, difference, replications: count } = differences[measures[m]!.key]!;
    const value = b !== null && measures[m]!.measure.kind === "probability" ? probability(Math.round(b.value * count), count) : b;
    return [id, { value, difference }];
  });
  return { name, why, replications, measures: Object.fromEntries(read) as AlternativeSummary["measures"] };
}
