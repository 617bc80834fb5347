import type { Cohort } from "./cohort.ts";
import { countStayers } from "./participants.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * Values that are not avoided events (MODEL §3.5): in each year of the window every participant brings
 *
 *   perPersonYear · (e / referenceEffect) · f · g(s)        (with the portfolio factor)
 *
 * to a payer in kronor, or that many QALYs. Kronor to a department follow the person out of the municipality.
 */
export function runBenefits(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort): void {
  if (iv.benefits.length === 0) return;
  const T = plan.years;
  const years = T - cohort.entry;
  countStayers(plan, state, iv, cohort, Math.min(years, iv.departmentBenefitYears));
  for (const benefit of iv.benefits) {
    const each = state.values[benefit.perPersonYear] / benefit.referenceEffect;
    const last = Math.min(benefit.to, years - 1);
    for (let s = benefit.from; s <= last; s++) {
      const t = cohort.entry + s;
      const fade = state.fade[iv.index * T + s];
      const real = each * cohort.effect * fade;
      if (benefit.line < 0) {
        state.qalys[t] += real * cohort.persons;
        state.naiveQalys[t] += each * cohort.success * cohort.persons;
        continue;
      }
      const cell = state.lineOffset[cohort.round] + benefit.line * T + t;
      const here = benefit.toDepartment ? state.stayers[s] : cohort.persons;
      const away = cohort.persons - here;
      state.fullSaving[cohort.round] += each * cohort.fullEffect * fade * cohort.persons;
      state.stay[cell] += real * here;
      state.moved[cell] += real * away;
      state.naiveStay[cell] += each * cohort.success * here;
      state.naiveMoved[cell] += each * cohort.success * away;
      if (benefit.toDepartment) observeBenefit(plan, state, iv, cohort, s, real);
    }
  }
}

/** A benefit to a department lowers the observed cost of the treated who are still here. */
function observeBenefit(plan: Plan, state: State, iv: InterventionPlan, cohort: Cohort, s: number, perPerson: number): void {
  const evaluation = iv.evaluation;
  if (evaluation === null || s >= evaluation.followUp || cohort.treated === 0) return;
  const first = state.observedOffset[cohort.round] + evaluation.treatedOffset[cohort.year];
  const staying = state.staying[iv.index * plan.years + s];
  for (let i = 0; i < cohort.treated; i++) {
    if (state.moves[i] >= staying) continue;
    state.treatedSaving[cohort.round] += perPerson;
    if (evaluation.onCost) state.observed[first + i] -= perPerson;
  }
}
