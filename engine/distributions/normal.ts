import { normalCdf, normalDensity, normalQuantile, normalSurvival } from "../numeric/normal.ts";
import { constant } from "./constant.ts";
import { type Family, mean, optional, p5, p95, sd } from "./family.ts";
import { atLeast, finite, notNegative, requireValid, type SpecIssue, unfit, wrong } from "./issues.ts";
import { affineMoments, type MomentDistribution, probability, varianceOf } from "./moments.ts";

/** The 95th percentile of the standard normal. */
export const z95 = 1.6448536269514722;

/** Mean and sd are those before truncation to [min, max]; `p5, p95` are the 5th and 95th percentiles before truncation. */
export type NormalSpec = { readonly dist: "normal"; readonly min?: number; readonly max?: number } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly p5: number; readonly p95: number }
);

/** What is wrong with the parameters of a normal distribution. */
export function normalIssues(spec: NormalSpec): SpecIssue[] {
  const shape =
    "mean" in spec
      ? [...finite("mean", spec.mean), ...notNegative("sd", spec.sd)]
      : [...finite("p5", spec.p5), ...atLeast("p95", spec.p95, "p5", spec.p5)];
  const low = spec.min ?? -Infinity;
  const high = spec.max ?? Infinity;
  if (Number.isNaN(low)) shape.push(wrong("aNumber", "min", low));
  if (!(high >= low)) shape.push(wrong("atLeastNamed", "max", high, { name: "min", bound: low }));
  if (shape.length > 0) return shape;
  const { mean, sd } = located(spec);
  const reachable = sd > 0 ? interval((low - mean) / sd, (high - mean) / sd) > 1e-290 : mean >= low && mean <= high;
  return reachable ? [] : [unfit("noProbability", { min: low, max: high, mean, sd })];
}

/**
 * Normal distribution, truncated to [min, max] if given.
 *
 *   X = mean + sd N,  given min ≤ X ≤ max;  or sd = (p95 − p5) / (2 z.95), mean = (p5 + p95) / 2
 *
 * The spec's mean and sd are those before truncation, the distribution's those after. sd = 0 is a constant.
 * throws   RangeError if normalIssues finds one
 */
export function normal(spec: NormalSpec): MomentDistribution {
  requireValid("normal", normalIssues(spec));
  const { mean, sd } = located(spec);
  if (sd === 0) return constant(mean);
  const low = spec.min ?? -Infinity;
  const high = spec.max ?? Infinity;
  if (low === high) return constant(low);
  const a = (low - mean) / sd;
  const b = (high - mean) / sd;
  const mass = interval(a, b);
  const below = normalCdf(a);
  const above = normalSurvival(b);
  const clamped = (x: number): number => Math.min(high, Math.max(low, x));

  function standardMoments(z: number): readonly [number, number] {
    const first = (normalDensity(a) - normalDensity(z)) / mass;
    return [first, (interval(a, z) - edge(z) + edge(a)) / mass];
  }
  function lowerMoments(x: number): readonly [number, number] {
    if (x < low) return [0, 0];
    const z = Math.min(b, (x - mean) / sd);
    return affineMoments(mean, sd, interval(a, z) / mass, standardMoments(z));
  }
  const whole = standardMoments(b);
  const plain = low === -Infinity && high === Infinity;
  return {
    support: [low, high],
    mean: plain ? mean : clamped(mean + sd * whole[0]),
    variance: plain ? sd * sd : sd * sd * varianceOf(whole),
    cdf: (x) => (x < low ? 0 : x >= high ? 1 : Math.min(1, interval(a, (x - mean) / sd) / mass)),
    survival: (x) => (x < low ? 1 : x >= high ? 0 : Math.min(1, interval((x - mean) / sd, b) / mass)),
    quantile(p, upper = false) {
      probability("normal", p);
      if (plain) return mean + sd * normalQuantile(p, upper);
      if (p === 0 || p === 1) return (p === 1) === upper ? low : high;
      const fromLow = below + (upper ? 1 - p : p) * mass; // of the whole normal; whichever tail is the smaller keeps its digits
      return clamped(mean + sd * (fromLow <= 0.5 ? normalQuantile(fromLow) : normalQuantile(above + (upper ? p : 1 - p) * mass, true)));
    },
    lowerMoments,
  };
}

function located(spec: NormalSpec): { readonly mean: number; readonly sd: number } {
  if ("mean" in spec) return spec;
  return { mean: 0.5 * spec.p5 + 0.5 * spec.p95, sd: (spec.p95 - spec.p5) / (2 * z95) };
}

/** P(a < N ≤ b) without cancellation in the tails. */
function interval(a: number, b: number): number {
  return a > 0 ? normalSurvival(a) - normalSurvival(b) : normalCdf(b) - normalCdf(a);
}

/** z φ(z), 0 at ±Infinity. */
function edge(z: number): number {
  return z === Infinity || z === -Infinity ? 0 : z * normalDensity(z);
}

/** normal in a scenario. */
export const normalFamily: Family<NormalSpec> = {
  name: "normal",
  parameters: { mean, sd, p5, p95, min: optional("value", "truncatedBelow"), max: optional("value", "truncatedAbove") },
  forms: [
    ["mean", "sd"],
    ["p5", "p95"],
  ],
  legal: normalIssues,
  build: normal,
  sampler: "table",
};
