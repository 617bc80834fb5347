import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { gamma, type Random } from "./random.ts";
import { bisect, gammaCdf, logGamma, normalCdf, normalQuantile } from "./special.ts";

/** What the model needs of a distribution. */
export interface Family {
  readonly sample: (random: Random) => number;
  readonly cdf: (x: number) => number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** The specification of one family. */
export type Of<Name extends string> = Extract<DistributionSpec, { dist: Name }>;

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

/** Smallest x with F(x) ≥ p: brackets it by doubling, then bisects; beside an atom at zero it is zero itself. */
export function quantileOf({ cdf, low, high }: Family, p: number): number {
  const reached = (x: number) => cdf(x) >= p;
  if (reached(low)) return low;
  let right = Math.min(high, 1);
  while (!reached(right) && right < high) right = Math.min(high, Math.abs(right) * 2 + 1);
  let left = Math.max(low, -1);
  while (reached(left) && left > low) left = Math.max(low, -Math.abs(left) * 2 - 1);
  const x = bisect(reached, left, right);
  return Math.abs(x) < 1e-12 ? 0 : x;
}
