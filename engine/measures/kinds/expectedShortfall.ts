import { worstOf } from "../../aggregate/ranks.ts";
import type { Sample } from "../../aggregate/sample.ts";
import { fromFixedPoint, toFixedPoint } from "../../numeric/exactSum.ts";
import { lowerLevel } from "../aggregateLayout.ts";
import type { Estimate } from "../estimate.ts";
import type { SampleReading } from "../result.ts";
import { quantile } from "./quantile.ts";

const UNIT = 1n << 40n;

/**
 * Expected shortfall: the mean of the ⌈(1 − level) n⌉ worst values, exactly. Its error is that of its influence function:
 *
 *   se = √Var[(L − q)₊] / ((1 − level) √n),  q the quantile at `level`
 *
 * of      losses: the largest values are the worst; gains: the smallest, and the loss is −x
 * level   in (0, 1)
 * returns null if the sample is empty
 * throws  RangeError if the tail was not kept
 * source  Rockafellar & Uryasev (2000), J. Risk 2(3); error: Hong, Hu & Liu (2014), ACM TOMACS 24(4)
 */
export function expectedShortfall({ sample, statistics }: SampleReading, level: number, of: "losses" | "gains"): Estimate | null {
  const { n } = statistics;
  if (n === 0) return null;
  const upper = of === "losses";
  const worst = worstOf(n, level);
  const cut = statistics.at(upper ? n - worst : worst - 1);
  if (cut === null) throw new RangeError(`expectedShortfall: the worst ${worst} of ${n} were not kept`);
  const q = quantile(statistics, upper ? level : lowerLevel(level));
  // Beyond the cut, and as many equal to it as it takes.
  const beyond = tailSums(sample, cut, upper);
  const sum = beyond.sum + BigInt(worst - beyond.count) * toFixedPoint(cut);
  const over = tailSums(sample, q, upper);
  const level0 = toFixedPoint(q);
  const excess = over.sum - BigInt(over.count) * level0;
  const squares = over.squares - 2n * level0 * over.sum + BigInt(over.count) * level0 * level0;
  const mean = fromFixedPoint(excess) / n;
  const variance = Math.max(0, fromFixedPoint(squares / UNIT) / n - mean * mean);
  return { value: (upper ? 1 : -1) * (fromFixedPoint(sum) / worst) + 0, standardError: Math.sqrt(variance / n) / (1 - level) };
}

/** Number, Σx (2^−40) and Σx² (2^−80) of the values strictly beyond a threshold that lies in a window. */
export function tailSums({ windows, outside, tails, kept }: Sample, threshold: number, upper: boolean) {
  const gap = upper ? windows.low.length : 0;
  if (outside[gap] > 0 && tails === null) throw new RangeError("expectedShortfall: the tail was not kept");
  let count = outside[gap];
  let sum = (upper ? tails?.above : tails?.below) ?? 0n;
  let squares = (upper ? tails?.aboveSquares : tails?.belowSquares) ?? 0n;
  const size = kept.value.length;
  for (let k = 0; k < size; k++) {
    const i = upper ? size - 1 - k : k;
    const x = kept.value[i];
    if (upper ? x <= threshold : x >= threshold) break;
    const units = toFixedPoint(x);
    count += kept.count[i];
    sum += units * BigInt(kept.count[i]);
    squares += units * units * BigInt(kept.count[i]);
  }
  return { count, sum, squares };
}
