import { wilson } from "./kinds/wilson.ts";

/** A number estimated by simulation, with its Monte Carlo standard error (same unit). */
export interface Estimate {
  /** NaN where the mean does not exist, which summary.json writes as null; `reason` says so. */
  readonly value: number;
  /** null where the sample cannot tell, or there is none. */
  readonly standardError: number | null;
  /** Where the error does not exist: the quantiles 5 % and 95 % of the sample instead. */
  readonly p05?: number;
  readonly p95?: number;
  /** Why there is no error, or no value: a moment of the column does not exist. */
  readonly reason?: "noMean" | "noVariance" | "noFourthMoment";
}

/** A probability, or a share of rounds, with its 95 % interval. */
export interface Probability extends Estimate {
  readonly low: number;
  readonly high: number;
}

/** A ratio whose denominator is uncertain, with Fieller's 95 % interval; all null where the denominator may as well be 0. */
export type RatioInterval =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly value: null; readonly low: null; readonly high: null; readonly reason: "denominatorNearZero" | "noVariance" };

/** What a measure says of a run, with its error; null where it is not available. */
export type Answer = Estimate | Probability | RatioInterval | null;

/**
 * A probability from counts of independent trials: error √(p̂(1 − p̂)/n), interval Wilson's.
 *
 * returns  null if trials is 0
 */
export function probability(successes: number, trials: number): Probability | null {
  if (!(trials > 0)) return null;
  const p = successes / trials;
  return { value: p, standardError: Math.sqrt((p * (1 - p)) / trials), ...wilson(p, trials) };
}
