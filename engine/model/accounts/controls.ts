import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import type { EvaluationPlan } from "../evaluation/plan.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { State } from "../state.ts";
import type { AccountPlan } from "./plan.ts";
import { never, startOf } from "./starts.ts";

/** What the controls of a cohort cost the own municipality on trajectories that start in their follow-up, or the price of each start (MODEL §4). */
export function runControlStarts(
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  outcome: OutcomePlan,
  account: AccountPlan,
  last: number,
): void {
  const { block } = state;
  const { lanes } = block;
  const { cohort, followedStayers } = state.people;
  const { observed, offset, bias } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const what = purpose(Mechanism.controlEvent, cohort.number, cohort.year);
  const first = offset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year];
  for (let p = 0; p < evaluation.controls[cohort.year]; p++) {
    const read = words(block, cohort.lanes, outcome.entity, what, p);
    for (let k = 0; k < count; k++) {
      const i = lane[k];
      const start = startOf(state, iv, outcome, p, i, read[k], bias[i], last);
      if (start === never) continue;
      const here = (s: number) => p < followedStayers[s * lanes + i];
      const record = (first + p) * lanes + i;
      if (!evaluation.onCost) {
        if (here(start)) observed[record] += outcome.price;
        continue;
      }
      const stays = uniform(read[2 * lanes + k]);
      const yearly = 1 - state.values[account.exit * lanes + i];
      for (let l = 0, left = 1; l < account.years && start + l < evaluation.followUp && stays < left; l++, left *= yearly) {
        if (here(start + l)) observed[record] += account.own[l];
      }
    }
  }
}
