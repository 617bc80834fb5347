import type { Estimate } from "../../measures/estimate.ts";
import { type CrossFit, crossFit } from "./crossFit.ts";
import type { Decision } from "./decision.ts";
import { largest } from "./decision.ts";

/** What it would be worth to know some inputs before deciding. */
export interface InformationValue extends Estimate {
  /** The same with the regression judged on the rows it was fitted to: biased upwards. */
  readonly inSample: number;
  /** Set where the decision changes in fewer than a hundred rows: no more than this. */
  readonly upperLimit: number | null;
  /** The regression cannot carry the answer. */
  readonly poorFit: boolean;
}

/** Rows in which the decision must change for a value to be told. */
const FEWEST_CHANGES = 100;

/**
 * Expected value of partial perfect information about φ:
 *
 *   EVPPI(φ) = E_φ[max_d E(D_d | φ)] − max_d E D_d
 *
 * E(D_d | φ) by cross-fitted regression; the decision of a row is made on the other folds and valued by the row itself, beside
 * the decision without information, which is made on the other folds too. In expectation a lower bound.
 *
 * decision  gains by row
 * X         regressors of φ (regressors.ts)
 * fold      of a row, by draw
 * source    Strong, Oakley & Brennan (2014), Medical Decision Making 34; cross-fitting is our own
 */
export function informationValue(decision: Decision, X: readonly Float64Array[], fold: (row: number) => number): InformationValue {
  const { gains, means, best, bestWithout } = decision;
  const fit = crossFit(X, gains.slice(1), fold);
  const rows = gains[0].length;
  const gain = new Float64Array(rows);
  let changes = 0;
  let inSample = 0;
  let sum = 0;
  let largestGain = 0;
  for (let r = 0; r < rows; r++) {
    const chosen = choice(fit, r, true);
    const now = bestWithout[fold(r)];
    if (chosen !== best) changes++;
    gain[r] = gains[chosen][r] - gains[now][r];
    sum += gain[r];
    inSample += Math.max(0, ...fit.inSample.map((m) => m[r]));
    for (const column of gains) largestGain = Math.max(largestGain, Math.abs(column[r]));
  }
  const value = sum / rows;
  let squares = 0;
  for (let r = 0; r < rows; r++) squares += (gain[r] - value) * (gain[r] - value);
  const standardError = Math.sqrt(squares / (rows - 1) / rows);
  const optimistic = inSample / rows - Math.max(...means);
  if (changes < FEWEST_CHANGES) {
    const upperLimit = (largestGain * (changes + 3)) / rows;
    return { value: 0, standardError: 0, inSample: optimistic, upperLimit, poorFit: fit.poorFit };
  }
  const far = Math.abs(optimistic - value);
  const poorFit = fit.poorFit || (far > 3 * standardError && far > 0.1 * (spreadOf(decision) / Math.sqrt(rows)));
  return { value, standardError, inSample: optimistic, upperLimit: null, poorFit };
}

/** The option with the largest fitted mean in a row; option 0 has gain 0. */
function choice(fit: CrossFit, row: number, crossed: boolean): number {
  return largest([0, ...(crossed ? fit.crossed : fit.inSample).map((m) => m[row])]);
}

/** The largest sd of a gain. */
function spreadOf({ gains, means }: Decision): number {
  let largestSpread = 0;
  gains.forEach((column, d) => {
    let squares = 0;
    for (let r = 0; r < column.length; r++) squares += (column[r] - means[d]) * (column[r] - means[d]);
    largestSpread = Math.max(largestSpread, Math.sqrt(squares / (column.length - 1)));
  });
  return largestSpread;
}
