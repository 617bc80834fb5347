import { log } from "../../numeric/log.ts";
import { log1p } from "../../numeric/log1p.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/**
 * Steps 5 of a past year (MODEL §13): what went back to the municipality, and the dissolution in the year in which it was. Where its
 * chance is uncertain the replication is weighed by it, in every past year.
 */
export function setReturned(plan: Plan, state: State, t: number): void {
  const { observed } = plan;
  if (observed === null) return;
  const { lanes } = state.block;
  const { fund } = state;
  const dissolved = observed.dissolved === t;
  for (let i = 0; i < lanes; i++) {
    if (fund.dissolutionYear[i] >= 0) continue;
    if (observed.dissolutionFactor >= 0) {
      const risk = dissolutionRisk(plan, state, i, t);
      state.observed.logFactor[observed.dissolutionFactor * lanes + i] += dissolved ? log(risk) : log1p(-risk);
    }
    const returned = dissolved ? fund.balance[i] : (observed.returned?.[t] ?? 0);
    fund.returned[i] += returned;
    fund.yearReturned[t * lanes + i] += returned;
    fund.balance[i] -= returned;
    if (dissolved) fund.dissolutionYear[i] = t;
  }
}

/** min(1, base + onDeficit [deficit] + onMajorityChange [changed]) of lane i. */
function dissolutionRisk(plan: Plan, { block, values, municipality }: State, i: number, t: number): number {
  const { lanes } = block;
  const { dissolutionBase, dissolutionOnDeficit, dissolutionOnMajorityChange } = plan.fund;
  const at = t * lanes + i;
  const onDeficit = municipality.deficit[at] === 1 ? values[dissolutionOnDeficit * lanes + i] : 0;
  const onChange = municipality.majorityChanged[at] === 1 ? values[dissolutionOnMajorityChange * lanes + i] : 0;
  return Math.min(1, values[dissolutionBase * lanes + i] + onDeficit + onChange);
}

/**
 * The end of a past year: the balance that is known takes the place of the ledger's, and what they differ by is a line of its own,
 * never spread over others. A shortfall counts where one is known of.
 */
export function setBalance(plan: Plan, state: State, t: number): void {
  const { observed } = plan;
  if (observed === null || t >= observed.past) return;
  const { lanes } = state.block;
  const { balance, depletionYear, missing, dissolutionYear } = state.fund;
  const known = observed.balance[t];
  for (let i = 0; i < lanes; i++) {
    if (!Number.isNaN(known) && !(dissolutionYear[i] >= 0 && dissolutionYear[i] < t)) {
      state.observed.unexplained[t * lanes + i] = known - balance[i];
      balance[i] = known;
    }
    if (observed.shortfall !== t) continue;
    depletionYear[i] = t;
    missing[i] = Math.max(0, plan.fund.minimumBalance - balance[i]);
  }
}
