import { type Accumulator, addLanes, closeBlock, createAccumulator, openBlock } from "../aggregate/accumulator.ts";
import { blockSize } from "../aggregate/blockSize.ts";
import { type AggregateLayout, layoutOf } from "../aggregate/layout.ts";
import type { Partial } from "../aggregate/partial.ts";
import type { Estimate } from "./estimate.ts";
import type { Measure } from "./measure.ts";
import { momentsOf } from "./moments.ts";
import { isRatio, partsOf } from "./paired.ts";

/** A measure in two scenarios on the same futures. Null where it does not exist (no future in common, a zero denominator). */
export interface PairedDifference {
  readonly a: Estimate | null;
  readonly b: Estimate | null;
  /** B − A; the error is that of pairs, far smaller than if the futures were not the same. */
  readonly difference: Estimate | null;
  /** Shares of the futures compared in which B is strictly better, and in which both are equal. */
  readonly better: number | null;
  readonly equal: number | null;
  /** Futures in which the measure exists in both. */
  readonly replications: number;
}

/** Columns of a pair: numerator and denominator in A, the same in B, how far B is from A in this future, and whether both have it. */
const WIDTH = 6;

/** What is added up of measures compared in pairs: an ordinary partial, whose merge is exact and knows no order. */
export function pairedLayout(measures: readonly Measure[]): AggregateLayout {
  const names = measures.flatMap(({ id }) => ["a", "aOver", "b", "bOver", "difference", "both"].map((part) => `${id} ${part}`));
  const pairs = measures.flatMap((_, m) =>
    [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [WIDTH * m + i, WIDTH * m + j] as const)),
  );
  const signs = measures.flatMap((_, m) =>
    (["positive", "zero"] as const).map((is) => ({ columns: [WIDTH * m + 4], weights: [1], is, given: -1 })),
  );
  return layoutOf(names, {
    pairA: Int32Array.from(pairs, ([a]) => a),
    pairB: Int32Array.from(pairs, ([, b]) => b),
    fourth: new Int32Array(0),
    events: signs,
    yearly: new Int32Array(0),
    years: 0,
    samples: [],
    pictures: new Int32Array(0),
  });
}

/** An empty accumulator of pairs. plans: fingerprints of A and B */
export function createPairs(measures: readonly Measure[], plans: readonly [string, string], seed: string): Accumulator {
  return createAccumulator(pairedLayout(measures), plans.join(" "), seed);
}

/**
 * Adds whole blocks of futures, and the last of a run.
 *
 * first  number of the first block
 * a, b   by measure, its `pairedColumns` in A and in B, all of one length
 */
export function addPairs(
  pairs: Accumulator,
  measures: readonly Measure[],
  first: number,
  a: readonly (readonly Float64Array[])[],
  b: readonly (readonly Float64Array[])[],
): void {
  const length = a[0]?.[0]?.length ?? 0;
  const planes = new Float64Array(WIDTH * measures.length * blockSize);
  for (let from = 0; from < length; from += blockSize) {
    const count = Math.min(blockSize, length - from);
    measures.forEach((measure, m) => {
      for (let i = 0; i < count; i++) {
        const pair = pairIn(measure, at(a[m], from + i), at(b[m], from + i));
        for (let k = 0; k < WIDTH; k++) planes[(WIDTH * m + k) * blockSize + i] = pair[k];
      }
    });
    openBlock(pairs, first + from / blockSize);
    addLanes(pairs, planes, blockSize, count);
    closeBlock(pairs);
  }
}

function at(columns: readonly Float64Array[], row: number): number[] {
  return columns.map((column) => column[row]);
}

/** The columns of one pair: a measure that is missing in one of the two counts in neither, with weight 0. */
function pairIn(measure: Measure, a: readonly number[], b: readonly number[]): readonly number[] {
  const [x, y] = [partsOf(measure, a), partsOf(measure, b)];
  const all = [x.numerator, x.denominator, y.numerator, y.denominator];
  if (all.some(Number.isNaN)) return [0, 0, 0, 0, NaN, 0];
  const difference = isRatio(measure) ? y.numerator / y.denominator - x.numerator / x.denominator : y.numerator - x.numerator;
  // 0/0: nothing was promised in one of them; not a future to compare a share in.
  return [...all, Number.isFinite(difference) ? difference : NaN, 1];
}

/**
 * A measure's paired difference from a partial of pairs:
 *
 *   R_B − R_A with R = Σ numerator / Σ denominator,  error by the delta method over the four columns together; of a mean that is
 *   √(Var(b − a)/n). Of an event Agresti & Min's: half a future more in each of the four cells, so that futures that all agree do not
 *   claim to know everything.
 *
 * source  Cochran (1977), Sampling Techniques, ch. 6; Agresti & Min (2005), Stat. Med. 24
 */
export function pairedDifference(measures: readonly Measure[], partial: Partial, m: number): PairedDifference {
  const measure = measures[m];
  const moments = momentsOf(pairedLayout(measures), partial);
  const columns = [0, 1, 2, 3].map((k) => WIDTH * m + k);
  const means = columns.map((c) => moments.mean(c) ?? 0);
  const [successes, ties] = [0, 1].map((e) => partial.events[2 * (2 * m + e) + 1]);
  const judged = moments.count(WIDTH * m + 4);
  const better = measure.better === "lower" ? judged - successes - ties : successes;
  const slopeA = slopeOf(means[0], means[1], 0);
  const slopeB = slopeOf(means[2], means[3], 2);

  function estimate(value: number, slope: readonly number[]): Estimate {
    let variance = 0;
    columns.forEach((x, i) => {
      columns.forEach((y, j) => {
        if (slope[i] === 0 || slope[j] === 0) return;
        variance += slope[i] * slope[j] * (i === j ? moments.variance(x) : moments.covariance(x, y));
      });
    });
    return { value, standardError: Math.sqrt(Math.max(0, variance) / partial.replications) };
  }

  const [valueA, valueB] = [means[0] / means[1], means[2] / means[3]];
  const both = slopeA !== null && slopeB !== null;
  const plain = both
    ? estimate(
        valueB - valueA,
        slopeB.map((s, i) => s - slopeA[i]),
      )
    : null;
  return {
    a: slopeA === null ? null : estimate(valueA, slopeA),
    b: slopeB === null ? null : estimate(valueB, slopeB),
    difference:
      plain !== null && measure.kind === "probability" && !isRatio(measure)
        ? { ...plain, standardError: agrestiMin(successes, judged - successes - ties, judged) }
        : plain,
    better: judged === 0 ? null : better / judged,
    equal: judged === 0 ? null : ties / judged,
    replications: Math.round((moments.mean(WIDTH * m + 5) ?? 0) * partial.replications),
  };
}

/** Derivatives of numerator/denominator by the four means; null where the denominator is 0. */
function slopeOf(numerator: number, denominator: number, from: number): readonly number[] | null {
  if (denominator === 0) return null;
  const slope = [0, 0, 0, 0];
  slope[from] = 1 / denominator;
  slope[from + 1] = -numerator / denominator / denominator;
  return slope;
}

function agrestiMin(more: number, less: number, judged: number): number {
  const [won, lost, all] = [more + 0.5, less + 0.5, judged + 2];
  return Math.sqrt(won + lost - ((won - lost) * (won - lost)) / all) / all;
}
