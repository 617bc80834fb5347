import type { Estimate } from "../../measures/estimate.ts";
import type { Draws } from "../columns/draws.ts";
import { crossFit, FOLDS } from "../information/crossFit.ts";
import { regressors } from "../information/regressors.ts";

/** Share of an output's variance that knowing several inputs together would remove. */
export interface GroupIndex extends Estimate {
  /** Too many regressors for the rows. */
  readonly poorFit: boolean;
}

/**
 * Index of a group of inputs, by cross-fitted regression on all of them and the products of their linear parts:
 *
 *   S = (Σ (ȳ − m)² − Σ (ȳ − ŷ)²) / (n V)
 *
 * A lower bound in expectation, for what the regression cannot follow. Error: by draw, of (ȳ − m)² − (ȳ − ŷ)² − S q.
 *
 * inputs  one row a draw
 */
export function groupIndex(inputs: readonly Float64Array[], output: Draws): GroupIndex {
  const { means, squares, mean, variance: V, count: n } = output;
  const { crossed, poorFit } = crossFit(regressors(inputs), [means], (draw) => draw % FOLDS);
  const [fitted] = crossed;
  const explained = Float64Array.from(means, (y, g) => (y - mean) * (y - mean) - (y - fitted[g]) * (y - fitted[g]));
  const value = explained.reduce((a, b) => a + b, 0) / (n * V);
  let spread = 0;
  for (let g = 0; g < n; g++) spread += ((explained[g] - value * squares[g]) / V) * ((explained[g] - value * squares[g]) / V);
  return { value, standardError: Math.sqrt(spread / (n - 1) / n), poorFit };
}
