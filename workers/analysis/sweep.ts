import { estimateOf } from "../../engine/measures/estimateOf.ts";
import { wilson } from "../../engine/measures/kinds/wilson.ts";
import { resultOf } from "../../engine/measures/result.ts";
import { blockSize, compile, type Measure, type PartialResult, type Plan, type Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { columnsOf as columnsOfMeasures, differencesIn, pairingOf } from "../paired.ts";
import type { ColumnBlock } from "../protocol.ts";
import type { Target } from "../run.ts";
import { type Analysis, analysisOf, type Declined, type NumberWithError } from "./analysis.ts";
import type { Futures, Places } from "./futures.ts";
import { keptRun } from "./keptRuns.ts";
import { measureNamed } from "./measureNamed.ts";
import { refuseObserved } from "./refuseObserved.ts";

/** How the points of a sweep are chosen. */
export const sweepDesigns = ["grid", "lhs", "list"] as const;

/** Most futures over all points, and most points, that are run here; beyond it a plan for many machines. */
export const mostSweepFutures = 1e9;
export const mostSweepPoints = 10_000;

/** Settings of a point by path: numbers, and words where a choice is no number. */
export type SweepSet = Readonly<Record<string, number | string>>;

/** A setting to run; scenario null: it is not valid, and `problem` says why. */
export interface SweepPoint {
  readonly label: string;
  readonly set: SweepSet;
  readonly scenario: Scenario | null;
  readonly problem: string | null;
}

/** The options of `sweep`, as they were understood. */
export interface SweepQuestion {
  readonly design: (typeof sweepDesigns)[number];
  readonly paths: readonly string[];
  readonly measures: readonly string[];
  readonly precision: number | null;
}

/** A measure with its interval; null where it does not exist. */
export interface SweepLevel {
  readonly measure: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A measure at a point. */
export interface SweepRow extends SweepLevel {
  readonly point: number;
  readonly label: string;
  readonly set: SweepSet;
  /** To the scenario as written, paired. */
  readonly difference: NumberWithError | null;
  readonly replications: number;
  readonly problem: string | null;
}

export interface SweepAnswer {
  readonly asWritten: readonly SweepLevel[];
  readonly points: readonly SweepRow[];
}

export type SweepAnalysis = Analysis<"sweep", SweepQuestion, SweepAnswer>;

/** Scenarios that are simulated together: bounds the memory. */
const together = 6;

type Compared = readonly { readonly key: string; readonly measure: Measure }[];

/**
 * What every setting gives (ANALYSES §1): each point runs on the same futures as the scenario as written, and is told by its measures and
 * their paired differences.
 *
 * futures  with a precision the most futures of a point
 * throws   RangeError for a measure that there is not, or more than can run here
 */
export async function sweepAnalysis(
  scenario: Scenario,
  asked: Omit<SweepQuestion, "measures"> & { readonly points: readonly SweepPoint[]; readonly measures: readonly string[] },
  futures: Futures,
  places: Places,
): Promise<SweepAnalysis> {
  refuseObserved(scenario);
  refuseLarge(asked.points.length, futures.replications);
  const tables = new Map<string, Float64Array>();
  const whole = compile(scenario, tables, []);
  const measures = asked.measures.map((id) => ({ key: id, measure: measureNamed(whole, id) }));
  const names = columnsOfMeasures(measures);
  const base = compile(scenario, tables, names);
  const points: SweepRow[] = [];
  let asWritten: readonly SweepLevel[] | null = null;
  // With a precision each point goes as far as it needs alone.
  const step = asked.precision === null ? together : 1;
  for (let from = 0; from < Math.max(1, asked.points.length); from += step) {
    const some = asked.points.slice(from, from + step);
    const plans = some.flatMap((point) => (point.scenario === null ? [] : [compile(point.scenario, tables, names)]));
    if (plans.length === 0 && asWritten !== null) {
      points.push(...some.flatMap((point, i) => rowsOf(point, from + i, measures, null, 0)));
      continue;
    }
    const compared = plans.length === 0 ? [base] : plans;
    const { found, replications } = await pairsOf(base, compared, measures, names, asked.precision, futures, places);
    asWritten ??= measures.map(({ key, measure }) => level(measure, found[0]![key]!.a, replications));
    let at = 0;
    some.forEach((point, i) => {
      const pairs = point.scenario === null ? null : found[at++]!;
      points.push(...rowsOf(point, from + i, measures, pairs, replications));
    });
  }
  const declined = points.flatMap(({ value, problem, point, measure }): Declined[] =>
    value === null && problem === null ? [{ of: `points.${point}.${measure}`, reason: "unidentified", futures: null }] : [],
  );
  const { design, paths, precision } = asked;
  const question = { design, paths, measures: measures.map(({ measure }) => measure.id), precision };
  return analysisOf({ analysis: "sweep", scenario, ...futures, question, answer: { asWritten: asWritten!, points }, declined });
}

/** throws  RangeError that names what can run more */
export function refuseLarge(points: number, replications: number): void {
  if (points <= mostSweepPoints && points * replications <= mostSweepFutures) return;
  throw invalidRequest("tooManyPoints", { points, replications, mostPoints: mostSweepPoints, mostFutures: mostSweepFutures });
}

type Pairs = ReturnType<typeof differencesIn>;

async function pairsOf(
  base: Plan,
  plans: readonly Plan[],
  measures: Compared,
  names: readonly string[],
  precision: number | null,
  { seed, replications }: Futures,
  places: Places,
): Promise<{ readonly found: readonly Pairs[]; readonly replications: number }> {
  const pairings = plans.map((plan) => pairingOf(measures, [base.hash, plan.hash], String(seed)));
  let block = 0;
  const take = ([first = [], ...rest]: readonly ColumnBlock[]) => {
    rest.forEach((columns, i) => void pairings[i]!.add(block, first, columns));
    block += Math.ceil((first[0]?.length ?? 0) / blockSize);
  };
  const halfWidth = (partials: readonly PartialResult[]) => halfWidthOf(plans[0]!, partials[1]!, measures[0]!.measure);
  const target: Target = precision === null ? { replications } : { precision, atMost: replications, halfWidth };
  const run = await keptRun(
    { ...places, plans: [base, ...plans], seed, target, columns: { names, take } },
    places.keeper,
    measures[0]!.measure,
  );
  return { found: pairings.map((pairing) => differencesIn(measures, pairing.take())), replications: run.replications };
}

/** Half of the 95 % interval that a run has of a measure; Infinity where it has none. */
function halfWidthOf(plan: Plan, partial: PartialResult, measure: Measure): number {
  const answer = estimateOf(resultOf(plan, partial), measure);
  if (answer === null || answer.value === null || !("standardError" in answer)) return Number.POSITIVE_INFINITY;
  if ("low" in answer) return (answer.high - answer.low) / 2;
  return answer.standardError === null ? Number.POSITIVE_INFINITY : 1.96 * answer.standardError;
}

function rowsOf(
  { label, set, problem }: SweepPoint,
  point: number,
  measures: Compared,
  pairs: Pairs | null,
  replications: number,
): readonly SweepRow[] {
  return measures.map(({ key, measure }) => {
    const { value, standardError } = pairs?.[key]?.difference ?? { value: null, standardError: null };
    return {
      point: point + 1,
      label,
      set,
      ...level(measure, pairs?.[key]?.b ?? null, replications),
      difference: value === null ? null : { value, standardError },
      replications: pairs === null ? 0 : replications,
      problem,
    };
  });
}

/** With Wilson's interval of a probability, else ±1.96 errors. */
function level(measure: Measure, estimate: Pairs[string]["a"], replications: number): SweepLevel {
  const { value = null, standardError = null } = estimate ?? {};
  if (value === null) return { measure: measure.id, value, standardError, low: null, high: null };
  const half = 1.96 * (standardError ?? Number.NaN);
  const around = measure.kind === "probability" ? wilson(value, replications) : { low: value - half, high: value + half };
  return { measure: measure.id, value, standardError, low: finite(around.low), high: finite(around.high) };
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}
