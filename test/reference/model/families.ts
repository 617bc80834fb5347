import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { gamma, type Random } from "./random.ts";
import { betaCdf, bisect, gammaCdf, integrate, logGamma, normalCdf, normalQuantile } from "./special.ts";

/** What the model needs of a distribution. */
export interface Family {
  readonly sample: (random: Random) => number;
  readonly cdf: (x: number) => number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

type Of<Name extends string> = Extract<DistributionSpec, { dist: Name }>;

/** 95th percentile of the standard normal. */
const z95 = normalQuantile(0.95);

/** Normal, truncated to [min, max]: drawn again until it falls inside. */
export function normal(spec: Of<"normal">): Family {
  const mu = "p5" in spec ? (spec.p5 + spec.p95) / 2 : spec.mean;
  const sigma = "p5" in spec ? (spec.p95 - spec.p5) / (2 * z95) : spec.sd;
  const [low, high] = [spec.min ?? -Infinity, spec.max ?? Infinity];
  const [a, b] = [(low - mu) / sigma, (high - mu) / sigma];
  const [below, inside] = [normalCdf(a), normalCdf(b) - normalCdf(a)];
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return {
    sample(random) {
      for (;;) {
        const x = mu + sigma * random.normal();
        if (x >= low && x <= high) return x;
      }
    },
    cdf: (x) => (x < low ? 0 : x >= high ? 1 : (normalCdf((x - mu) / sigma) - below) / inside),
    low,
    high,
    mean: mu + (sigma * (density(a) - density(b))) / inside,
  };
}

/** Lognormal: exp of a normal. */
export function lognormal(spec: Of<"lognormal">): Family {
  const [mu, sigma] = logParameters(spec);
  return {
    sample: (random) => Math.exp(mu + sigma * random.normal()),
    cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mu) / sigma)),
    low: 0,
    high: Infinity,
    mean: Math.exp(mu + (sigma * sigma) / 2),
  };
}

function logParameters(spec: Of<"lognormal">): [mu: number, sigma: number] {
  if ("median" in spec) return [Math.log(spec.median), spec.sigma];
  if ("p5" in spec) return [(Math.log(spec.p5) + Math.log(spec.p95)) / 2, (Math.log(spec.p95) - Math.log(spec.p5)) / (2 * z95)];
  const variance = Math.log(1 + (spec.sd / spec.mean) ** 2);
  return [Math.log(spec.mean) - variance / 2, Math.sqrt(variance)];
}

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

/** Gamma. */
export function gammaOf(spec: Of<"gamma" | "weibull">): Family {
  const shape = "shape" in spec ? spec.shape : (spec.mean / spec.sd) ** 2;
  const scale = "shape" in spec ? spec.scale : spec.sd ** 2 / spec.mean;
  return {
    sample: (random) => scale * gamma(random, shape),
    cdf: (x) => gammaCdf(x / scale, shape),
    low: 0,
    high: Infinity,
    mean: shape * scale,
  };
}

/** Weibull; from mean and sd the shape is found by bisection on the coefficient of variation. */
export function weibull(spec: Of<"gamma" | "weibull">): Family {
  const moment = (shape: number, k: number) => Math.exp(logGamma(1 + k / shape));
  const cv2 = (shape: number) => moment(shape, 2) / moment(shape, 1) ** 2 - 1;
  const shape = "shape" in spec ? spec.shape : bisect((k) => cv2(k) <= (spec.sd / spec.mean) ** 2, 0.1, 1000);
  const scale = "shape" in spec ? spec.scale : spec.mean / moment(shape, 1);
  return {
    sample: (random) => scale * (-Math.log(random.uniform())) ** (1 / shape),
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-((x / scale) ** shape))),
    low: 0,
    high: Infinity,
    mean: scale * moment(shape, 1),
  };
}

/** Generalised Pareto above a threshold; the exponential is shape 0, the type I Pareto shape 1/α and scale min/α. */
export function generalizedPareto(threshold: number, scale: number, shape: number): Family {
  const survival = (y: number) => (shape === 0 ? Math.exp(-y / scale) : Math.max(0, 1 + (shape * y) / scale) ** (-1 / shape));
  return {
    sample(random) {
      const hazard = -Math.log(random.uniform());
      return threshold + scale * (shape === 0 ? hazard : Math.expm1(shape * hazard) / shape);
    },
    cdf: (x) => (x <= threshold ? 0 : 1 - survival(x - threshold)),
    low: threshold,
    high: shape < 0 ? threshold - scale / shape : Infinity,
    mean: shape < 1 ? threshold + scale / (1 - shape) : Infinity,
  };
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
