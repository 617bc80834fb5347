import { type AlternativeMeasure, type AlternativeSummary, alternativeMeasures, type ReadMeasure } from "../engine/measures/alternative.ts";
import { probability } from "../engine/measures/estimate.ts";
import { blockSize, type PartialResult, type Plan } from "./engine.ts";
import { type ComparedMeasure, columnsOf, comparedMeasures, differencesIn, pairedNames, pairingOf, weighs } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";
import { readingTally } from "./readingTally.ts";
import { type RunRequest, runScenario } from "./run.ts";

const measures: readonly ComparedMeasure[] = alternativeMeasures.map((id) => comparedMeasures.find(({ measure }) => measure.id === id)!);

/** Every column that is needed of each scenario, once. */
export const alternativeColumns: readonly string[] = columnsOf(measures);

/** The columns of each scenario that readings of these plans are paired by: the weight too, where what has happened weighs futures. */
export function alternativeNames(plans: readonly Plan[]): readonly string[] {
  return pairedNames(measures, plans.some(weighs));
}

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

/** Pairs of futures of readings, as far as they are there: what a run that was interrupted goes on from. */
export interface AlternativesProgress {
  /** What was added up before; what is of other plans, or another seed, is left alone. */
  readonly done?: readonly PartialResult[];
  /** After every block: what there is now. */
  readonly onCompleted?: (done: readonly PartialResult[]) => void;
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
  { done = [], onCompleted }: AlternativesProgress = {},
): Promise<readonly AlternativeSummary[]> {
  const plans = [base, ...readings.map(({ plan }) => plan)];
  const weighed = plans.some(weighs);
  const tallies = readings.map((reading) => {
    const pairing = pairingOf(measures, [base.hash, reading.plan.hash], String(request.seed), weighed);
    return { reading, ...readingTally(pairing, done, reading.replications) };
  });
  const told = () => onCompleted?.(tallies.flatMap((tally) => tally.partial() ?? []));
  const rounds = new Map(tallies.map((tally) => [`${tally.reading.replications} ${tally.taken}`, tally]));
  for (const { reading, taken } of rounds.values()) {
    const { replications } = reading;
    const together = tallies.filter((tally) => tally.reading.replications === replications && tally.taken === taken);
    if (taken === Math.ceil(replications / blockSize)) continue;
    let block = taken;
    await runScenario({
      ...request,
      plans: [base, ...together.map((tally) => tally.reading.plan)],
      target: { replications },
      ...(taken > 0 ? { resume: { ranges: [{ first: 0, blocks: taken }], partials: null } } : {}),
      columns: {
        names: alternativeNames(plans),
        taken,
        take([first = [], ...rest]) {
          for (const [at, columns] of rest.entries()) together[at]!.add(block, first, columns);
          block += Math.ceil((first[0]?.length ?? 0) / blockSize);
          told();
        },
      },
    });
  }
  return tallies.map((tally) => summaryOf(tally.reading, tally.partial()!, base));
}

/**
 * What one reading comes to, from the columns `alternativeNames` of its futures and of the same ones of its scenario, both from the
 * first on.
 */
export function readingOf(base: Plan, reading: AlternativeRun, seed: string, first: ColumnBlock, second: ColumnBlock): AlternativeSummary {
  const pairing = pairingOf(measures, [base.hash, reading.plan.hash], seed, weighs(base) || weighs(reading.plan));
  pairing.add(0, first, second);
  return summaryOf(reading, pairing.take(), base);
}

function summaryOf({ name, why, replications, plan }: AlternativeRun, partial: PartialResult, base: Plan): AlternativeSummary {
  const counted = !weighs(plan) && !weighs(base);
  const differences = differencesIn(measures, partial);
  const read = alternativeMeasures.map((id, m): readonly [AlternativeMeasure, ReadMeasure] => {
    const { b, difference, replications: count } = differences[measures[m]!.key]!;
    const value =
      counted && b !== null && measures[m]!.measure.kind === "probability" ? probability(Math.round(b.value * count), count) : b;
    return [id, { value, difference }];
  });
  return { name, why, replications, measures: Object.fromEntries(read) as AlternativeSummary["measures"] };
}
