import type { Estimate } from "../../measures/estimate.ts";
import { type Draws, drawsOf, inputByDraw } from "../columns/draws.ts";
import { averageRanks, rowsByValue } from "../columns/ranks.ts";
import { binPair, binsFor, LEAST_ROWS } from "./bins.ts";
import { type CurvePoint, conditionalCurve } from "./conditionalCurve.ts";
import { DISTRIBUTION_BINS, distributionIndex, innerTwentieths } from "./distributionIndex.ts";
import { firstOrderIndex } from "./firstOrderIndex.ts";
import { correlationOfRanks, rankCorrelation } from "./rankCorrelation.ts";

/** An output made ready for all its inputs. */
export interface Output {
  readonly draws: Draws;
  /** Of single futures. */
  readonly values: Float64Array;
  readonly thresholds: Float64Array;
  readonly ranks: Float64Array;
}

/** throws  RangeError as drawsOf; values: one number a future, all of which exist */
export function outputOf(values: Float64Array, futuresPerDraw: number): Output {
  const draws = drawsOf(values, futuresPerDraw);
  return { draws, values, thresholds: innerTwentieths(values), ranks: averageRanks(draws.means) };
}

/** The output of the first future of each draw, with the variance of all: for inputs that differ within a draw. */
export function firstOfDraws({ values, draws, thresholds }: Output): Output {
  const { futuresPerDraw: K, variance } = draws;
  if (K === 1) return { draws, values, thresholds, ranks: averageRanks(values) };
  const first = inputByDraw(values, K);
  return { draws: { ...drawsOf(first, 1), variance }, values: first, thresholds, ranks: averageRanks(first) };
}

/** How one input moves one output. */
export interface InputIndices {
  readonly firstOrder: Estimate;
  readonly distribution: Estimate | null;
  readonly spearman: Estimate | null;
  /** Share of rows in which the input is missing. */
  readonly missing: number;
  readonly curve: readonly CurvePoint[];
}

/**
 * The indices of one input for several outputs of the same rows: it is sorted once.
 *
 * input    one number a draw; NaN: missing
 * returns  null where it never varies
 */
export function inputIndices(input: Float64Array, outputs: readonly Output[]): readonly InputIndices[] | null {
  const order = rowsByValue(input);
  const bins = binPair(input, binsFor(input.length), LEAST_ROWS, order);
  if (bins.fine.count < 2) return null;
  const coarse = binPair(input, DISTRIBUTION_BINS, LEAST_ROWS, order).fine;
  const isMissing = bins.fine.missing > 0;
  const ranks = isMissing ? null : averageRanks(input, order);
  return outputs.map(({ draws, values, thresholds, ranks: outputRanks }) => ({
    firstOrder: firstOrderIndex(bins, draws),
    distribution: distributionIndex(coarse, values, draws.futuresPerDraw, thresholds),
    spearman: ranks === null ? rankCorrelation(input, draws.means) : correlationOfRanks(ranks, outputRanks),
    missing: bins.fine.missing / input.length,
    curve: conditionalCurve(coarse, input, draws),
  }));
}
