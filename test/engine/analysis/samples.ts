import { distribution } from "../../../engine/distributions/fromSpec.ts";
import type { DistributionSpec } from "../../../engine/distributions/spec.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, uniform, wordAt } from "../../../engine/random/stream.ts";

/** n independent draws, rising. */
export function drawn(spec: DistributionSpec, n: number, seed: number): Float64Array {
  const stream = createStream(rootKey(seed));
  const { quantile } = distribution(spec);
  return Float64Array.from({ length: n }, (_, i) => quantile!(uniform(wordAt(stream, 1, 2, i)))).sort();
}

/** The n quantiles at (i − ½)/n. */
export function grid(spec: DistributionSpec, n: number): Float64Array {
  const { quantile } = distribution(spec);
  return Float64Array.from({ length: n }, (_, i) => quantile!((i + 0.5) / n));
}

/** Value of a fitted parameter by name. */
export function fitted(fit: { readonly parameters: readonly { readonly name: string; readonly value: number }[] }, name: string): number {
  return fit.parameters.find((parameter) => parameter.name === name)!.value;
}
