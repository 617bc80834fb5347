import type { Family, Of } from "./families.ts";
import { gamma } from "./random.ts";
import { betaCdf, integrate } from "./special.ts";

/** Beta on [min, max], as the ratio of two gammas. */
export function beta(a: number, b: number, min: number, max: number): Family {
  return {
    sample(random) {
      const [x, y] = [gamma(random, a), gamma(random, b)];
      return min + ((max - min) * x) / (x + y);
    },
    cdf: (x) => betaCdf((x - min) / (max - min), a, b),
    low: min,
    high: max,
    mean: min + ((max - min) * a) / (a + b),
  };
}

/** The two shapes of a beta, from the specification as it is written. */
export function betaOf(spec: Of<"beta">): Family {
  const [min, max] = [spec.min ?? 0, spec.max ?? 1];
  if ("alpha" in spec) return beta(spec.alpha, spec.beta, min, max);
  const mean = (spec.mean - min) / (max - min);
  const variance = (spec.sd / (max - min)) ** 2;
  const both = (mean * (1 - mean)) / variance - 1;
  return beta(mean * both, (1 - mean) * both, min, max);
}

/** Uniform on [min, max]. */
export function uniform(min: number, max: number): Family {
  return {
    sample: (random) => min + (max - min) * random.uniform(),
    cdf: (x) => Math.min(1, Math.max(0, (x - min) / (max - min))),
    low: min,
    high: max,
    mean: (min + max) / 2,
  };
}

/** Triangular with the mode given. */
export function triangular(min: number, mode: number, max: number): Family {
  const atMode = (mode - min) / (max - min);
  return {
    sample(random) {
      const u = random.uniform();
      if (u < atMode) return min + Math.sqrt(u * (max - min) * (mode - min));
      return max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    },
    cdf(x) {
      if (x <= min) return 0;
      if (x >= max) return 1;
      return x < mode ? (x - min) ** 2 / ((max - min) * (mode - min)) : 1 - (max - x) ** 2 / ((max - min) * (max - mode));
    },
    low: min,
    high: max,
    mean: (min + mode + max) / 3,
  };
}

/** The values given, with weights that need not sum to 1. */
export function discrete(values: readonly number[], weights: readonly number[]): Family {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    sample(random) {
      let left = random.uniform() * total;
      for (const [i, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return values[i]!;
      }
      return values.at(-1)!;
    },
    cdf: (x) => values.reduce((sum, value, i) => sum + (value <= x ? weights[i]! / total : 0), 0),
    low: Math.min(...values),
    high: Math.max(...values),
    mean: values.reduce((sum, value, i) => sum + (value * weights[i]!) / total, 0),
  };
}

/** A continuous variable that never exceeds `max`: E min(X, max) = max − ∫ F up to max. */
export function capped(family: Family, max: number): Family {
  if (max >= family.high) return family;
  return {
    sample: (random) => Math.min(max, family.sample(random)),
    cdf: (x) => (x >= max ? 1 : family.cdf(x)),
    low: Math.min(max, family.low),
    high: max,
    mean: max <= family.low ? max : max - integrate(family.cdf, family.low, max),
  };
}
