import type { Estimate } from "../../measures/estimate.ts";
import { type ConditionalMean, conditionalMeans } from "./conditionalMeans.ts";
import { crossFit, FOLDS } from "./crossFit.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { type InformationValue, informationValue } from "./informationValue.ts";
import { regressors } from "./regressors.ts";
import { bestThreshold, ruleValue } from "./rules.ts";

/** What an evaluation came to, one number a future; NaN where it was never ready. */
export interface EvaluationResult {
  /** Measured saving, and its standard error as the study states it. */
  readonly measured: Float64Array;
  readonly standardError: Float64Array;
  /** 1: the measured saving covers what was paid; 0: it does not. */
  readonly coversOutlay: Float64Array;
}

/** Rules of thumb that go on by the measured value alone. */
export const decisionRules = ["positive", "significant", "coversOutlay", "bestThreshold"] as const;
export type DecisionRule = (typeof decisionRules)[number];

/** What a decision gains from an evaluation. */
export interface EvaluationValue {
  readonly decision: Decision;
  /** Of the best use of the result. */
  readonly evsi: InformationValue;
  /** What each rule is worth over deciding without the result: negative where it is worse than not looking. Null: it is not known which option goes on. */
  readonly rules: Readonly<Record<DecisionRule, Estimate>> | null;
  /** Going on is best where more than this is measured; null where the gain does not rise through zero. */
  readonly bestThreshold: number | null;
  /** Gain of going on by what was measured. */
  readonly curve: readonly ConditionalMean[];
}

/**
 * Expected value of sample information: what a decision gains from the result x = (Â, Â/se) of an evaluation,
 *
 *   EVSI = E max_d E(D_d | x) − max_d E D_d
 *
 * by cross-fitted regression of the gains on x. Each future's result is a draw from its predictive distribution, for the evaluation was
 * simulated in it; so rows are single futures, and errors and folds go by draw.
 *
 * gains   of options 1, 2 … over option 0, by future
 * result  by future
 * going   numbers of the option that goes on and of the one that does not; null where no two can be told apart so
 * source  Strong, Oakley, Brennan & Breeze (2015), Medical Decision Making 35(5)
 */
export function evaluationValue(
  gains: readonly Float64Array[],
  result: EvaluationResult,
  going: { readonly yes: number; readonly no: number } | null,
  futuresPerDraw: number,
): EvaluationValue {
  const fold = (row: number) => Math.floor(row / futuresPerDraw) % FOLDS;
  const decision = decisionOf(gains, fold, futuresPerDraw);
  const { measured } = result;
  const evsi = informationValue(decision, regressors(inputsOf(result)), fold);
  if (going === null) return { decision, evsi, rules: null, bestThreshold: null, curve: [] };
  const { yes, no } = going;
  const gain = decision.gains[yes].map((x, r) => x - decision.gains[no][r]);
  const { crossed, inSample } = crossFit(regressors([measured]), [gain], fold);
  const thresholds = Array.from({ length: FOLDS }, (_, f) =>
    // The rows of a fold are fitted by the others, all in the same way.
    thresholdOf(
      measured.map((x, r) => (fold(r) === f ? x : Number.NaN)),
      crossed[0],
    ),
  );
  const rule = (goesOn: (row: number) => boolean) =>
    ruleValue(
      decision,
      Uint8Array.from(measured, (x, r) => (!Number.isNaN(x) && goesOn(r) ? 1 : 0)),
      yes,
      no,
    );
  return {
    decision,
    evsi,
    rules: {
      positive: rule((r) => measured[r] > 0),
      significant: rule((r) => measured[r] > 1.96 * result.standardError[r]),
      coversOutlay: rule((r) => result.coversOutlay[r] === 1),
      bestThreshold: rule((r) => measured[r] > thresholds[fold(r)]),
    },
    bestThreshold: bestThreshold(measured, inSample[0]),
    curve: conditionalMeans(measured, gain, futuresPerDraw),
  };
}

/** x: what was measured, and beside its error where that is stated in every future. */
function inputsOf({ measured, standardError }: EvaluationResult): Float64Array[] {
  const exact = measured.some((x, r) => !Number.isNaN(x) && !(standardError[r] > 0));
  return exact ? [measured] : [measured, measured.map((x, r) => x / standardError[r])];
}

/** Above it the fitted gain is positive: −∞ or +∞ where it is so everywhere, or nowhere. */
function thresholdOf(measured: Float64Array, gain: Float64Array): number {
  const found = bestThreshold(measured, gain);
  if (found !== null) return found;
  let sum = 0;
  for (let r = 0; r < measured.length; r++) if (!Number.isNaN(measured[r])) sum += gain[r];
  return sum > 0 ? -Infinity : Infinity;
}
