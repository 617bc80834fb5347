import { Mechanism } from "../random/address.ts";
import { setReplication } from "../random/stream.ts";
import { runBenefits } from "./benefits.ts";
import { closeReplication } from "./closing.ts";
import type { Cohort } from "./cohort.ts";
import { runControls } from "./controls.ts";
import { drawRetention } from "./credibility.ts";
import { drawChangesOfPower, drawEconomy } from "./economy.ts";
import { drawEffects, portfolioFactor } from "./effect.ts";
import { dissolve, openYear } from "./ledger.ts";
import { drawCyclicalFactors, runOutcomes } from "./outcomes.ts";
import { payOutlays } from "./outlays.ts";
import { drawParameters } from "./parameters.ts";
import { drawMigration, drawStaying } from "./participants.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import { receiveRepayments } from "./repayment.ts";
import { resetState } from "./reset.ts";
import type { State } from "./state.ts";

/**
 * One simulated future: draws what is uncertain, then lives through the fund's years in the order of MODEL §7.
 * Everything it finds is left in the state, with its accounts closed; a recorder (record/recorder.ts) makes a row of it.
 *
 * replication  0 … 2³² − 1; the same number is the same future for every scenario that shares the seed
 */
export function replicate(plan: Plan, state: State, cohort: Cohort, replication: number): void {
  setReplication(state.stream, replication);
  resetState(plan, state);
  drawParameters(plan, state);
  drawEconomy(plan, state);
  drawCyclicalFactors(plan, state);
  drawChangesOfPower(plan, state);
  drawRetention(plan, state);
  drawEffects(plan, state);
  drawStaying(plan, state);
  for (let t = 0; t < plan.years; t++) {
    openYear(plan, state, t);
    state.ledger.balance += receiveRepayments(plan, state, t);
    dissolve(plan, state, t);
    payOutlays(plan, state, t);
    enterParticipants(plan, state, cohort, t);
    state.balance[t] = state.ledger.balance;
  }
  closeReplication(plan, state);
}

/** The persons who enter the interventions that paid this year's outlay, with all that happens to them from now on. */
function enterParticipants(plan: Plan, state: State, cohort: Cohort, t: number): void {
  for (const iv of plan.interventions) {
    if (state.active[iv.index] === 1) enterCohort(plan, state, iv, cohort, t);
  }
}

function enterCohort(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, t: number): void {
  const round = iv.firstRound + state.round[iv.index];
  const n = t - state.start[round];
  const { evaluation } = iv;
  const evaluated = evaluation !== null && n < evaluation.treated.length;
  const success = portfolioFactor(state, iv);
  cohort.round = round;
  cohort.year = n;
  cohort.entry = t;
  cohort.persons = iv.intake[n];
  cohort.treated = evaluated ? evaluation.treated[n] : 0;
  cohort.success = success;
  cohort.fullEffect = state.effect[iv.index] * success;
  cohort.effect = cohort.fullEffect * state.fidelity[iv.index];
  if (cohort.persons > 0) {
    drawMigration(state, iv, cohort, cohort.persons, Mechanism.migration);
    runOutcomes(plan, state, iv, cohort);
    runBenefits(plan, state, iv, cohort);
  }
  if (evaluated) runControls(plan, state, iv, evaluation, cohort);
}
