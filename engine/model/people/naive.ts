import type { AccountPlan } from "../accounts/plan.ts";
import { startChance } from "../accounts/starts.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { takeEffect } from "../links/takeEffect.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { OutcomePlan } from "./plan.ts";
import { within } from "./post.ts";
import { enrolledFrailty } from "./selected.ts";

/**
 * The naive account of a cohort (MODEL §8): what it would save at e = f = g = 1, as its expectation given the replication's
 * parameters, economy and active years; moving away and frailty averaged.
 *
 *   kronor posted in year u of an outcome = n · clamp(φ, −1, 1) · Σ_s λ h_t · E(cost posted u − s years after an event)
 */
export function expectNaive(plan: Plan, state: State, iv: InterventionPlan): void {
  const { cohort } = state.people;
  for (let line = 0; line < iv.outcomes.length; line++) {
    if (iv.outcomes[line].row !== cohort.row) takeEffect(state, iv, iv.outcomes[line].row);
    const { account } = iv.outcomes[line];
    if (account === null) expectOutcome(plan, state, iv, line);
    else expectAccount(plan, state, iv, iv.outcomes[line], account);
  }
  for (const benefit of iv.benefits) {
    if (benefit.row !== cohort.row) takeEffect(state, iv, benefit.row);
    const last = Math.min(benefit.to, plan.years - 1 - cohort.entry);
    for (let s = benefit.from; s <= last; s++) expectBenefit(plan, state, iv, benefit, s);
  }
}

function expectOutcome(plan: Plan, state: State, iv: InterventionPlan, line: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort, cyclical, drawn: amounts, rate: events, mean: success } = state.people;
  const { lane, count } = cohort.lanes;
  const outcome = iv.outcomes[line];
  const horizon = plan.years - cohort.entry;
  const rate = outcome.rate * lanes;
  for (let k = 0; k < count; k++) success[lane[k]] = within(cohort.success[lane[k]]);
  for (let s = outcome.from; s <= Math.min(outcome.to, horizon - 1); s++) {
    const cycle = (outcome.cycle + cohort.entry + s) * lanes;
    if (outcome.one) events.fill(1);
    else {
      for (let k = 0; k < count; k++) {
        const i = lane[k];
        events[i] = values[rate + i] * cyclical[cycle + i] * enrolledFrailty(state, iv, i);
      }
    }
    for (let l = 0; l < Math.min(outcome.meanPosted.length, horizon - s); l++) {
      const mean = cohort.persons * outcome.meanPosted[l];
      for (let k = 0; k < count; k++) amounts[lane[k]] = mean * events[lane[k]] * success[lane[k]];
      addNaive(plan, state, iv, line, s + l, amounts);
    }
  }
}

/**
 * Of a trajectory that starts at most once: n · clamp(φ, −1, 1) · P(start in s) · (1 − exit)^l · amount in year s + l; over frailty by quadrature,
 * for the chance is not proportional to it.
 */
function expectAccount(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, account: AccountPlan): void {
  const { lanes } = state.block;
  const { cohort } = state.people;
  const horizon = plan.years - cohort.entry;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const success = cohort.persons * within(cohort.success[i]);
    const stays = 1 - state.values[account.exit * lanes + i];
    for (let s = outcome.from; s <= Math.min(outcome.to, horizon - 1); s++) {
      const starts = success * startChance(state, outcome, account, i, s);
      for (let l = 0, left = starts; l < Math.min(account.years, horizon - s); l++, left *= stays) {
        for (let j = 0; j < account.lines.length; j++) {
          const amount = account.amounts[j * account.years + l];
          if (amount !== 0) addNaiveIn(plan, state, iv, account.lines[j], s + l, i, left * amount);
        }
      }
    }
  }
}

/** Adds what is saved s years after entry in every lane of the cohort, shared out over those who are still here and those who have moved, on average. */
function addNaive(plan: Plan, state: State, iv: InterventionPlan, line: number, s: number, amounts: Float64Array): void {
  const { lanes } = state.block;
  const { cohort, staying } = state.people;
  const { naiveStay, naiveMoved, lineOffset } = state.savings;
  const { lane, count } = cohort.lanes;
  const cell = (lineOffset[cohort.round] + line * plan.years + cohort.entry + s) * lanes;
  if (!iv.migrates) {
    for (let k = 0; k < count; k++) naiveStay[cell + lane[k]] += amounts[lane[k]];
    return;
  }
  const stay = (iv.index * plan.years + s) * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const here = staying[stay + i];
    naiveStay[cell + i] += amounts[i] * here;
    naiveMoved[cell + i] += amounts[i] * (1 - here);
  }
}

/** The same in lane i alone. */
function addNaiveIn(plan: Plan, state: State, iv: InterventionPlan, line: number, s: number, i: number, amount: number): void {
  const { lanes } = state.block;
  const { cohort, staying } = state.people;
  const { naiveStay, naiveMoved, lineOffset } = state.savings;
  const cell = (lineOffset[cohort.round] + line * plan.years + cohort.entry + s) * lanes + i;
  const here = staying[(iv.index * plan.years + s) * lanes + i];
  naiveStay[cell] += amount * here;
  naiveMoved[cell] += amount * (1 - here);
}

/** What a benefit brings s years after entry. */
function expectBenefit(plan: Plan, state: State, iv: InterventionPlan, benefit: InterventionPlan["benefits"][number], s: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort, drawn: amounts } = state.people;
  const { naiveQalys } = state.savings;
  const { lane, count } = cohort.lanes;
  const { persons, success } = cohort;
  const { referenceEffect } = benefit;
  const each = benefit.perPersonYear * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    amounts[i] = (persons * success[i] * values[each + i]) / referenceEffect;
  }
  const now = (cohort.entry + s) * lanes;
  if (benefit.line < 0) for (let k = 0; k < count; k++) naiveQalys[now + lane[k]] += amounts[lane[k]];
  else addNaive(plan, state, iv, benefit.line, s, amounts);
}
