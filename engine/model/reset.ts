import type { Plan } from "./plan.ts";
import { Phase, type State } from "./state.ts";

/** Clears what the last replication left: everything that sums over one is at zero again. */
export function resetState(plan: Plan, state: State): void {
  for (const iv of plan.interventions) state.plannedStart[iv.index] = iv.start;
  state.sums.fill(0);
  state.counters.fill(Phase.planned);
  const { ledger } = state;
  ledger.balance = plan.fund.capital;
  ledger.interest = 0;
  ledger.topUps = 0;
  ledger.returned = 0;
  ledger.outlay = 0;
  ledger.bridging = 0;
  ledger.delays = 0;
  ledger.missing = 0;
  ledger.depletionYear = -1;
  ledger.dissolutionYear = -1;
}
