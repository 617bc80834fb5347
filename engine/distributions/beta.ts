import { type BetaInverse, betaInverse, betaIPair } from "../numeric/beta.ts";
import { constant } from "./constant.ts";
import { type Family, mean, optional, parameter, sd } from "./family.ts";
import { finite, notNegative, positive, requireValid, type SpecIssue, wrong } from "./issues.ts";
import { affineMoments, type MomentDistribution, probability } from "./moments.ts";

/** With `min, max` the variable is scaled to that interval, and `mean, sd` are those of the scaled variable. */
export type BetaSpec = { readonly dist: "beta"; readonly min?: number; readonly max?: number } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly alpha: number; readonly beta: number }
);

/** What is wrong with the parameters of a beta distribution. */
export function betaIssues(spec: BetaSpec): SpecIssue[] {
  const low = spec.min ?? 0;
  const high = spec.max ?? 1;
  const ends = [
    ...finite("min", low),
    ...(high > low && high < Infinity ? [] : [wrong("aboveNamed", "max", high, { name: "min", bound: low })]),
  ];
  if (!("mean" in spec)) return [...ends, ...positive("alpha", spec.alpha), ...positive("beta", spec.beta)];
  const issues = [...ends, ...notNegative("sd", spec.sd)];
  if (!(spec.mean > low && spec.mean < high) && !(spec.sd === 0 && (spec.mean === low || spec.mean === high))) {
    issues.push(wrong("betweenMinMax", "mean", spec.mean, { min: low, max: high }));
  }
  if (issues.length > 0) return issues;
  const largest = Math.sqrt((spec.mean - low) * (high - spec.mean));
  if (spec.sd > 0 && !(spec.sd < largest)) issues.push(wrong("sdBelow", "sd", spec.sd, { bound: largest }));
  return issues;
}

/**
 * Beta distribution, scaled to [min, max] (default [0, 1]).
 *
 *   X = min + (max − min) B,  B ~ Beta(alpha, beta);  alpha + beta = m(1 − m)/s² − 1 from the mean m and sd s of B
 *
 * sd = 0, or below 1e-9 of the width, is a constant.
 * throws   RangeError if betaIssues finds one
 */
export function beta(spec: BetaSpec): MomentDistribution {
  requireValid("beta", betaIssues(spec));
  const low = spec.min ?? 0;
  const high = spec.max ?? 1;
  const width = high - low;
  if (!("mean" in spec)) return scaledBeta(low, high, spec.alpha, spec.beta);
  const m = (spec.mean - low) / width;
  const rest = (high - spec.mean) / width;
  const s = spec.sd / width;
  if (!(s > 1e-9)) return constant(spec.mean); // less than this is none
  const total = (m * rest) / (s * s) - 1;
  return scaledBeta(low, high, m * total, rest * total);
}

/** Beta(a, b) on [low, high]; parameters are the caller's duty. */
export function scaledBeta(low: number, high: number, a: number, b: number): MomentDistribution {
  const width = high - low;
  const m = a / (a + b);
  const second = (m * (a + 1)) / (a + b + 1);
  let inverse: BetaInverse | null = null; // made when it is first asked for
  return {
    support: [low, high],
    mean: low + width * m,
    variance: (width * width * m * (b / (a + b))) / (a + b + 1),
    cdf: (x) => (x <= low ? 0 : x >= high ? 1 : betaIPair(a, b, (x - low) / width, (high - x) / width)),
    survival: (x) => (x <= low ? 1 : x >= high ? 0 : betaIPair(b, a, (high - x) / width, (x - low) / width)),
    quantile(p, upper = false, near = low) {
      if (probability("beta", p) === 0 || p === 1) return (p === 1) === upper ? low : high;
      inverse ??= betaInverse(a, b);
      return inverse.isLow(p, upper)
        ? low + width * inverse.low(p, upper, (near - low) / width)
        : high - width * inverse.complement(p, upper, (high - near) / width);
    },
    lowerMoments(x) {
      if (x <= low) return [0, 0];
      const u = Math.min(1, (x - low) / width);
      const v = Math.max(0, (high - x) / width);
      return affineMoments(low, width, betaIPair(a, b, u, v), [m * betaIPair(a + 1, b, u, v), second * betaIPair(a + 2, b, u, v)]);
    },
  };
}

/** beta in a scenario. */
export const betaFamily: Family<BetaSpec> = {
  name: "beta",
  parameters: {
    mean,
    sd,
    alpha: parameter("plain", "alpha"),
    beta: parameter("plain", "beta"),
    min: optional("value", "scaledFrom"),
    max: optional("value", "scaledTo"),
  },
  forms: [
    ["mean", "sd"],
    ["alpha", "beta"],
  ],
  legal: betaIssues,
  build: beta,
  sampler: "table",
};
