import { wholeKronor } from "../../numeric/kronor.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { takeAlike } from "../lanes.ts";
import { liveThrough } from "../people/enter.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { decideAfterwards } from "./decide.ts";
import type { AfterwardsPlan } from "./plan.ts";
import { Lasting } from "./state.ts";

/** What is permanent in year t: it lives on with the probability `survival`, costs its host and takes in persons; then what becomes permanent. */
export function liveAfterwards(plan: Plan, state: State, t: number): void {
  for (const iv of plan.interventions) {
    if (iv.afterwards === null) continue;
    liveOn(plan, state, iv, iv.afterwards, t);
    decideAfterwards(state, iv, iv.afterwards, t);
  }
}

function liveOn(plan: Plan, state: State, iv: InterventionPlan, afterwards: AfterwardsPlan, t: number): void {
  const { lanes } = state.block;
  const { lasting, years } = state.afterwards;
  const { rest, key } = state.fund;
  const { cohort } = state.people;
  rest.count = 0;
  for (let i = 0; i < lanes; i++) {
    const at = iv.index * lanes + i;
    if (lasting[at] !== Lasting.lives) continue;
    rest.lane[rest.count++] = i;
    key[i] = years[at];
  }
  while (takeAlike(rest, key, cohort.lanes)) {
    const year = key[cohort.lanes.lane[0]];
    survive(state, iv, afterwards, year);
    if (cohort.lanes.count > 0) enterLasting(plan, state, iv, afterwards, year, t);
  }
}

/** Leaves those lanes in the cohort in which another year begins. */
function survive(state: State, iv: InterventionPlan, afterwards: AfterwardsPlan, year: number): void {
  const { block, values } = state;
  const { lanes } = block;
  const { lasting } = state.afterwards;
  const group = state.people.cohort.lanes;
  const draw = year + 1; // the first is that of the decision
  const read = words(block, group, iv.entity, purpose(Mechanism.afterwards), draw >>> 2);
  const word = (draw & 3) * lanes;
  let left = 0;
  for (let k = 0; k < group.count; k++) {
    const i = group.lane[k];
    if (year < afterwards.years && uniform(read[word + k]) < values[afterwards.survival * lanes + i]) group.lane[left++] = i;
    else lasting[iv.index * lanes + i] = Lasting.over;
  }
  group.count = left;
}

/** The persons of a permanent year, with the fidelity of the last year that the fund paid; what it costs is the host's. */
function enterLasting(plan: Plan, state: State, iv: InterventionPlan, afterwards: AfterwardsPlan, year: number, t: number): void {
  const { values, block } = state;
  const { lanes } = block;
  const { cohort } = state.people;
  const { years, persons, cost, discountedCost } = state.afterwards;
  cohort.number = iv.maxRounds;
  cohort.round = afterwards.round;
  cohort.year = year;
  cohort.entry = t;
  cohort.persons = afterwards.persons;
  cohort.treated = 0;
  cohort.followed = 0;
  cohort.followUp = 0;
  cohort.apart = afterwards.persons;
  for (let k = 0; k < cohort.lanes.count; k++) {
    const i = cohort.lanes.lane[k];
    const at = iv.index * lanes + i;
    const spent = wholeKronor(afterwards.meanCost * values[afterwards.costFactor * lanes + i]);
    cohort.portfolio[i] = values[afterwards.effectFactor * lanes + i];
    years[at]++;
    persons[at] += afterwards.persons;
    cost[at] += spent;
    discountedCost[at] += plan.discount[t] * spent;
  }
  liveThrough(plan, state, iv);
}
