import { log } from "../../numeric/log.ts";
import type { Lanes } from "../../random/block.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { logBinomial } from "./densities.ts";
import { knownRound } from "./past.ts";

/**
 * Sets what is known of a past active year, and weighs the replication by it (MODEL §13): leavers by the binomial with its turnover,
 * an outlay that informs by the density of `costFactor` at (outlay − turnover cost − evaluation cost in year 0)/cost, over cost.
 *
 * The leavers themselves are set where the year is drawn.
 */
export function setActiveYear(plan: Plan, state: State, iv: InterventionPlan, round: Round, n: number, t: number, group: Lanes): void {
  const known = knownRound(plan, round);
  if (known === null) return;
  const { lanes } = state.block;
  const { values } = state;
  const { outlay, leavers: left } = state.interventions;
  const { logFactor } = state.observed;
  const { leavers, outlays, leaversFactor, outlaysFactor } = known;
  const density = state.observed.costDensity[round];
  for (let k = 0; k < group.count; k++) {
    const i = group.lane[k];
    const at = iv.index * lanes + i;
    if (leavers !== null && leaversFactor >= 0 && iv.staff !== null) {
      logFactor[leaversFactor * lanes + i] += logBinomial(leavers[t], iv.staff.positions, values[iv.staff.turnover * lanes + i]);
    }
    if (outlays === null) continue;
    if (outlaysFactor >= 0 && density !== null) {
      const turnover = iv.staff === null ? 0 : left[iv.index * lanes + i] * values[iv.staff.replacementCost * lanes + i];
      const evaluation = n === 0 ? values[iv.evaluationCost * lanes + i] : 0;
      const cost = values[iv.cost[n] * lanes + i];
      logFactor[outlaysFactor * lanes + i] += density((outlays[t] - turnover - evaluation) / cost) - log(cost);
    }
    outlay[at] = outlays[t];
  }
}
