import { total } from "./closeFund.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";
import type { SocietyTotals } from "./totals.ts";

/** A department's cashable savings less what it paid back, and the municipality's less all outlays. */
export function closeMunicipality(plan: Plan, state: State): void {
  const { totals, accounts } = state;
  let net = -total(state.yearOutlay);
  for (let d = 0; d < plan.departments.length; d++) {
    totals.departmentNet[d] = accounts.cashable[d] - state.debtorPaid[d];
    net += accounts.cashable[d];
  }
  totals.municipalityNet = net;
}

/**
 * An account of society: what all payers save and what capacity is freed, less outlays, plus QALYs at their price; discounted.
 *
 * byPayer      discounted savings, departments first
 * freed        discounted, saved by departments but not cashable
 * qalysByYear  not discounted
 */
export function closeSociety(
  plan: Plan,
  state: State,
  into: SocietyTotals,
  byPayer: Float64Array,
  freed: number,
  qalysByYear: Float64Array,
): void {
  const departments = plan.departments.length;
  const outlays = state.totals.discountedOutlays;
  let savings = freed;
  let own = 0;
  for (let p = 0; p < byPayer.length; p++) {
    savings += byPayer[p];
    if (p < departments) own += byPayer[p];
  }
  let qalys = 0;
  for (let t = 0; t < plan.years; t++) qalys += plan.discount[t] * qalysByYear[t];
  into.npv = savings - outlays + plan.qalyPrice * qalys;
  into.savings = savings;
  into.qalys = qalys;
  into.ownMunicipality = own - outlays;
}
