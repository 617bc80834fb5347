import type { DistributionSpec, Uncertain } from "../../../engine/distributions/spec.ts";
import { capped } from "./bounded.ts";
import { quantileOf } from "./families.ts";
import { familyOf } from "./familyOf.ts";
import type { Random } from "./random.ts";
import { integrate } from "./special.ts";

/** One draw of a number that is known or distributed (MODEL §1). */
export function sample(spec: Uncertain, random: Random): number {
  return typeof spec === "number" ? spec : familyOf(spec).sample(random);
}

/** Mean, with truncation and cap respected; Infinity where it does not exist. */
export function mean(spec: Uncertain): number {
  return typeof spec === "number" ? spec : familyOf(spec).mean;
}

const known = new WeakMap<DistributionSpec, Map<string, number>>();

/** Mean of the draws after each has taken the nearest value in [low, high] (MODEL §0, "at its mean"). */
export function clampedMean(spec: Uncertain, low: number, high: number): number {
  if (typeof spec === "number") return nearest(spec, low, high);
  const means = known.get(spec) ?? new Map<string, number>();
  known.set(spec, means);
  const range = `${low} ${high}`;
  const value = means.get(range) ?? meanWithin(spec, low, high);
  means.set(range, value);
  return value;
}

function nearest(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function meanWithin(spec: DistributionSpec, low: number, high: number): number {
  const max = "max" in spec && spec.max !== undefined ? spec.max : Infinity;
  const average = (weights: readonly number[], values: readonly number[]) =>
    values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / weights.reduce((sum, weight) => sum + weight, 0);
  switch (spec.dist) {
    case "discrete":
    case "empirical": {
      const values = spec.values.map((value) => nearest(Math.min(value, max), low, high));
      return average(spec.dist === "discrete" ? spec.weights : values.map(() => 1), values);
    }
    case "mixture": {
      const top = Math.max(low, Math.min(high, max));
      return average(
        spec.of.map(({ weight }) => weight),
        spec.of.map(({ of }) => clampedMean(of, low, top)),
      );
    }
    case "compound":
      if (low <= 0 && high === Infinity) return familyOf(spec).mean;
      if (typeof spec.severity !== "number") throw new RangeError("compound: the reference has no mean within bounds");
      return poissonMean(spec.rate, (count) => nearest(Math.min(count * (spec.severity as number), max), low, high));
  }
  const whole = familyOf(spec);
  // Only a normal has no smallest value: from 1e-14 on, its cdf is as good as zero.
  const family = whole.low === -Infinity ? { ...whole, low: Math.min(low, quantileOf(whole, 1e-14)) } : whole;
  const below = capped(family, high);
  if (low <= below.low) return below.mean;
  // E max(X, low) = E X + the integral of F up to low
  return low >= below.high ? low : below.mean + integrate(below.cdf, below.low, low);
}

/** E f(N), N ~ Poisson(rate), to where the rest is below rounding. */
function poissonMean(rate: number, f: (count: number) => number): number {
  let probability = Math.exp(-rate);
  let sum = probability * f(0);
  for (let count = 1; count < 20 * rate + 60; count++) {
    probability *= rate / count;
    sum += probability * f(count);
  }
  return sum;
}

/** F(x). */
export function cdf(spec: DistributionSpec, x: number): number {
  return familyOf(spec).cdf(x);
}

/** Smallest x with F(x) ≥ p, by bisection on the cdf. */
export function quantile(spec: Uncertain, p: number): number {
  return typeof spec === "number" ? spec : quantileOf(familyOf(spec), p);
}
