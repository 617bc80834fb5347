import { capOf } from "../../distributions/cap.ts";
import { distribution } from "../../distributions/fromSpec.ts";
import { log } from "../../numeric/log.ts";
import { log1p } from "../../numeric/log1p.ts";
import { logGamma } from "../../numeric/logGamma.ts";
import { normalCdf } from "../../numeric/normal.ts";
import type { DistributionSpec, Uncertain } from "../scenario.ts";
import { logBeta, logNormal } from "./densities.ts";

/** Families whose density is known here. */
const continuous = ["normal", "lognormal", "gamma", "exponential", "beta", "pert", "uniform", "triangular"] as const;

/** Whether a number has a density: a distribution of one of these families, with spread and without a cap. */
export function hasDensity(u: Uncertain): u is DistributionSpec {
  if (typeof u === "number" || !(continuous as readonly string[]).includes(u.dist) || capOf(u) < Infinity) return false;
  const { support } = distribution(u);
  return support[1] > support[0];
}

/**
 * ln of the density of a distribution, by its parameters: found from its moments, but for a truncated normal from its own.
 *
 * throws  RangeError if `hasDensity` says no
 */
export function logDensityOf(spec: DistributionSpec): (x: number) => number {
  const { dist } = spec;
  if (!hasDensity(spec)) throw new RangeError(`logDensityOf: ${dist} must be continuous, of ${continuous.join(", ")}, without a cap`);
  const { mean, variance, support } = distribution(spec);
  const [low, high] = support;
  switch (spec.dist) {
    case "normal":
      return ofNormal(spec, low, high);
    case "lognormal": {
      const sigma = Math.sqrt(log1p(variance / (mean * mean)));
      const centre = log(mean) - 0.5 * sigma * sigma;
      return (x) => (x > 0 ? logNormal(log(x), centre, sigma) - log(x) : -Infinity);
    }
    case "gamma":
    case "exponential": {
      const shape = (mean * mean) / variance;
      const scale = variance / mean;
      return (x) => (x > 0 ? (shape - 1) * log(x / scale) - x / scale - logGamma(shape) - log(scale) : -Infinity);
    }
    case "triangular": {
      const { min, mode, max } = spec;
      const height = log(2 / (max - min));
      return (x) => {
        if (x < min || x > max) return -Infinity;
        return (
          height + (x < mode ? log((x - min) / (mode - min)) : mode === max ? log((x - min) / (max - min)) : log((max - x) / (max - mode)))
        );
      };
    }
    case "uniform":
      return (x) => (x >= low && x <= high ? -log(high - low) : -Infinity);
    default: {
      const width = high - low;
      const centre = (mean - low) / width;
      const total = (centre * (1 - centre) * width * width) / variance - 1;
      const [a, b] = [centre * total, (1 - centre) * total];
      return (x) => {
        const u = (x - low) / width;
        return u > 0 && u < 1 ? (a - 1) * log(u) + (b - 1) * log1p(-u) - logBeta(a, b) - log(width) : -Infinity;
      };
    }
  }
}

function ofNormal(spec: DistributionSpec & { readonly dist: "normal" }, low: number, high: number): (x: number) => number {
  const { min: _, max: __, ...rest } = spec;
  const whole = distribution(rest as DistributionSpec);
  const sd = Math.sqrt(whole.variance);
  const mass = normalCdf((high - whole.mean) / sd) - normalCdf((low - whole.mean) / sd);
  return (x) => (x >= low && x <= high ? logNormal(x, whole.mean, sd) - log(mass) : -Infinity);
}
