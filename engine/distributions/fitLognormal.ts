import { exp } from "../numeric/exp.ts";
import { log } from "../numeric/log.ts";
import { normalCdf, normalDensity } from "../numeric/normal.ts";
import type { Fit } from "./fit.ts";
import { observedErrors } from "./fitInformation.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Lognormal distribution by maximum likelihood; of the observations above `censoredAbove` only their number is used, as in
 * the body of a spliced distribution.
 *
 *   ℓ = Σ over x ≤ u of ln f(x) + #(x > u) · ln P(X > u)
 *
 * sorted         rising, > 0
 * censoredAbove  u; Infinity uses every observation
 * throws         RangeError if fewer than two different observations are at or below u
 * source         Olsen (1978), Econometrica 46: in 1/σ and μ/σ the censored likelihood is concave
 */
export function fitLognormal(sorted: Float64Array, censoredAbove = Infinity): Fit {
  const data = summed(sorted, censoredAbove);
  const { mu, sigma } = data.above === 0 ? { mu: data.mean, sigma: data.sd } : censored(data);
  const logLikelihood = ([median, s]: readonly number[]): number => likelihood(data, log(median), s);
  const median = exp(mu);
  const errors = observedErrors(logLikelihood, [median, sigma], [median * sigma * 1e-4, sigma * 1e-4]);
  return {
    parameters: [
      { name: "median", value: median, standardError: errors[0] },
      { name: "sigma", value: sigma, standardError: errors[1] },
    ],
    logLikelihood: likelihood(data, mu, sigma),
    observations: sorted.length,
    spec: { dist: "lognormal", median, sigma },
  };
}

/** All that the likelihood needs: number, mean and sd of the logs at or below the bound, the bound, and how many are above. */
interface LogSums {
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  readonly bound: number;
  readonly above: number;
}

function summed(sorted: Float64Array, censoredAbove: number): LogSums {
  let count = 0;
  let sum = 0;
  for (; count < sorted.length && sorted[count] <= censoredAbove; count++) sum += log(sorted[count]);
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (log(sorted[i]) - mean) * (log(sorted[i]) - mean);
  if (!(squares > 0)) throw new RangeError(`fitLognormal: two observations up to ${censoredAbove} must differ`);
  return { count, mean, sd: Math.sqrt(squares / count), bound: log(censoredAbove), above: sorted.length - count };
}

function likelihood({ count, mean, sd, bound, above }: LogSums, mu: number, sigma: number): number {
  const spread = (sd * sd + (mean - mu) * (mean - mu)) / (2 * sigma * sigma);
  const below = -count * (mean + HALF_LOG_TWO_PI + log(sigma) + spread);
  return above === 0 ? below : below + above * log(normalCdf((mu - bound) / sigma));
}

/** Newton's method in h = 1/σ and g = μ/σ, where the likelihood is concave; steps are halved until they gain. */
function censored(data: LogSums): { readonly mu: number; readonly sigma: number } {
  const { count, mean, sd, bound, above } = data;
  const value = (g: number, h: number): number => (h > 0 ? likelihood(data, g / h, 1 / h) : -Infinity);
  let [g, h] = [mean / sd, 1 / sd];
  for (let n = 0; n < 100; n++) {
    const t = g - h * bound;
    const ratio = normalDensity(t) / normalCdf(t); // inverse of Mills' ratio, with slope −ratio (ratio + t)
    const bend = ratio * (ratio + t);
    const slopeG = count * (h * mean - g) + above * ratio;
    const slopeH = count / h - count * (h * (sd * sd + mean * mean) - g * mean) - above * ratio * bound;
    const gg = count + above * bend;
    const gh = -(count * mean + above * bend * bound);
    const hh = count / (h * h) + count * (sd * sd + mean * mean) + above * bend * bound * bound;
    const determinant = gg * hh - gh * gh;
    const stepG = (hh * slopeG - gh * slopeH) / determinant;
    const stepH = (gg * slopeH - gh * slopeG) / determinant;
    const before = value(g, h);
    let share = 1;
    while (share > 1e-9 && !(value(g + share * stepG, h + share * stepH) >= before)) share /= 2;
    if (share <= 1e-9) break;
    g += share * stepG;
    h += share * stepH;
    if (Math.abs(stepG) < 1e-12 * (1 + Math.abs(g)) && Math.abs(stepH) < 1e-12 * h) break;
  }
  return { mu: g / h, sigma: 1 / h };
}
