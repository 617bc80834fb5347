import { type Accumulator, addLanes, closeBlock, createAccumulator, openBlock } from "../aggregate/accumulator.ts";
import { blockSize } from "../aggregate/blockSize.ts";
import { type AggregateLayout, layoutOf } from "../aggregate/layout.ts";
import type { Measure } from "./measure.ts";
import { isRatio, partsOf } from "./paired.ts";
import { weighedPair, weighedPairsLayout } from "./weighted/pairs.ts";

/** Columns of a pair: numerator and denominator in A, the same in B, how far B is from A in this future, and whether both have it. */
export const PAIR_WIDTH = 6;

/** What is added up of measures compared in pairs: an ordinary partial, whose merge is exact and knows no order. */
export function pairedLayout(measures: readonly Measure[]): AggregateLayout {
  const names = measures.flatMap(({ id }) => ["a", "aOver", "b", "bOver", "difference", "both"].map((part) => `${id} ${part}`));
  const pairs = measures.flatMap((_, m) =>
    [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [PAIR_WIDTH * m + i, PAIR_WIDTH * m + j] as const)),
  );
  const signs = measures.flatMap((_, m) =>
    (["positive", "zero"] as const).map((is) => ({ columns: [PAIR_WIDTH * m + 4], weights: [1], is, given: -1 })),
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

/** An empty accumulator of pairs. plans: fingerprints of A and B; weighed: futures have weights in one of them, or in both */
export function createPairs(measures: readonly Measure[], plans: readonly [string, string], seed: string, weighed = false): Accumulator {
  return createAccumulator(weighed ? weighedPairsLayout(measures) : pairedLayout(measures), plans.join(" "), seed);
}

/**
 * Adds whole blocks of futures, and the last of a run.
 *
 * first    number of the first block
 * a, b     by measure, its `pairedColumns` in A and in B, all of one length
 * weights  of the futures in A and in B, where pairs are weighed; NaN: 1
 */
export function addPairs(
  pairs: Accumulator,
  measures: readonly Measure[],
  first: number,
  a: readonly (readonly Float64Array[])[],
  b: readonly (readonly Float64Array[])[],
  weights: readonly [Float64Array, Float64Array] | null = null,
): void {
  const length = a[0]?.[0]?.length ?? 0;
  const width = pairs.layout.columns;
  const planes = new Float64Array(width * blockSize);
  for (let from = 0; from < length; from += blockSize) {
    const count = Math.min(blockSize, length - from);
    for (let i = 0; i < count; i++) {
      const row = from + i;
      const [x, y] = [a.map((columns) => at(columns, row)), b.map((columns) => at(columns, row))];
      const made =
        weights === null
          ? measures.flatMap((measure, m) => pairIn(measure, x[m], y[m]))
          : weighedPair(measures, x, y, [weights[0][row], weights[1][row]]);
      for (let c = 0; c < width; c++) planes[c * blockSize + i] = made[c];
    }
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
