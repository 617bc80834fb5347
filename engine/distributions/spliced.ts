import { type Family, parameter } from "./family.ts";
import { gpd, gpdIssues, tailOfShape } from "./gpd.ts";
import { finite, requireValid, type SpecIssue, unfit, within } from "./issues.ts";
import { type MomentDistribution, probability, varianceOf } from "./moments.ts";
import type { Cap, DistributionSpec, Uncertain } from "./spec.ts";

export interface SplicedParameters {
  readonly body: MomentDistribution;
  readonly threshold: number;
  readonly tail: { readonly scale: number; readonly shape: number };
}

export interface SplicedSpec extends Cap, Omit<SplicedParameters, "body"> {
  readonly dist: "spliced";
  readonly body: DistributionSpec;
}

/** What is wrong with the threshold and tail of a spliced distribution. */
export function splicedIssues({ threshold, tail }: Omit<SplicedParameters, "body">): SpecIssue[] {
  return [
    ...finite("threshold", threshold),
    ...gpdIssues(tail).map((issue) => ({ ...issue, at: { ...issue.at!, parameter: `tail.${issue.at!.parameter}` } })),
  ];
}

/**
 * Spliced distribution: the body at or below the threshold u with its own probability F(u), and above u a generalised Pareto
 * distribution with the rest.
 *
 *   P(X ≤ x) = F(x) for x ≤ u,  F(u) + (1 − F(u)) GPD(x − u) above
 *
 * throws   RangeError if splicedIssues finds one or the body has no quantile
 * source   MODEL §1; Klugman, Panjer & Willmot, Loss Models, on spliced distributions
 */
export function spliced(parameters: SplicedParameters): MomentDistribution {
  requireValid("spliced", splicedIssues(parameters));
  const { body, threshold } = parameters;
  const bodyQuantile = body.quantile;
  if (bodyQuantile === null) throw new RangeError("spliced: body must have a quantile function, got compound");
  const below = body.cdf(threshold);
  const above = body.survival(threshold);
  if (above === 0) return body;
  const tail = gpd({ threshold, ...parameters.tail });
  const bodyMoments = body.lowerMoments(threshold);

  function lowerMoments(x: number): readonly [number, number] {
    if (x <= threshold) return body.lowerMoments(x);
    const excess = tail.lowerMoments(x);
    return [bodyMoments[0] + above * excess[0], bodyMoments[1] + above * excess[1]];
  }
  const moments = lowerMoments(Infinity);
  return {
    support: [Math.min(body.support[0], threshold), tail.support[1]],
    mean: moments[0],
    variance: varianceOf(moments),
    cdf: (x) => (x <= threshold ? body.cdf(x) : below + above * tail.cdf(x)),
    survival: (x) => (x <= threshold ? body.survival(x) : above * tail.survival(x)),
    quantile(p, upper = false) {
      probability("spliced", p);
      if (upper) return p < above ? tail.quantile!(p / above, true) : Math.min(threshold, bodyQuantile(p, true));
      return p <= below ? Math.min(threshold, bodyQuantile(p)) : tail.quantile!((1 - p) / above, true);
    },
    lowerMoments,
  };
}

/** spliced in a scenario. */
export const splicedFamily: Family<SplicedSpec> = {
  name: "spliced",
  parameters: {
    body: parameter("part", "body"),
    threshold: parameter("value", "threshold"),
    tail: parameter("tail", "tail"),
  },
  forms: [],
  legal: (spec, inner) => [
    ...within("body", inner(spec.body)),
    ...splicedIssues(spec),
    ...(containsCompound(spec.body) ? [unfit("needsQuantile", { parameter: "body" })] : []),
  ],
  build: ({ body, threshold, tail }, inner) => spliced({ body: inner(body), threshold, tail }),
  sampler: "own",
  tail: ({ tail }) => tailOfShape(tail.shape),
  largest: ({ body, threshold, tail }, inner) => Math.max(inner(body), inner({ dist: "gpd", threshold, ...tail })),
  heavy: true,
  parts: (spec) => [spec.body],
};

function containsCompound(spec: Uncertain): boolean {
  if (typeof spec === "number") return false;
  if (spec.dist === "mixture") return spec.of.some((part) => containsCompound(part.of));
  if (spec.dist === "scaled" || spec.dist === "stretched") return containsCompound(spec.of);
  return spec.dist === "compound" || (spec.dist === "spliced" && containsCompound(spec.body));
}
