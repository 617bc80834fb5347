import type { Timing } from "./scenario.ts";

/**
 * What a krona that falls early, half-way or late in year t is worth at the start of the first: (1 + r)^−(t + θ), θ = 0, ½ or 1.
 *
 * rate  r ≥ 0, a year
 */
export function discountFactors(rate: number, timing: Timing = "start", years: number): Float64Array {
  const factors = new Float64Array(years).fill(within(rate, timing));
  for (let t = 1; t < years; t++) factors[t] = factors[t - 1] / (1 + rate);
  return factors;
}

/** (1 + r)^−θ. */
export function within(rate: number, timing: Timing = "start"): number {
  if (timing === "start") return 1;
  return timing === "mid" ? 1 / Math.sqrt(1 + rate) : 1 / (1 + rate);
}
