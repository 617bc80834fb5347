import { Decision } from "../participation/state.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** What applicants decided, what was paid for those that took part, and what they would have saved anyway (engine/MODEL.md §14). */
export function totalParticipation(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { decision } = state.participation;
  const { totalOutlay } = state.fund;
  const { participation: into, interventionSavings, society } = state.totals;
  for (const { index, participation } of plan.interventions) {
    if (participation === null) continue;
    for (let i = 0; i < lanes; i++) {
      const at = index * lanes + i;
      const decided = decision[at];
      into.declined[at] = decided === Decision.declined ? 1 : 0;
      into.additional[at] = decided === Decision.additional ? 1 : 0;
      into.anyway[at] = decided === Decision.anyway ? 1 : 0;
      const joined = into.additional[at] + into.anyway[at];
      into.asked[i] += into.declined[at] + joined;
      into.joined[i] += joined;
      into.outlay[i] += joined * totalOutlay[at];
      into.additionalOutlay[i] += into.additional[at] * totalOutlay[at];
      if (interventionSavings.length > 0) into.notCaused[i] += into.anyway[at] * interventionSavings[at];
    }
  }
  for (let i = 0; i < lanes; i++) into.npvOfFund[i] = society.npv[i] - into.notCaused[i];
}
