import { biasFactor } from "../evaluation/controls.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { CountedOutcome } from "./counts.ts";
import type { EventsPlan } from "./plan.ts";

/**
 * What lane i expects of the events of a group (MODEL §13): μ₀ = λ h̄ E, times the round's bias factor for controls, and x̄. The means
 * are over the exposure: the years of the window, ages from intake, of those who entered, until the last past year.
 */
export function expectedEvents(plan: Plan, state: State, group: EventsPlan, i: number): readonly CountedOutcome[] {
  const iv = plan.interventions[group.intervention];
  return group.outcomes.map(({ outcome: k, events, personYears }) => {
    const outcome = iv.outcomes[k];
    const { cyclical, effect } = overExposure(plan, state, iv, outcome, group, i);
    const rate = outcome.one ? 1 : state.values[outcome.rate * state.block.lanes + i];
    const bias = group.treated ? 1 : biasFactor(plan, state, iv, group.round, k, i);
    return { events, base: rate * cyclical * personYears * bias, effect: group.treated ? effect : 0 };
  });
}

/** Means over persons and years of h_t and of x = e f φ g(s), clamped to [−1, 1]; x of what acts on costs is 0. */
function overExposure(plan: Plan, state: State, iv: InterventionPlan, outcome: OutcomePlan, group: EventsPlan, i: number) {
  const { lanes } = state.block;
  const { cohortReach, cohortEntry, years } = state.observed;
  const { effect, fade } = state.interventions;
  const reached = effect[outcome.row * lanes + i];
  const past = plan.observed?.past ?? 0;
  let exposure = 0;
  let cycles = 0;
  let effects = 0;
  for (let n = 0; n < iv.years; n++) {
    const cell = (group.round * years + n) * lanes + i;
    if (cohortEntry[cell] === 0) continue;
    const entry = cohortEntry[cell] - 1;
    const persons = plan.observed?.rounds[group.round]?.intake?.[n] ?? iv.intake[n];
    for (let s = outcome.from; s <= outcome.to && entry + s < past; s++) {
      const x = outcome.actsOnCost ? 0 : reached * cohortReach[cell] * fade[(outcome.row * plan.years + s) * lanes + i];
      const h = state.people.cyclical[(outcome.cycle + entry + s) * lanes + i];
      exposure += persons;
      cycles += persons * h;
      effects += persons * Math.max(-1, Math.min(1, x));
    }
  }
  return exposure === 0 ? { cyclical: 1, effect: 0 } : { cyclical: cycles / exposure, effect: effects / exposure };
}
