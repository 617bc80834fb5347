import { exp } from "../../numeric/exp.ts";
import { log } from "../../numeric/log.ts";
import { log1p } from "../../numeric/log1p.ts";
import { logGamma } from "../../numeric/logGamma.ts";

const halfLogTwoPi = 0.9189385332046728;

/** ln of the normal density at x. sd > 0 */
export function logNormal(x: number, mean: number, sd: number): number {
  const z = (x - mean) / sd;
  return -0.5 * z * z - log(sd) - halfLogTwoPi;
}

/** ln C(n, k). */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** ln P(K = k) of a binomial count; p in [0, 1]. */
export function logBinomial(k: number, n: number, p: number): number {
  return logChoose(n, k) + times(k, log(p)) + times(n - k, log1p(-p));
}

/** ln P(N = n) of a Poisson count. mean ≥ 0 */
export function logPoisson(n: number, mean: number): number {
  return times(n, log(mean)) - mean - logGamma(n + 1);
}

/** ln P(N = n) of a negative binomial count: Poisson whose mean is `mean` times a Gamma(size, 1/size). */
export function logNegativeBinomial(n: number, size: number, mean: number): number {
  const constant = logGamma(n + size) - logGamma(size) - logGamma(n + 1);
  return constant - size * log1p(mean / size) + times(n, log(mean / (size + mean)));
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln Σ exp(terms), without overflow; −Infinity for none. */
export function logSum(terms: readonly number[]): number {
  const largest = Math.max(...terms);
  if (!(largest > -Infinity)) return -Infinity;
  return largest + log(terms.reduce((sum, term) => sum + exp(term - largest), 0));
}

/** n · x, where no trial is no evidence whatever its chance. */
function times(n: number, x: number): number {
  return n === 0 ? 0 : n * x;
}
