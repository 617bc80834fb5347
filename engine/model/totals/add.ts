import { keepsControls, keepsPayers, tellsInterventionsApart, tellsWhyShort } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { totalAfterwards } from "./afterwards.ts";
import { totalClaims } from "./claims.ts";
import { totalControls } from "./controls.ts";
import { totalEvaluations } from "./evaluations.ts";
import { totalFund } from "./fund.ts";
import { totalNeeded } from "./needed.ts";
import { totalParticipation } from "./participation.ts";
import { totalSaved } from "./saved.ts";
import { totalShortfall } from "./shortfall.ts";
import { totalMunicipality, totalPortfolio, totalSociety } from "./society.ts";

/** Adds up what the replications have left (MODEL §8); their accounts are closed, if a column of the plan needs them. */
export function addTotals(plan: Plan, state: State): void {
  const { totals, savings } = state;
  totalFund(plan, state);
  if (plan.fund.unlimited) totalNeeded(plan, state);
  else if (tellsWhyShort(plan)) totalShortfall(plan, state);
  totalAfterwards(plan, state);
  totalClaims(plan, state);
  totalEvaluations(plan, state);
  totalPortfolio(plan, state);
  if (tellsInterventionsApart(plan)) totalSaved(plan, state);
  if (keepsPayers(plan)) {
    totalMunicipality(plan, state);
    totalSociety(plan, state, totals.society, savings.society, savings.societyFreed, savings.qalys);
    totalSociety(plan, state, totals.naive, savings.naive, savings.naiveFreed, savings.naiveQalys);
    if (!plan.naiveExists) forgetNaive(state);
  }
  totalParticipation(plan, state);
  if (keepsControls(plan)) totalControls(plan, state);
  copyDrawn(plan, state);
}

/** The kronor of a naive account that has no mean do not exist. */
function forgetNaive({ totals, savings }: State): void {
  for (const sum of [totals.naive.npv, totals.naive.savings, totals.naive.ownMunicipality, savings.naive, savings.naiveFreed])
    sum.fill(NaN);
}

/** The number of the replication, and what was drawn once for it. */
function copyDrawn(plan: Plan, state: State): void {
  const { totals, values, block, draws } = state;
  const { lanes } = block;
  const { reported } = plan.parameters;
  for (let i = 0; i < lanes; i++) totals.replication[i] = (block.first >>> 0) + i;
  for (let i = 0; i < lanes; i++) totals.draw[i] = (draws.first >>> 0) + draws.all.lane[i];
  for (let p = 0; p < reported.length; p++) {
    totals.parameters.set(values.subarray(reported[p] * lanes, (reported[p] + 1) * lanes), p * lanes);
  }
}
