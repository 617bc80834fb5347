import { exp } from "../numeric/exp.ts";
import { logGamma } from "../numeric/logGamma.ts";

/**
 * Hedges' factor J, by which a standardised mean difference d is too large on average; g = J d.
 *
 *   J = Γ(m/2) / (√(m/2) Γ((m − 1)/2))
 *
 * m        degrees of freedom of the standard deviation, ≥ 2
 * source   Hedges (1981), Journal of Educational Statistics 6(2); exact, not 1 − 3/(4m − 1)
 */
export function hedgesFactor(m: number): number {
  if (!(m >= 2 && m < Infinity)) throw new RangeError(`hedgesFactor: m must be >= 2, got ${m}`);
  return exp(logGamma(0.5 * m) - logGamma(0.5 * (m - 1))) / Math.sqrt(0.5 * m);
}
