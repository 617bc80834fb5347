import { controlRows } from "../../record/controlRows.ts";
import { dissolutionRisk } from "../fund/ledger.ts";
import { majorityChance } from "../municipality/power.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/**
 * What has a mean that is known beforehand (engine/MODEL.md §8, *Control variates*). Martingales, whose mean is 0: of payments, of
 * changes of majority and of heads, and of the dissolution by year,
 *
 *   Σ_t (X_t − E(X_t | what had happened before X_t was drawn))
 *
 * and of each intervention works · τ · s, s what its studies say within [−1, 1], whose three parts are drawn independently.
 */
export function totalControls(plan: Plan, state: State): void {
  const { values, municipality, fund, contracts, interventions } = state;
  const { lanes } = state.block;
  const { controls } = state.totals;
  const T = plan.years;
  const rows = controlRows(plan);
  controls.set(contracts.paymentSurprise, rows.payments * lanes);
  for (let i = 0; i < lanes; i++) {
    let expected = 0;
    for (let t = 0; t < T; t++) expected += majorityChance(plan, values, lanes, i, t);
    controls[rows.majorities * lanes + i] = municipality.majorityChanges[(T - 1) * lanes + i] - expected;
  }
  for (let d = 0; d < plan.departments.length; d++) {
    const expected = plan.departments[d].turnover.reduce((sum, p) => sum + p, 0);
    const last = ((d + 1) * T - 1) * lanes;
    for (let i = 0; i < lanes; i++) controls[(rows.heads + d) * lanes + i] = municipality.headChanges[last + i] - expected;
  }
  for (let t = 0; t < T; t++) {
    for (let i = 0; i < lanes; i++) {
      const year = fund.dissolutionYear[i];
      const open = year < 0 || year >= t;
      const surprise = (year === t ? 1 : 0) - Math.min(1, dissolutionRisk(plan, state, i, t));
      controls[(rows.dissolution + t) * lanes + i] = open ? surprise : 0;
    }
  }
  for (const { index, effect } of plan.interventions) {
    for (let i = 0; i < lanes; i++) {
      const studied = Math.min(1, Math.max(-1, values[effect.size * lanes + i]));
      const works = interventions.works[index * lanes + i];
      controls[(rows.effects + index) * lanes + i] = works * values[effect.transfer * lanes + i] * studied;
    }
  }
}
