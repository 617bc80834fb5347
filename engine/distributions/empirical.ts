import { largestOf, steps } from "./discrete.ts";
import { type Family, parameter } from "./family.ts";
import { finite, requireValid, type SpecIssue, unfit } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";
import type { Cap } from "./spec.ts";

export type EmpiricalSpec = Cap & { readonly dist: "empirical"; readonly values: readonly number[] };

/** What is wrong with a sample. */
export function empiricalIssues({ values }: { readonly values: readonly number[] }): SpecIssue[] {
  if (values.length === 0) return [unfit("noValues")];
  return values.flatMap((v, i) => finite(`values[${i}]`, v));
}

/**
 * The empirical distribution of a sample: each value with equal weight.
 *
 * throws   RangeError if values is empty or one is not finite
 */
export function empirical(parameters: { readonly values: readonly number[] }): MomentDistribution {
  requireValid("empirical", empiricalIssues(parameters));
  return steps(Float64Array.from(parameters.values).sort(), new Float64Array(parameters.values.length).fill(1));
}

/** empirical in a scenario; a file is read by whoever reads the scenario. */
export const empiricalFamily: Family<EmpiricalSpec> = {
  name: "empirical",
  parameters: {
    values: parameter("values", "observations"),
    file: parameter("text", "observationsFile"),
    column: parameter("text", "observationsColumn"),
  },
  forms: [["values"], ["file", "column"]],
  legal: empiricalIssues,
  build: empirical,
  sampler: "own",
  largest: ({ values }) => largestOf(values),
};
