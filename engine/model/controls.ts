import { exp } from "../numeric/exp.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform, wordAt } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { poissonQuantile } from "../samplers/poisson.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { drawFrailty, drawMigration, personOf } from "./participants.ts";
import type { EvaluationPlan, InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * The controls that enter beside a treated cohort (MODEL §4): independent persons without the intervention, whose rate
 * (with `count: one` their cost) is off by exp(b), b ~ N(biasMean, biasSd) once per round. Only their follow-up is drawn.
 */
export function runControls(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, cohort: Cohort): void {
  const persons = evaluation.controls[cohort.year];
  state.treatedEntered[cohort.round] += cohort.treated;
  state.controlsEntered[cohort.round] += persons;
  if (persons === 0) return;
  const bias = biasOf(plan, state, evaluation, roundOf(iv, cohort.round));
  const frailty = drawFrailty(plan, state, iv, cohort, persons, Mechanism.controlFrailty);
  drawMigration(state, iv, cohort, persons, Mechanism.controlMigration);
  const first = state.observedOffset[cohort.round] + evaluation.plannedTreated + evaluation.controlOffset[cohort.year];
  for (const outcome of iv.outcomes) runControlOutcome(plan, state, iv, evaluation, cohort, outcome, persons, frailty, bias, first);
}

function biasOf(plan: Plan, state: State, evaluation: EvaluationPlan, round: number): number {
  read(state.stream, evaluation.entity, purpose(Mechanism.controlBias, round), 0);
  return exp(evaluation.biasMean + evaluation.biasSd * draw(plan.samplers, plan.normal, state.stream));
}

function runControlOutcome(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  evaluation: EvaluationPlan,
  cohort: Cohort,
  outcome: OutcomePlan,
  persons: number,
  frailty: number,
  bias: number,
  first: number,
): void {
  const { stream, observed } = state;
  const r = roundOf(iv, cohort.round);
  const counts = purpose(Mechanism.controlCount, r, cohort.year);
  const stayingAt = iv.index * plan.years;
  const last = Math.min(outcome.to, evaluation.followUp - 1, plan.years - 1 - cohort.entry);
  const rate = outcome.one ? 0 : state.values[outcome.rate] * frailty * bias;
  const costBias = outcome.one ? bias : 1;
  for (let s = outcome.from; s <= last; s++) {
    const h = state.cyclical[outcome.cycle + cohort.entry + s];
    const events = outcome.one ? persons : poissonQuantile(rate * h, uniform(wordAt(stream, outcome.entity, counts, s)));
    const what = purpose(Mechanism.controlEvent, r, cohort.year, s);
    for (let i = 0; i < events; i++) {
      read(stream, outcome.entity, what, i);
      const person = outcome.one ? i : personOf(state, iv.frailty >= 0, persons, stream.words[2]);
      const size = draw(plan.samplers, outcome.lump >= 0 ? outcome.lump : outcome.days, stream);
      let dayRate = 0;
      if (outcome.lump < 0) {
        read(stream, outcome.entity, purpose(Mechanism.controlDayRate, r, cohort.year, s), i);
        dayRate = draw(plan.samplers, outcome.dayRate, stream);
      }
      const u = state.moves[person];
      if (!evaluation.onCost) {
        if (u < state.staying[stayingAt + s]) observed[first + person] += outcome.price;
        continue;
      }
      let daysLeft = size;
      for (let year = s; year < evaluation.followUp && u < state.staying[stayingAt + year]; year++) {
        const amount = outcome.lump >= 0 ? size : dayRate * Math.min(365, Math.max(0, daysLeft));
        observed[first + person] += outcome.ownShare * costBias * amount;
        daysLeft -= 365;
        if (outcome.lump >= 0 || daysLeft <= 0) break;
      }
    }
  }
}
