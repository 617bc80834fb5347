import type { SparseHistogram } from "../aggregate/histogram.ts";
import type { Estimate } from "./estimate.ts";
import { quantile, total } from "./quantile.ts";

/**
 * Expected shortfall: the mean of the ⌈(1 − level) n⌉ largest values.
 *
 *   se = √Var[(L − q)₊] / ((1 − level) √n),  q the quantile at `level`
 *
 * h      histogram of losses, positive = loss; with `ofGains` of gains, whose losses are −x
 * level  in (0, 1)
 * source Rockafellar & Uryasev (2000), J. Risk 2(3); error: Hong, Hu & Liu (2014), ACM TOMACS 24(4)
 */
export function expectedShortfall(h: SparseHistogram, level: number, ofGains = false): Estimate {
  const n = total(h);
  const worst = Math.ceil((1 - level) * n - 1e-9); // 0.05 · 20 is 1, not 1.0000000000000009
  const q = ofGains ? -quantile(h, 1 - level) : quantile(h, level);
  const size = h.bin.length;
  let left = worst;
  let sum = 0;
  let excess = 0;
  let excessSquares = 0;
  for (let k = 0; k < size && left > 0; k++) {
    const i = ofGains ? k : size - 1 - k;
    const mean = meanOfBin(h, i) * (ofGains ? -1 : 1);
    const taken = Math.min(left, h.count[i]);
    sum += taken * (taken === h.count[i] ? mean : worstOfBin(h, i, taken, ofGains));
    left -= taken;
    const over = Math.max(0, mean - q);
    excess += taken * over;
    excessSquares += taken * over * over;
  }
  const variance = Math.max(0, excessSquares / n - (excess / n) * (excess / n));
  return { value: sum / worst, standardError: Math.sqrt(variance / n) / (1 - level) };
}

/** Exact for whole kronor; a bin of one value gives that value. */
function meanOfBin(h: SparseHistogram, i: number): number {
  if (h.low[i] === h.high[i]) return h.low[i];
  return (h.sum[2 * i] * 4294967296 + h.sum[2 * i + 1]) / h.count[i];
}

/** Mean of the worst `taken` of a bin that is cut, its values taken as evenly spaced. */
function worstOfBin(h: SparseHistogram, i: number, taken: number, ofGains: boolean): number {
  const { low, high, count } = h;
  const step = count[i] > 1 ? (high[i] - low[i]) / (count[i] - 1) : 0;
  const fromEnd = (step * (taken - 1)) / 2;
  return ofGains ? -(low[i] + fromEnd) : high[i] - fromEnd;
}
