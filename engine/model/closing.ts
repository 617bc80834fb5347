import { closeSavings, resetAccounts } from "./accounts.ts";
import { closeClaims } from "./closeClaims.ts";
import { closeEvaluations } from "./closeEvaluations.ts";
import { closeFund } from "./closeFund.ts";
import { closeMunicipality, closeSociety } from "./closeSociety.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * Closes the accounts of a replication: what it adds up to is left in `state.totals`, and who saved what in `state.accounts`.
 * The savings are closed only if a column of the plan needs them.
 */
export function closeReplication(plan: Plan, state: State): void {
  const { totals, accounts } = state;
  totals.replication = state.stream.address[0] >>> 0;
  const { reported } = plan.parameters;
  for (let p = 0; p < reported.length; p++) totals.parameters[p] = state.values[reported[p]];
  closeFund(plan, state);
  closeClaims(plan, state);
  if (plan.needs.length > 0) {
    resetAccounts(accounts);
    for (const iv of plan.interventions) closeSavings(plan, state, accounts, iv);
    closeMunicipality(plan, state);
    closeSociety(plan, state, totals.society, accounts.societyByPayer, accounts.societyFreed, state.qalys);
    closeSociety(plan, state, totals.naive, accounts.naiveByPayer, accounts.naiveFreed, state.naiveQalys);
  }
  closeEvaluations(plan, state);
  totals.portfolio.fill(0);
  for (const iv of plan.interventions) {
    for (let q = 0; q < 9; q++) totals.portfolio[q] += accounts.chain[9 * iv.index + q];
  }
}
