import type { InterventionPlan } from "../intervention/plan.ts";
import { knownRound } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { utility } from "./prospect.ts";
import { Decision } from "./state.ts";

/**
 * What every applicant decides, for all rounds of its intervention (engine/MODEL.md §14): it takes part where E[net] − λ E[loss] > 0, and
 * would have done it anyway where that holds with its own money too. It depends on nothing but λ and the burden.
 */
export function decideParticipation(plan: Plan, state: State): void {
  const { values, block, participation } = state;
  const { lanes } = block;
  for (const iv of plan.interventions) {
    const { participation: applicant } = iv;
    if (applicant === null || !iv.enabled) continue;
    const known = decidedInPast(plan, iv);
    for (let i = 0; i < lanes; i++) {
      const lossAversion = values[applicant.lossAversion * lanes + i];
      const burden = values[applicant.burden * lanes + i];
      const joins = known ?? utility(applicant.withFund, lossAversion, burden) > 0;
      const alone = applicant.withOwn !== null && utility(applicant.withOwn, lossAversion, burden) > 0;
      participation.decision[iv.index * lanes + i] = !joins ? Decision.declined : alone ? Decision.anyway : Decision.additional;
    }
  }
}

/** Whether an intervention that was planned in the past took part; null: it was not, and decides by itself. */
function decidedInPast(plan: Plan, iv: InterventionPlan): boolean | null {
  const known = knownRound(plan, iv.firstRound);
  if (plan.observed === null || (iv.start >= plan.observed.past && (known === null || known.start < 0))) return null;
  return known?.withdrawn !== true;
}
