import type { Fit } from "../distributions/fit.ts";
import { fitLognormal } from "../distributions/fitLognormal.ts";
import type { DistributionSpec } from "../distributions/spec.ts";
import { fitGpd } from "./fitGpd.ts";

/** Fewest observations above a threshold that a tail is fitted to. */
export const leastExceedances = 10;

/** The observations above a threshold, less the threshold. */
export function excessesOver(sorted: Float64Array, threshold: number): Float64Array {
  return sorted.filter((x) => x > threshold).map((x) => x - threshold);
}

/**
 * Lognormal body and generalised Pareto tail above a given threshold, by maximum likelihood. The likelihood falls in two:
 * the body sees the observations up to u and how many are above, the tail the excesses. The threshold counts as known.
 *
 * sorted     rising, > 0
 * throws     RangeError if fewer than two different observations are at or below u, or fewer than 2 above
 * source     MODEL §1, `spliced`; Scollnik (2007), Scandinavian Actuarial Journal
 */
export function fitSpliced(sorted: Float64Array, threshold: number): Fit {
  const body = fitLognormal(sorted, threshold);
  const tail = fitGpd(excessesOver(sorted, threshold), threshold);
  const [scale, shape] = tail.parameters.map((parameter) => parameter.value);
  const spec: DistributionSpec = { dist: "spliced", body: body.spec, threshold, tail: { scale, shape } };
  return {
    parameters: [
      ...body.parameters.map((parameter) => ({ ...parameter, name: `body.${parameter.name}` })),
      ...tail.parameters.map((parameter) => ({ ...parameter, name: `tail.${parameter.name}` })),
    ],
    logLikelihood: body.logLikelihood + tail.logLikelihood,
    observations: sorted.length,
    spec,
  };
}
