import { type AggregateLayout, layoutOf } from "../../aggregate/layout.ts";
import type { Partial } from "../../aggregate/partial.ts";
import { fromFixedPoint } from "../../numeric/exactSum.ts";
import type { Measure } from "../measure.ts";
import { isRatio, partsOf } from "../paired.ts";
import { ratioOf } from "./evidence.ts";
import { LEAST_EFFECTIVE } from "./refusal.ts";

/**
 * Columns of a weighed pair: numerator and denominator times the weight in A, the same in B, whether both have the measure, and the
 * weight in A where the two can be told apart, where B is higher, and where both are equal.
 */
export const WEIGHED_WIDTH = 8;
/** After those of all measures: the weight in A, in B, and how far they are apart. */
const WEIGHTS = 3;

/** What is added up of measures compared in pairs where futures have weights: columns of which every estimate is a ratio of sums. */
export function weighedPairsLayout(measures: readonly Measure[]): AggregateLayout {
  const parts = ["w a", "w aOver", "w b", "w bOver", "both", "w judged", "w higher", "w equal"];
  const names = [...measures.flatMap(({ id }) => parts.map((part) => `${id} ${part}`)), "weight a", "weight b", "weight b − a"];
  const pairs = measures.flatMap((_, m) =>
    [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [WEIGHED_WIDTH * m + i, WEIGHED_WIDTH * m + j] as const)),
  );
  return layoutOf(names, {
    pairA: Int32Array.from(pairs, ([a]) => a),
    pairB: Int32Array.from(pairs, ([, b]) => b),
    fourth: new Int32Array(0),
    events: [],
    yearly: new Int32Array(0),
    years: 0,
    samples: [],
    pictures: new Int32Array(0),
  });
}

/** One future of it. a, b: by measure, its `pairedColumns`; a future without a weight weighs 1 */
export function weighedPair(
  measures: readonly Measure[],
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
  weights: readonly [number, number],
): readonly number[] {
  const [v, w] = weights.map((weight) => (Number.isNaN(weight) ? 1 : weight)) as [number, number];
  const told = measures.flatMap((measure, m) => {
    const [x, y] = [partsOf(measure, a[m]), partsOf(measure, b[m])];
    if ([x.numerator, x.denominator, y.numerator, y.denominator].some(Number.isNaN)) return new Array<number>(WEIGHED_WIDTH).fill(0);
    const difference = isRatio(measure) ? y.numerator / y.denominator - x.numerator / x.denominator : y.numerator - x.numerator;
    const judged = Number.isFinite(difference);
    return [
      v * x.numerator,
      v * x.denominator,
      w * y.numerator,
      w * y.denominator,
      1,
      judged ? v : 0,
      judged && difference > 0 ? v : 0,
      judged && difference === 0 ? v : 0,
    ];
  });
  return [...told, v, w, w - v];
}

/** What the weights of a pair leave. */
export interface PairWeights {
  /** (Σw)²/Σw² in A, and in B. */
  readonly effective: readonly [number, number];
  /** Whether every future weighs the same in both. */
  readonly same: boolean;
}

/** Of a partial of weighed pairs. measures: how many */
export function pairWeights(measures: number, { sum, squares }: Partial): PairWeights {
  const first = WEIGHED_WIDTH * measures;
  const [a, b] = [first, first + 1].map((c) => (squares[c] === 0n ? 0 : ratioOf(sum[c] * sum[c], squares[c]))) as [number, number];
  return { effective: [a, b], same: squares[first + WEIGHTS - 1] === 0n };
}

/** Shares of the weight with which B is better, and with which both are equal; null where futures weigh otherwise in A than in B, or too few are left. */
export function weighedShares(measure: Measure, m: number, { sum }: Partial, { same, effective }: PairWeights) {
  const [judged, higher, equal] = [5, 6, 7].map((k) => fromFixedPoint(sum[WEIGHED_WIDTH * m + k]));
  if (!same || !(effective[0] >= LEAST_EFFECTIVE) || !(judged > 0)) return { better: null, equal: null, discordant: null };
  const better = measure.better === "lower" ? judged - higher - equal : higher;
  return { better: better / judged, equal: equal / judged, discordant: null };
}
