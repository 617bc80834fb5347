import { orderStatistics } from "../../aggregate/orderStatistics.ts";
import { wholeSample } from "../../aggregate/sample.ts";
import type { Estimate } from "../../measures/estimate.ts";
import { type Probability, probability } from "../../measures/estimate.ts";
import { expectedShortfall } from "../../measures/kinds/expectedShortfall.ts";
import { meanEstimate } from "../meanEstimate.ts";
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
 * source  order statistics; expected shortfall and its error as in measures/kinds/expectedShortfall
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
    worstMean: worstMean(needed, risk),
  };
}

/** Mean of the ⌈αR⌉ largest needs: the expected shortfall at level 1 − α, with its error. */
export function worstMean(needed: Float64Array, risk: number): Estimate {
  const sample = wholeSample(needed);
  const found = expectedShortfall({ sample, statistics: orderStatistics(sample) }, 1 - risk, "losses");
  if (found === null) throw new RangeError("worstMean: no futures");
  return found;
}

/** P(K > B) for a capital B, with Wilson's interval. */
export function shortfallProbability(needed: Float64Array, capital: number): Probability | null {
  let short = 0;
  for (let r = 0; r < needed.length; r++) if (needed[r] > capital) short++;
  return probability(short, needed.length);
}

/** E(K − B)⁺: what is missing on average, futures in which nothing is missing included; kronor. */
export function expectedGap(needed: Float64Array, capital: number): Estimate {
  return meanEstimate(needed.length, (r) => Math.max(0, needed[r] - capital));
}
