import { Mechanism } from "../../random/address.ts";
import { runControls } from "../evaluation/controls.ts";
import { roundOf } from "../ids.ts";
import { runBenefits } from "../intervention/benefits.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { portfolioFactor } from "../intervention/portfolio.ts";
import { takeAlike } from "../lanes.ts";
import { takeEffect } from "../links/takeEffect.ts";
import { closesAccounts } from "../needs.ts";
import { rememberCohort } from "../observed/cohorts.ts";
import { intakeOf } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { runOutcomes } from "./outcomes.ts";
import { drawMigration } from "./participants.ts";

/** The persons who enter the interventions that paid this year's outlay, with all that happens to them from now on. */
export function enterParticipants(plan: Plan, state: State, t: number): void {
  const { lanes } = state.block;
  const { active, round, start, rest, key } = state.fund;
  const { cohort } = state.people;
  for (const iv of plan.interventions) {
    rest.count = 0;
    for (let i = 0; i < lanes; i++) {
      if (active[iv.index * lanes + i] === 0) continue;
      rest.lane[rest.count++] = i;
      key[i] = round[iv.index * lanes + i] * plan.years + start[roundOf(iv, round[iv.index * lanes + i]) * lanes + i];
    }
    while (takeAlike(rest, key, cohort.lanes)) {
      const shared = key[cohort.lanes.lane[0]];
      const started = shared % plan.years;
      cohort.entry = t;
      enterCohort(plan, state, iv, (shared - started) / plan.years, t - started);
    }
  }
}

/** The cohort of year n of a round, in the lanes that the cohort holds. */
function enterCohort(plan: Plan, state: State, iv: InterventionPlan, number: number, n: number): void {
  const { cohort } = state.people;
  const { evaluation } = iv;
  const evaluated = evaluation !== null && n < evaluation.treated.length;
  cohort.number = number;
  cohort.round = roundOf(iv, number);
  cohort.year = n;
  cohort.persons = intakeOf(plan, iv, cohort.round, n);
  cohort.treated = evaluated ? Math.min(evaluation.treated[n], cohort.persons) : 0;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    cohort.portfolio[i] = portfolioFactor(state, iv, i);
  }
  takeEffect(state, iv, iv.index);
  rememberCohort(plan, state, iv);
  const years = Math.min(plan.years - cohort.entry, yearsNeeded(plan, iv, cohort.treated));
  if (cohort.persons > 0 && years > 0) {
    drawMigration(state, iv, cohort.persons, Mechanism.migration);
    runOutcomes(plan, state, iv, years);
    runBenefits(plan, state, iv, years);
  }
  if (evaluated) runControls(plan, state, iv, evaluation);
}

/** Years since entry in which what happens to a cohort matters: all if a column needs the savings, else those that an evaluation sees. */
function yearsNeeded(plan: Plan, { evaluation }: InterventionPlan, treated: number): number {
  if (closesAccounts(plan)) return plan.years;
  return treated > 0 && evaluation !== null ? evaluation.followUp : 0;
}
