import type { Estimate } from "../estimate.ts";
import type { Result } from "../result.ts";
import { weightedMean } from "../weighted/mean.ts";

/**
 * Mean of a column over the n replications in which it exists, with the error s/√n.
 *
 * returns  null if there are none
 */
export function columnMean(result: Result, column: string): Estimate | null {
  return result.layout.derived === undefined ? result.moments.estimate(result.at(column)) : weightedMean(result, column);
}
