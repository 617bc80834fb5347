import { biasFactor } from "../evaluation/controls.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { EvaluationFactorPlan } from "./plan.ts";

/**
 * μ = δ + Σ_k C_k (B_k − 1), what lane i expects an evaluation to measure (MODEL §13), exactly:
 *
 *   δ    mean over the followed cohorts of Σ_k Σ_s x · cost in the follow-up, and of the benefits to departments, per year
 *   C_k  one control's yearly own cost (with basis `outcome`: price) from outcome k
 *
 * where a cost of year s counts while the person is still here, (1 − o)^s, and spells are cut at the end of the follow-up.
 */
export function expectedSaving(plan: Plan, state: State, known: EvaluationFactorPlan, i: number): number {
  const { lanes } = state.block;
  const { values, people, interventions } = state;
  const { cohortReach, cohortEntry, years } = state.observed;
  const iv = plan.interventions[known.intervention];
  const at = iv.index * plan.years;
  const bias = iv.outcomes.map((_, k) => biasFactor(plan, state, iv, known.round, k, i));
  let persons = 0;
  let sum = 0;
  known.treated.forEach((treated, n) => {
    const cell = (known.round * years + n) * lanes + i;
    if (treated === 0 || cohortEntry[cell] === 0) return;
    const entry = cohortEntry[cell] - 1;
    const reach = cohortReach[cell];
    persons += treated;
    iv.outcomes.forEach((outcome, k) => {
      const rate = outcome.one ? 1 : values[outcome.rate * lanes + i];
      const posted = known.posted[k];
      for (let s = outcome.from; s <= outcome.to && s < known.followUp; s++) {
        let cost = 0;
        for (let l = 0; l < posted.length && s + l < known.followUp; l++) cost += posted[l] * people.staying[(at + s + l) * lanes + i];
        // Beyond the horizon nothing is known of the business cycle.
        const h = entry + s < plan.years ? people.cyclical[(outcome.cycle + entry + s) * lanes + i] : 1;
        const avoided =
          known.onCost || !outcome.actsOnCost
            ? Math.max(
                -1,
                Math.min(
                  1,
                  reach * interventions.effect[outcome.row * lanes + i] * interventions.fade[(outcome.row * plan.years + s) * lanes + i],
                ),
              )
            : 0;
        const wrong = known.onCost || !outcome.one ? bias[k] - 1 : 0;
        sum += treated * rate * h * cost * (avoided + wrong);
      }
    });
    if (!known.onCost) return;
    for (const benefit of iv.benefits) {
      if (!benefit.toDepartment) continue;
      for (let s = benefit.from; s <= benefit.to && s < known.followUp; s++) {
        const each = values[benefit.perPersonYear * lanes + i] / benefit.referenceEffect;
        sum +=
          treated *
          each *
          reach *
          interventions.effect[benefit.row * lanes + i] *
          interventions.fade[(benefit.row * plan.years + s) * lanes + i] *
          people.staying[(at + s) * lanes + i];
      }
    }
  });
  return (persons === 0 ? 0 : sum / persons / known.followUp) + known.constant;
}
