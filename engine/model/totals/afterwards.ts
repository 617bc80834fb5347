import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** What permanent interventions cost their hosts: off the nets of department, municipality and society; before those are told (engine/MODEL.md §16). */
export function totalAfterwards(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { cost, discountedCost, net } = state.afterwards;
  const { chain, interventionValue } = state.savings;
  const { hostCost, discountedOutlays } = state.totals;
  for (const { index, host, afterwards } of plan.interventions) {
    if (afterwards === null) continue;
    const q5 = (9 * (plan.interventions.length + index) + 4) * lanes;
    for (let i = 0; i < lanes; i++) {
      const at = index * lanes + i;
      hostCost[host * lanes + i] += cost[at];
      discountedOutlays[i] += discountedCost[at];
      net[at] = chain[q5 + i] - cost[at];
      if (interventionValue.length > 0) interventionValue[at] -= discountedCost[at];
    }
  }
}
