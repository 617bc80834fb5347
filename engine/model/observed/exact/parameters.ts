import type { Uncertain } from "../../scenario.ts";

/** α and β of a beta distribution on [0, 1]; null for anything else. */
export function betaParameters(u: Uncertain): { readonly alpha: number; readonly beta: number } | null {
  if (typeof u === "number" || u.dist !== "beta" || (u.min ?? 0) !== 0 || (u.max ?? 1) !== 1) return null;
  if (!("mean" in u)) return { alpha: u.alpha, beta: u.beta };
  if (!(u.sd > 0)) return null;
  const total = (u.mean * (1 - u.mean)) / (u.sd * u.sd) - 1;
  return { alpha: u.mean * total, beta: (1 - u.mean) * total };
}

/** Shape and rate (1/scale) of a gamma distribution without a cap; null for anything else. */
export function gammaParameters(u: Uncertain): { readonly shape: number; readonly rate: number } | null {
  if (typeof u === "number" || u.dist !== "gamma" || u.max !== undefined) return null;
  if (!("mean" in u)) return { shape: u.shape, rate: 1 / u.scale };
  return u.sd > 0 ? { shape: (u.mean * u.mean) / (u.sd * u.sd), rate: u.mean / (u.sd * u.sd) } : null;
}

/** Mean and sd of a normal distribution that is not truncated; null for anything else. */
export function normalParameters(u: Uncertain): { readonly mean: number; readonly sd: number } | null {
  if (typeof u === "number" || u.dist !== "normal" || u.min !== undefined || u.max !== undefined) return null;
  const z95 = 1.6448536269514722;
  const { mean, sd } = "mean" in u ? u : { mean: 0.5 * u.p5 + 0.5 * u.p95, sd: (u.p95 - u.p5) / (2 * z95) };
  return sd > 0 ? { mean, sd } : null;
}
