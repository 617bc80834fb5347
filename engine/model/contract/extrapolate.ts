import { exp } from "../../numeric/exp.ts";
import { fadingStep } from "../intervention/fade.ts";
import { legalMean } from "../legalRanges.ts";
import type { Intervention } from "../scenario.ts";

/**
 * ω(s), how far a saving that was measured in the follow-up counts s years after entry, s < creditYears (engine/MODEL.md §5):
 *
 *   none: 1 for s < H_e, else 0;  fade: 1 for s < H_e, else g(s)/ḡ, ḡ the mean of g over s < H_e, at mean half-life and persistent share
 *
 * returns  null where it counts alike in all years
 */
export function extrapolation({ contract, evaluation, effect }: Intervention): Float64Array | null {
  const { extrapolate, creditYears } = contract;
  if (extrapolate === undefined || evaluation === null) return null;
  const followed = evaluation.followUpYears;
  const fade = meanFades(effect, Math.max(creditYears, followed));
  const mean = fade.subarray(0, followed).reduce((a, b) => a + b, 0) / followed;
  return Float64Array.from({ length: creditYears }, (_, s) => (s < followed ? 1 : extrapolate === "none" ? 0 : fade[s] / mean));
}

/** g(s), s < years, at the mean half-life and persistent share (MODEL §3.1). */
function meanFades({ halfLifeYears, persistentShare, fadeAfterYears = 0 }: Intervention["effect"], years: number): Float64Array {
  const fade = new Float64Array(years).fill(1);
  if (halfLifeYears === null) return fade;
  const persistent = legalMean("interventions.effect.persistentShare", persistentShare);
  const yearly = exp(-Math.LN2 / legalMean("interventions.effect.halfLifeYears", halfLifeYears));
  for (let s = 0, left = 1; s < years; left *= fadingStep(yearly, fadeAfterYears, s), s++) fade[s] = persistent + (1 - persistent) * left;
  return fade;
}
