import { Z95 } from "../../numeric/z95.ts";
import type { Estimate, RatioInterval } from "../estimate.ts";
import type { Result } from "../result.ts";

/** Two weighted sums of columns, as means per replication with the variances and the covariance of those means. */
export interface RatioParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorVariance: number;
  readonly denominatorVariance: number;
  readonly covariance: number;
}

/** The parts of a ratio of weighted sums of columns that exist in every replication. */
export function ratioParts(
  result: Result,
  columns: readonly string[],
  numerator: readonly number[],
  denominator: readonly number[],
): RatioParts {
  const { moments } = result;
  const at = columns.map(result.at);
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, w, i) => (w === 0 ? total : total + w * (moments.mean(at[i]) ?? 0)), 0);
  const covariance = (a: readonly number[], b: readonly number[]) => {
    let total = 0;
    for (let i = 0; i < at.length; i++) {
      for (let j = 0; j < at.length; j++) {
        if (a[i] === 0 || b[j] === 0) continue;
        total += a[i] * b[j] * (i === j ? moments.variance(at[i]) : moments.covariance(at[i], at[j]));
      }
    }
    return total / moments.rows;
  };
  return {
    numerator: sum(numerator),
    denominator: sum(denominator),
    numeratorVariance: covariance(numerator, numerator),
    denominatorVariance: covariance(denominator, denominator),
    covariance: covariance(numerator, denominator),
  };
}

/**
 * A ratio of two means with its delta-method error:
 *
 *   R = x̄/ȳ,  se² = (Var x̄ − 2R Cov + R² Var ȳ) / ȳ²
 *
 * returns  null if the denominator's mean is 0
 * source   Cochran (1977), Sampling Techniques, ch. 6
 */
export function ratio(parts: RatioParts): Estimate | null {
  if (parts.denominator === 0) return null;
  const value = parts.numerator / parts.denominator;
  const variance = parts.numeratorVariance - 2 * value * parts.covariance + value * value * parts.denominatorVariance;
  return { value, standardError: Math.sqrt(Math.max(0, variance)) / Math.abs(parts.denominator) };
}

/**
 * A ratio of two means with Fieller's 95 % interval: all R for which |x̄ − R ȳ| ≤ z √Var(x̄ − R ȳ).
 *
 *   (R̂ − g Cov/Var ȳ ± (z/|ȳ|) √(Var x̄ − 2R̂ Cov + R̂² Var ȳ − g(Var x̄ − Cov²/Var ȳ))) / (1 − g),  g = z² Var ȳ/ȳ²
 *
 * returns  null if the denominator is 0 in every replication; not determined if g ≥ 1: the denominator may as well be 0
 * source   Fieller (1954), JRSS B 16
 */
export function fieller(parts: RatioParts): RatioInterval | null {
  const { numerator, denominator, numeratorVariance, denominatorVariance, covariance } = parts;
  if (denominator === 0 && denominatorVariance === 0) return null;
  const g = (Z95 * Z95 * denominatorVariance) / (denominator * denominator);
  if (!(g < 1)) return { value: null, low: null, high: null, reason: "denominatorNearZero" };
  const value = numerator / denominator;
  const slope = denominatorVariance > 0 ? covariance / denominatorVariance : 0;
  const inner =
    numeratorVariance - 2 * value * covariance + value * value * denominatorVariance - g * (numeratorVariance - slope * covariance);
  const half = (Z95 / Math.abs(denominator)) * Math.sqrt(Math.max(0, inner));
  const centre = value - g * slope;
  return { value, low: (centre - half) / (1 - g), high: (centre + half) / (1 - g) };
}
