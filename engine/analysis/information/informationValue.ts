import type { Estimate } from "../../measures/estimate.ts";
import { drawMean } from "../columns/drawMean.ts";
import { crossFit } from "./crossFit.ts";
import { type Decision, largest } from "./decision.ts";

/** What it would be worth to know some inputs before deciding. */
export interface InformationValue extends Estimate {
  /** The same with the regression judged on the rows it was fitted to: biased upwards. */
  readonly inSample: number;
  /** Set where the decision changes in fewer than a hundred rows: no more than this. */
  readonly upperLimit: number | null;
  /** The regression cannot carry the answer. */
  readonly poorFit: boolean;
  /** By row: what deciding by the regression gains over deciding without it; zeros where there is only an upper limit. */
  readonly gain: Float64Array;
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
 * decision  gains by row; errors are by draw
 * X         regressors of φ (regressors.ts)
 * fold      of a row, by draw
 * source    Strong, Oakley & Brennan (2014), Medical Decision Making 34; cross-fitting is our own
 */
export function informationValue(decision: Decision, X: readonly Float64Array[], fold: (row: number) => number): InformationValue {
  const { gains, means, best, bestWithout, futuresPerDraw } = decision;
  const fit = crossFit(X, gains.slice(1), fold);
  const rows = gains[0].length;
  const gain = new Float64Array(rows);
  let changes = 0;
  let inSample = 0;
  let largestGain = 0;
  for (let r = 0; r < rows; r++) {
    const chosen = largest([0, ...fit.crossed.map((m) => m[r])]);
    const now = bestWithout[fold(r)];
    if (chosen !== best) changes++;
    gain[r] = gains[chosen][r] - gains[now][r];
    inSample += Math.max(0, ...fit.inSample.map((m) => m[r]));
    for (const column of gains) largestGain = Math.max(largestGain, Math.abs(column[r]));
  }
  const { value, standardError } = drawMean(rows, futuresPerDraw, (r) => gain[r]);
  const optimistic = inSample / rows - Math.max(...means);
  if (changes < FEWEST_CHANGES) {
    const upperLimit = (largestGain * (changes + 3)) / rows;
    return { value: 0, standardError: 0, inSample: optimistic, upperLimit, poorFit: fit.poorFit, gain: new Float64Array(rows) };
  }
  const far = Math.abs(optimistic - value);
  const poorFit = fit.poorFit || (far > 3 * (standardError ?? 0) && far > 0.1 * errorOfGains(decision));
  return { value, standardError, inSample: optimistic, upperLimit: null, poorFit, gain };
}

/** The largest error of a mean gain. */
function errorOfGains({ gains, futuresPerDraw }: Decision): number {
  return Math.max(...gains.map((column) => drawMean(column.length, futuresPerDraw, (r) => column[r]).standardError ?? 0));
}
