import { liveAfterwards } from "./afterwards/live.ts";
import { drawRetention } from "./contract/credibility.ts";
import { receiveRepayments } from "./contract/receive.ts";
import { closeYear, dissolve, openYear } from "./fund/ledger.ts";
import { payOutlays } from "./fund/outlays.ts";
import { drawEffects } from "./intervention/effect.ts";
import { drawEconomy } from "./municipality/economy.ts";
import { drawElections, drawHeads } from "./municipality/power.ts";
import { closePast } from "./observed/closePast.ts";
import { setBalance } from "./observed/ledger.ts";
import { payPastOutlays } from "./observed/outlays.ts";
import { isPast } from "./observed/past.ts";
import { weigh } from "./observed/weigh.ts";
import { drawParameters } from "./parameters.ts";
import { decideParticipation } from "./participation/decide.ts";
import { enterParticipants } from "./people/enter.ts";
import { drawCyclicalFactors } from "./people/outcomes.ts";
import { drawStaying } from "./people/participants.ts";
import type { Plan } from "./plan.ts";
import { beginBlock } from "./reset.ts";
import { settleResult, sweep } from "./restoring/restoring.ts";
import { closeAccounts } from "./savings/close.ts";
import type { State } from "./state.ts";
import { addTotals } from "./totals/add.ts";

/**
 * Simulated futures, as many side by side as the state has lanes: draws what is uncertain, lives through the fund's years in
 * the order of MODEL §7, and closes the accounts. Every sentence is about all of them. What they find is left in the state.
 *
 * first  replication of lane 0, 0 … 2³² − 1; the same number is the same future for every scenario that shares the seed
 */
export function replicate(plan: Plan, state: State, first: number): void {
  beginBlock(plan, state, first);
  drawParameters(plan, state);
  decideParticipation(plan, state);
  drawEconomy(plan, state);
  drawCyclicalFactors(plan, state);
  drawElections(plan, state);
  drawHeads(plan, state);
  drawRetention(plan, state);
  drawEffects(plan, state);
  drawStaying(plan, state);
  for (let t = 0; t < plan.years; t++) {
    openYear(plan, state, t);
    receiveRepayments(plan, state, t);
    dissolve(plan, state, t);
    sweep(plan, state, t);
    if (isPast(plan, t)) payPastOutlays(plan, state, t);
    else payOutlays(plan, state, t);
    enterParticipants(plan, state, t);
    liveAfterwards(plan, state, t);
    setBalance(plan, state, t);
    closeYear(state, t);
    settleResult(plan, state, t);
    closePast(plan, state, t);
  }
  closeAccounts(plan, state);
  weigh(plan, state);
  addTotals(plan, state);
}
