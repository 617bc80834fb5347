import type { Round } from "../ids.ts";
import type { State } from "../state.ts";
import type { EvaluationPlan } from "./plan.ts";

/** Rounds measured as one sample: those from `from` on that are ready in the lane, and `round`, which closes. */
export interface Sample {
  readonly from: Round;
  readonly round: Round;
}

/**
 * Mean, sample variance (0 for a group of one) and number of what is observed of a group, left in `state.evaluations` for the lanes
 * that close. Cohorts enter in order, so those who did enter stand first in the list of the group.
 *
 * treated  the treated, or else the controls
 */
export function momentsOf(state: State, evaluation: EvaluationPlan, sample: Sample, treated: boolean): void {
  const { closing, mean, variance, persons } = state.evaluations;
  for (let k = 0; k < closing.count; k++) {
    const i = closing.lane[k];
    const sum = sumOver(state, evaluation, sample, treated, i, 0, false);
    const n = state.evaluations.counted[i];
    const average = sum / n;
    const squares = sumOver(state, evaluation, sample, treated, i, average, true);
    persons[i] = n;
    mean[i] = average;
    variance[i] = n < 2 ? 0 : squares / (n - 1);
  }
}

/** Sum of what is observed in lane i, or of its squared distance from `centre`; leaves the number of persons. */
function sumOver(
  state: State,
  evaluation: EvaluationPlan,
  { from, round }: Sample,
  treated: boolean,
  i: number,
  centre: number,
  squared: boolean,
): number {
  const { lanes } = state.block;
  const { observed, offset, ready, treatedEntered, controlsEntered, counted } = state.evaluations;
  let sum = 0;
  let n = 0;
  for (let r = from; r <= round; r++) {
    const at = r * lanes + i;
    if (r < round && ready[at] === 0) continue;
    const first = offset[r] + (treated ? 0 : evaluation.plannedTreated);
    const entered = treated ? treatedEntered[at] : controlsEntered[at];
    for (let person = 0; person < entered; person++) {
      const off = observed[(first + person) * lanes + i] - centre;
      sum += squared ? off * off : off;
    }
    n += entered;
  }
  counted[i] = n;
  return sum;
}
