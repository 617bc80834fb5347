import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import * as bounded from "./bounded.ts";
import type { Family } from "./families.ts";
import * as families from "./families.ts";
import { poisson } from "./random.ts";

const known = new WeakMap<DistributionSpec, Family>();

/** The distribution that a specification describes; the means of caps cost an integral, hence remembered. */
export function familyOf(spec: DistributionSpec): Family {
  const family = known.get(spec) ?? build(spec);
  known.set(spec, family);
  return family;
}

function build(spec: DistributionSpec): Family {
  switch (spec.dist) {
    case "normal":
      return families.normal(spec);
    case "beta":
      return bounded.betaOf(spec);
    case "uniform":
      return bounded.uniform(spec.min, spec.max);
    case "triangular":
      return bounded.triangular(spec.min, spec.mode, spec.max);
    case "pert": {
      const width = spec.max - spec.min;
      return bounded.beta(1 + (4 * (spec.mode - spec.min)) / width, 1 + (4 * (spec.max - spec.mode)) / width, spec.min, spec.max);
    }
    case "lognormal":
      return bounded.capped(families.lognormal(spec), spec.max ?? Infinity);
    case "gamma":
      return bounded.capped(families.gammaOf(spec), spec.max ?? Infinity);
    case "weibull":
      return bounded.capped(families.weibull(spec), spec.max ?? Infinity);
    case "exponential":
      return bounded.capped(families.generalizedPareto(0, spec.mean, 0), spec.max ?? Infinity);
    case "pareto":
      return bounded.capped(families.generalizedPareto(spec.min, spec.min / spec.alpha, 1 / spec.alpha), spec.max ?? Infinity);
    case "gpd":
      return bounded.capped(families.generalizedPareto(spec.threshold ?? 0, spec.scale, spec.shape), spec.max ?? Infinity);
    case "discrete":
      return bounded.discrete(below(spec.values, spec.max), spec.weights);
    case "empirical":
      return bounded.discrete(
        below(spec.values, spec.max),
        spec.values.map(() => 1),
      );
    case "spliced":
      return spliced(familyOf(spec.body), spec.threshold, spec.tail, spec.max ?? Infinity);
    case "mixture":
      return mixture(spec.of.map(({ weight, of }) => ({ weight, family: cappedPart(of, spec.max ?? Infinity) })));
    case "scaled":
      return scaled(spec.by, cappedPart(spec.of, Infinity), spec.max ?? Infinity);
    case "stretched":
      throw new RangeError("stretched: the reference knows no stress");
    case "evidence":
      throw new RangeError("evidence: the reference pools no studies");
    case "compound":
      return compound(spec.rate, cappedPart(spec.severity, Infinity), spec.max ?? Infinity);
  }
}

/** by · X, larger values cut to max. */
function scaled(by: number, family: Family, max: number): Family {
  if (by === 0) return bounded.discrete([Math.min(0, max)], [1]);
  const part: Family = {
    sample: (random) => by * family.sample(random),
    cdf: (x) => family.cdf(x / by),
    low: by * family.low,
    high: by * family.high,
    get mean() {
      return by * family.mean;
    },
  };
  return max === Infinity ? part : bounded.capped(part, max);
}

function below(values: readonly number[], max = Infinity): number[] {
  return values.map((value) => Math.min(value, max));
}

/** The body where it stays below the threshold, otherwise the threshold plus a generalised Pareto excess. */
function spliced(body: Family, threshold: number, tail: { readonly scale: number; readonly shape: number }, max: number): Family {
  if (max <= threshold) return bounded.capped(body, max);
  const above = bounded.capped(families.generalizedPareto(threshold, tail.scale, tail.shape), max);
  const probability = body.cdf(threshold);
  const meanBelow = bounded.capped(body, threshold).mean - threshold * (1 - probability);
  return {
    sample(random) {
      const x = body.sample(random);
      return x <= threshold ? x : above.sample(random);
    },
    cdf: (x) => (x <= threshold ? body.cdf(x) : probability + (1 - probability) * above.cdf(x)),
    low: body.low,
    high: above.high,
    mean: meanBelow + (1 - probability) * above.mean,
  };
}

function mixture(parts: readonly { readonly weight: number; readonly family: Family }[]): Family {
  const weights = parts.map((part) => part.weight);
  const which = bounded.discrete([...parts.keys()], weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const average = (value: (family: Family) => number) => parts.reduce((sum, part) => sum + (part.weight / total) * value(part.family), 0);
  return {
    sample: (random) => parts[which.sample(random)]!.family.sample(random),
    cdf: (x) => average((family) => family.cdf(x)),
    low: Math.min(...parts.map((part) => part.family.low)),
    high: Math.max(...parts.map((part) => part.family.high)),
    mean: average((family) => family.mean),
  };
}

/** The cap of a mixture is the cap of each of its parts; −Infinity below only for a normal, which is then capped by integration. */
function cappedPart(spec: DistributionSpec | number, max: number): Family {
  if (typeof spec === "number") return bounded.discrete([Math.min(spec, max)], [1]);
  if (
    spec.dist === "discrete" ||
    spec.dist === "empirical" ||
    spec.dist === "mixture" ||
    spec.dist === "spliced" ||
    spec.dist === "compound"
  )
    return build({ ...spec, max: Math.min(max, spec.max ?? Infinity) });
  const family = familyOf(spec);
  return bounded.capped(family.low === -Infinity ? { ...family, low: Math.min(max, families.quantileOf(family, 1e-14)) } : family, max);
}

/** Sum of Poisson(rate) severities. Neither its cdf nor its mean under a cap has a closed form; both are refused. */
function compound(rate: number, severity: Family, max: number): Family {
  const refuse = (what: string) => new RangeError(`compound: the reference has no ${what}`);
  return {
    sample(random) {
      let sum = 0;
      for (let count = poisson(random, rate); count > 0; count--) sum += severity.sample(random);
      return Math.min(max, sum);
    },
    cdf() {
      throw refuse("cdf");
    },
    low: 0,
    high: max,
    get mean() {
      if (max < Infinity) throw refuse("mean under a cap");
      return rate * severity.mean;
    },
  };
}
