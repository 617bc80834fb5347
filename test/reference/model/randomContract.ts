import type { Contract, Evaluation } from "../../../engine/model/scenario.ts";
import type { Draw } from "./draw.ts";

const presets = {
  grant: { share: 0, floor: 0, cap: 0, horizonYears: 5 },
  loan: { share: 0, floor: 1, cap: 1, horizonYears: 5 },
  conditional: { share: 1, floor: 0, cap: 1, horizonYears: 10 },
  partial: { share: 1, floor: 0, cap: 1, horizonYears: 5 },
  double: { share: 1, floor: 0, cap: 0.5, horizonYears: 10 },
  equity: { share: 0.5, floor: 0.5, cap: Number.POSITIVE_INFINITY, horizonYears: 10 },
  outcomeContract: { share: 0.6, floor: 0.4, cap: 1.2, horizonYears: 5 },
} as const;

/** A preset as it is, a preset with some keys changed, or an odd contract of its own. */
export function randomContract(draw: Draw, years: number, evaluation: Evaluation | null): Contract {
  const rule = draw.oneOf("loan", "conditional", "partial", "double", "equity", "outcomeContract", "grant", "own");
  const terms = rule === "own" ? own(draw) : presets[rule];
  const measured = evaluation === null ? 0 : evaluation.cohorts - 1 + evaluation.followUpYears;
  const custom = rule === "own" || draw.chance(0.4);
  // Odd thresholds, so that no comparison hangs on the last bit of a round number.
  return {
    rule,
    ...terms,
    graceYears: custom ? draw.whole(1, 4) : Math.max(years, measured),
    creditYears: custom ? draw.whole(1, 6) : terms.horizonYears,
    crossDepartment: draw.chance(0.6),
    evidenceConfidence: draw.chance(0.25) ? draw.oneOf(0.5, 0.6, 0.8, 0.95) : null,
    waiverWhenMeasuredBelow: draw.chance(0.25) ? draw.oneOf(0.17, 0.53, 0.97) : null,
    minCover: draw.chance(0.15) ? draw.oneOf(0.37, 0.83, 1.13, 1.9) : null,
  };
}

function own(draw: Draw) {
  return {
    share: draw.oneOf(0, 0.3, 0.75, 1),
    floor: draw.oneOf(0, 0.25, 1, 1.3),
    cap: draw.oneOf(0, 0.6, 1, 1.5, Number.POSITIVE_INFINITY),
    horizonYears: draw.whole(1, 7),
  };
}
