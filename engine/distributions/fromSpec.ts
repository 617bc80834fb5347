import { atomsOf } from "./atoms.ts";
import { beta } from "./beta.ts";
import { capped } from "./capped.ts";
import { compound } from "./compound.ts";
import { constant } from "./constant.ts";
import { discrete } from "./discrete.ts";
import { empirical } from "./empirical.ts";
import { exponential } from "./exponential.ts";
import { gamma } from "./gamma.ts";
import { gpd } from "./gpd.ts";
import { requireValid } from "./issues.ts";
import { lognormal } from "./lognormal.ts";
import { mixture } from "./mixture.ts";
import type { MomentDistribution } from "./moments.ts";
import { normal } from "./normal.ts";
import { pareto } from "./pareto.ts";
import { pert } from "./pert.ts";
import type { DistributionSpec, Uncertain } from "./spec.ts";
import { specIssues } from "./specIssues.ts";
import { spliced } from "./spliced.ts";
import { triangular } from "./triangular.ts";
import { uniform } from "./uniform.ts";
import { weibull } from "./weibull.ts";

export { specIssues } from "./specIssues.ts";

/**
 * The distribution a scenario writes down (MODEL §1), cap included; a plain number is a constant.
 *
 * throws   RangeError with the first of specIssues(spec), if there is one
 */
export function distribution(spec: Uncertain): MomentDistribution {
  requireValid("distribution", specIssues(spec));
  return build(spec);
}

/**
 * E(X) of a number or distribution; Infinity where it does not exist.
 *
 * throws   RangeError as `distribution`
 */
export function meanOf(spec: Uncertain): number {
  return distribution(spec).mean;
}

function build(spec: Uncertain): MomentDistribution {
  if (typeof spec === "number") return constant(spec);
  switch (spec.dist) {
    // `max` is a parameter of these …
    case "normal":
      return normal(spec);
    case "beta":
      return beta(spec);
    case "uniform":
      return uniform(spec);
    case "triangular":
      return triangular(spec);
    case "pert":
      return pert(spec);
    // … and a cap on the others
    default:
      return spec.max === undefined ? uncapped(spec) : capped(uncapped(spec), spec.max);
  }
}

type Cappable = Exclude<DistributionSpec, { readonly dist: "normal" | "beta" | "uniform" | "triangular" | "pert" }>;

function uncapped(spec: Cappable): MomentDistribution {
  switch (spec.dist) {
    case "lognormal":
      return lognormal(spec);
    case "gamma":
      return gamma(spec);
    case "weibull":
      return weibull(spec);
    case "exponential":
      return exponential(spec);
    case "pareto":
      return pareto(spec);
    case "gpd":
      return gpd(spec);
    case "spliced":
      return spliced({ body: build(spec.body), threshold: spec.threshold, tail: spec.tail });
    case "mixture":
      return mixture(spec.of.map((c) => ({ weight: c.weight, of: build(c.of) })));
    case "discrete":
      return discrete(spec);
    case "empirical":
      return empirical(spec);
    case "compound":
      return compound({ rate: spec.rate, severity: build(spec.severity), atoms: atomsOf(spec.severity) });
  }
}
