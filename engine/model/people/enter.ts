import { Mechanism } from "../../random/address.ts";
import { runBefore } from "../evaluation/before.ts";
import { runControls } from "../evaluation/controls.ts";
import { roundOf } from "../ids.ts";
import { runBenefits } from "../intervention/benefits.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { portfolioFactor } from "../intervention/portfolio.ts";
import { takeAlike } from "../lanes.ts";
import { takeEffect } from "../links/takeEffect.ts";
import { drawsSavings } from "../needs.ts";
import { rememberCohort } from "../observed/cohorts.ts";
import { intakeOf } from "../observed/past.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { drawFrailties } from "./frailty.ts";
import { expectNaive } from "./naive.ts";
import { runOutcomes } from "./outcomes.ts";
import { drawStayers } from "./stayers.ts";

/** The persons who enter the interventions that paid this year's outlay, with all that happens to them from now on. */
export function enterParticipants(plan: Plan, state: State, t: number): void {
  const { lanes } = state.block;
  const { active, round, start, rest, key } = state.fund;
  const { cohort } = state.people;
  for (const iv of plan.interventions) {
    const of = iv.index * lanes;
    let paid = 0;
    for (let i = 0; i < lanes; i++) {
      if (active[of + i] === 0) continue;
      rest.lane[paid++] = i;
      const number = round[of + i];
      key[i] = number * plan.years + start[roundOf(iv, number) * lanes + i];
    }
    rest.count = paid;
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
  cohort.followed = evaluated && evaluation.plannedControls > 0 ? cohort.treated : 0;
  cohort.followUp = cohort.followed > 0 && evaluation !== null ? evaluation.followUp : 0;
  // The sum of the others' frailties is drawn for as many as were planned.
  cohort.apart = iv.apart || cohort.persons !== iv.intake[n] ? cohort.persons : cohort.followed;
  if (cohort.persons === 0 && !evaluated && plan.observed === null) return;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    cohort.portfolio[i] = portfolioFactor(state, iv, i);
  }
  rememberCohort(plan, state, iv);
  liveThrough(plan, state, iv);
  if (!evaluated) return;
  if (evaluation.selection === null) runControls(plan, state, iv, evaluation);
  else runBefore(plan, state, iv, evaluation, evaluation.selection);
}

/** What happens to the persons of the cohort at work, and what they would have saved at full success. */
export function liveThrough(plan: Plan, state: State, iv: InterventionPlan): void {
  const { cohort, followedStayers, otherStayers } = state.people;
  if (cohort.persons === 0) return;
  takeEffect(state, iv, iv.index);
  // What an evaluation does not see matters only to the savings.
  const savings = drawsSavings(plan);
  const years = savings ? plan.years - cohort.entry : Math.min(plan.years - cohort.entry, cohort.followUp);
  if (years > 0) {
    drawStayers(state, iv, cohort.followed, Mechanism.followedMigration, years, followedStayers);
    drawStayers(state, iv, cohort.persons - cohort.followed, Mechanism.migration, years, otherStayers);
    drawFrailties(plan, state, iv, savings);
    runOutcomes(plan, state, iv, years, savings);
    runBenefits(plan, state, iv, years);
  }
  if (plan.needs.includes("naive")) expectNaive(plan, state, iv);
}
