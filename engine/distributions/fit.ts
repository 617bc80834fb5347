import type { DistributionSpec } from "./spec.ts";

/** A parameter and how well the data determine it. */
export interface FittedParameter {
  /** As in a scenario file; `body.median`, `tail.shape` inside a spliced distribution. */
  readonly name: string;
  readonly value: number;
  /** From the observed information; null where that is no guide (a tail with shape ≤ −1/2). */
  readonly standardError: number | null;
}

/** A distribution fitted by maximum likelihood. */
export interface Fit {
  readonly parameters: readonly FittedParameter[];
  readonly logLikelihood: number;
  /** Numbers behind the likelihood. */
  readonly observations: number;
  readonly spec: DistributionSpec;
}

/**
 * Akaike's information criterion, 2 k − 2 ln L: the smaller the better.
 *
 * chosen  numbers that were picked by looking at the data, beside the fitted parameters (a threshold): they count in k
 */
export function informationCriterion(fit: Fit, chosen = 0): number {
  return 2 * (fit.parameters.length + chosen) - 2 * fit.logLikelihood;
}

/**
 * The observations in rising order, as every fit wants them.
 *
 * throws   RangeError if one is not a finite number > 0, or if fewer than two of them differ
 */
export function sortedCosts(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  for (const value of sorted) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`sortedCosts: costs must be finite and > 0, got ${value}`);
  }
  if (!(sorted[0] < sorted[sorted.length - 1])) throw new RangeError(`sortedCosts: costs must differ, got ${sorted[0]} only`);
  return sorted;
}
