import type { Estimate } from "../../measures/estimate.ts";
import { type Probability, probability } from "../../measures/estimate.ts";
import { orderLimits } from "./orderLimits.ts";

/** How large a fund must be so that it runs short in at most a share of the futures. */
export interface CapitalAtRisk {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
  /** With the confidence asked for, this capital is enough: the figure to budget; null with too few futures. */
  readonly enough: number | null;
  readonly leastReplications: number;
  /** Mean of the worst share of needs: "in the worst 5 % it takes on average …". */
  readonly worstMean: Estimate;
}

/**
 * Capital needed at a risk, from the capital that each future needs (K_r; P(runs short | B) = P(K > B) exactly).
 *
 * needed  one number a future, kronor; a future without a payment needs 0
 * risk    in (0, 1)
 * source  order statistics; expected shortfall and its error as in measures/expectedShortfall
 */
export function capitalAtRisk(needed: Float64Array, risk: number, confidence = 0.95): CapitalAtRisk {
  const sorted = Float64Array.from(needed).sort();
  const R = sorted.length;
  const limits = orderLimits(R, 1 - risk, confidence);
  const at = (rank: number | null) => (rank === null ? null : sorted[rank - 1]);
  return {
    value: sorted[limits.estimate - 1],
    low: sorted[limits.low - 1],
    high: at(limits.high),
    enough: at(limits.enough),
    leastReplications: limits.leastReplications,
    worstMean: worstMean(sorted, risk),
  };
}

/** Mean of the ⌈αR⌉ largest of a sorted column; se = √Var[(K − q)₊] / (α √R), q the quantile at 1 − α. */
export function worstMean(sorted: Float64Array, risk: number): Estimate {
  const R = sorted.length;
  const worst = Math.ceil(risk * R - 1e-9);
  const q = sorted[R - worst];
  let sum = 0;
  let excess = 0;
  let squares = 0;
  for (let i = R - worst; i < R; i++) {
    sum += sorted[i];
    excess += sorted[i] - q;
    squares += (sorted[i] - q) * (sorted[i] - q);
  }
  const variance = Math.max(0, squares / R - (excess / R) * (excess / R));
  return { value: sum / worst, standardError: Math.sqrt(variance / R) / risk };
}

/** P(K > B) for a capital B, with Wilson's interval. */
export function shortfallProbability(needed: Float64Array, capital: number): Probability | null {
  let short = 0;
  for (let r = 0; r < needed.length; r++) if (needed[r] > capital) short++;
  return probability(short, needed.length);
}

/** E(K − B)⁺: what is missing on average, futures in which nothing is missing included; kronor. */
export function expectedGap(needed: Float64Array, capital: number): Estimate {
  const n = needed.length;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const gap = Math.max(0, needed[r] - capital);
    sum += gap;
    squares += gap * gap;
  }
  const value = sum / n;
  return { value, standardError: Math.sqrt(Math.max(0, squares / n - value * value) / (n - 1)) };
}
