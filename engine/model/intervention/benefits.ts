import { takeEffect } from "../links/takeEffect.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { BenefitPlan, InterventionPlan } from "./plan.ts";

/**
 * Values that are not avoided events (MODEL §3.5): in each year of the window every participant of the cohort brings
 *
 *   perPersonYear · (e / referenceEffect) · f · g(s)        (with the portfolio factor)
 *
 * to a payer in kronor, or that many QALYs. Kronor to a department follow the person out of the municipality.
 *
 * years  since entry that are looked at
 */
export function runBenefits(plan: Plan, state: State, iv: InterventionPlan, years: number): void {
  for (const benefit of iv.benefits) {
    const last = Math.min(benefit.to, years - 1);
    if (benefit.row !== state.people.cohort.row) takeEffect(state, iv, benefit.row);
    for (let s = benefit.from; s <= last; s++) {
      if (benefit.line < 0) bringQalys(plan, state, iv, benefit, s);
      else bringKronor(plan, state, iv, benefit, s);
    }
  }
}

function bringQalys(plan: Plan, state: State, iv: InterventionPlan, benefit: BenefitPlan, s: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort } = state.people;
  const { qalys, interventionValue } = state.savings;
  const now = (cohort.entry + s) * lanes;
  const fades = (benefit.row * plan.years + s) * lanes;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const each = values[benefit.perPersonYear * lanes + i] / benefit.referenceEffect;
    const real = each * cohort.effect[i] * state.interventions.fade[fades + i];
    qalys[now + i] += real * cohort.persons;
    if (interventionValue.length > 0) {
      interventionValue[iv.index * lanes + i] += plan.savingDiscount[cohort.entry + s] * plan.qalyPrice * real * cohort.persons;
    }
  }
}

function bringKronor(plan: Plan, state: State, iv: InterventionPlan, benefit: BenefitPlan, s: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort, followedStayers, otherStayers, drawn: real } = state.people;
  const { lineOffset, fullSaving, stay, moved } = state.savings;
  const { fade } = state.interventions;
  const { effect, fullEffect, persons } = cohort;
  const { lane, count } = cohort.lanes;
  const { referenceEffect, toDepartment } = benefit;
  const cells = (lineOffset[cohort.round] + benefit.line * plan.years + cohort.entry + s) * lanes;
  const fades = (benefit.row * plan.years + s) * lanes;
  const given = benefit.perPersonYear * lanes;
  const round = cohort.round * lanes;
  const now = s * lanes;
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const each = values[given + i] / referenceEffect;
    const faded = fade[fades + i];
    real[i] = each * effect[i] * faded;
    fullSaving[round + i] += each * fullEffect[i] * faded * persons;
  }
  if (toDepartment && iv.migrates) {
    for (let k = 0; k < count; k++) {
      const i = lane[k];
      const here = followedStayers[now + i] + otherStayers[now + i];
      stay[cells + i] += real[i] * here;
      moved[cells + i] += real[i] * (persons - here);
    }
  } else for (let k = 0; k < count; k++) stay[cells + lane[k]] += real[lane[k]] * persons;
  if (toDepartment && s < cohort.followUp) observeBenefit(state, iv, s, real);
}

/** A benefit to a department lowers the observed cost of the followed who are still here. perPerson: by lane */
function observeBenefit(state: State, iv: InterventionPlan, s: number, perPerson: Float64Array): void {
  const { evaluation } = iv;
  if (evaluation === null) return;
  const { lanes } = state.block;
  const { cohort, followedStayers } = state.people;
  const { observed, offset, treatedSaving } = state.evaluations;
  const { lane, count } = cohort.lanes;
  const first = offset[cohort.round] + evaluation.treatedOffset[cohort.year];
  for (let k = 0; k < count; k++) {
    const i = lane[k];
    const here = followedStayers[s * lanes + i];
    treatedSaving[cohort.round * lanes + i] += perPerson[i] * here;
    if (!evaluation.onCost) continue;
    for (let person = 0; person < here; person++) observed[(first + person) * lanes + i] -= perPerson[i];
  }
}
