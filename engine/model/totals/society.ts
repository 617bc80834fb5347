import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { SocietyTotals } from "./state.ts";

/** The leakage chain over all interventions (MODEL §8). */
export function totalPortfolio(plan: Plan, state: State): void {
  const { portfolio } = state.totals;
  const { chain } = state.savings;
  for (const iv of plan.interventions) {
    const from = iv.index * portfolio.length;
    for (let at = 0; at < portfolio.length; at++) portfolio[at] += chain[from + at];
  }
}

/** A department's cashable savings less what it paid back and what it made permanent costs, and the municipality's less all outlays. */
export function totalMunicipality(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { departmentNet, municipalityNet, hostCost } = state.totals;
  const { cashable } = state.savings;
  const { debtorPaid } = state.contracts;
  for (let at = 0; at < departmentNet.length; at++) departmentNet[at] = cashable[at] - debtorPaid[at] - hostCost[at];
  for (let i = 0; i < lanes; i++) {
    let outlays = 0;
    for (let t = 0; t < plan.years; t++) outlays += state.fund.yearOutlay[t * lanes + i];
    municipalityNet[i] = -outlays;
    for (let d = 0; d < plan.departments.length; d++) municipalityNet[i] += cashable[d * lanes + i] - hostCost[d * lanes + i];
  }
}

/**
 * An account of society: what all payers save and what capacity is freed, less outlays, plus QALYs at their price; discounted.
 *
 * byPayer      discounted savings, departments first
 * freed        discounted, saved by departments but not cashable
 * qalysByYear  not discounted
 */
export function totalSociety(
  plan: Plan,
  state: State,
  into: SocietyTotals,
  byPayer: Float64Array,
  freed: Float64Array,
  qalysByYear: Float64Array,
): void {
  const { lanes } = state.block;
  const { discountedOutlays } = state.totals;
  for (let i = 0; i < lanes; i++) {
    let savings = freed[i];
    let own = 0;
    for (let p = 0; p < plan.payers.length; p++) {
      savings += byPayer[p * lanes + i];
      if (p < plan.departments.length) own += byPayer[p * lanes + i];
    }
    let qalys = 0;
    for (let t = 0; t < plan.years; t++) qalys += plan.savingDiscount[t] * qalysByYear[t * lanes + i];
    into.npv[i] = savings - discountedOutlays[i] + plan.qalyPrice * qalys;
    into.savings[i] = savings;
    into.qalys[i] = qalys;
    into.ownMunicipality[i] = own - discountedOutlays[i];
  }
}
