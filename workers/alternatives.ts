import { type AlternativeMeasure, type AlternativeSummary, alternativeMeasures, type ReadMeasure } from "../engine/measures/alternative.ts";
import { probability } from "../engine/measures/estimate.ts";
import type { Plan } from "./engine.ts";
import { type ComparedMeasure, comparedMeasures, type PairedMeasure, pairedMeasure } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { type RunRequest, runScenario } from "./run.ts";

/** What the comparison of two scenarios calls the measures. */
const comparedAs: Readonly<Record<AlternativeMeasure, string>> = {
  "depletion.probability": "depletion",
  "dissolution.probability": "dissolution",
  "credibility.receivedOverPromised": "receivedOverPromised",
  "fund.loss.mean": "loss",
  "ownMunicipality.net": "ownMunicipality",
  "society.npv": "societyNpv",
};

const measures: readonly ComparedMeasure[] = alternativeMeasures.map((id) => comparedMeasures.find(({ key }) => key === comparedAs[id])!);

/** Every column that is needed of each scenario, once. */
export const alternativeColumns: readonly string[] = [...new Set(measures.flatMap(({ columns }) => columns))];

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
    const paired = together.map(() => measures.map(pairedMeasure));
    await runScenario({
      ...request,
      plans: [base, ...together.map(({ plan }) => plan)],
      target: { replications },
      columns: {
        names: alternativeColumns,
        take([first = [], ...rest]) {
          for (const [at, block] of rest.entries()) paired[at]!.forEach((each, m) => void each.add(pick(first, m), pick(block, m)));
        },
      },
    });
    for (const [at, reading] of together.entries()) results.set(reading, summaryOf(reading, paired[at]!));
  }
  return readings.map((reading) => results.get(reading)!);
}

const indices = measures.map(({ columns }) => columns.map((name) => alternativeColumns.indexOf(name)));

function pick(block: ColumnBlock, measure: number): readonly Float64Array[] {
  return indices[measure]!.map((index) => block[index]!);
}

function summaryOf({ name, why, replications }: AlternativeRun, paired: readonly PairedMeasure[]): AlternativeSummary {
  const read = alternativeMeasures.map((id, m): readonly [AlternativeMeasure, ReadMeasure] => {
    const { b, difference, replications: count } = paired[m]!.result();
    const value = b !== null && measures[m]!.occurs ? probability(Math.round(b.value * count), count) : b;
    return [id, { value, difference }];
  });
  return { name, why, replications, measures: Object.fromEntries(read) as AlternativeSummary["measures"] };
}
