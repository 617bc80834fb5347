import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { firstObservedOf } from "../people/harm.ts";
import type { OutcomePlan } from "../people/plan.ts";
import { within } from "../people/post.ts";
import { isHere } from "../people/stayers.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { AccountPlan } from "./plan.ts";
import { never, startOf } from "./starts.ts";

/**
 * Trajectories that start at most once for each person of the cohort (`count: once`, engine/EVIDENCE.md E13): a start that is avoided is avoided for good, and
 * with it the whole account of this person; a harmful effect adds the account once more, with a stay of its own.
 *
 * last     last year since entry in which one may start
 * years    since entry that are looked at
 * persons  of the cohort who matter, the followed first
 */
export function runStarts(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  account: AccountPlan,
  last: number,
  years: number,
  persons: number,
): void {
  const { block } = state;
  const { lanes } = block;
  const { cohort } = state.people;
  const { lane, count } = cohort.lanes;
  const what = purpose(Mechanism.event, cohort.number, cohort.year);
  for (let p = 0; p < persons; p++) {
    const read = words(block, cohort.lanes, outcome.entity, what, p);
    for (let k = 0; k < count; k++) {
      const i = lane[k];
      const start = startOf(state, iv, outcome, p, i, read[k], 1, last);
      if (start === never) continue;
      const [decides, stays, staysAgain] = [1, 2, 3].map((word) => uniform(read[word * lanes + k]));
      postStart(plan, state, iv, outcome, account, { p, i, start, years, decides, stays, staysAgain });
    }
  }
}

/** A start: of person p in lane i, years after entry, of the years looked at; what decides about it, and about its stay. */
interface Start {
  readonly p: number;
  readonly i: number;
  readonly start: number;
  readonly years: number;
  readonly decides: number;
  readonly stays: number;
  readonly staysAgain: number;
}

/** What a start, or its avoidance, comes to for every payer in every year; nothing after the horizon. */
function postStart(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  account: AccountPlan,
  { p, i, start, years, decides, stays, staysAgain }: Start,
): void {
  const { lanes } = state.block;
  const { cohort } = state.people;
  const { stay, moved, fullSaving, lineOffset } = state.savings;
  const { observed, treatedSaving } = state.evaluations;
  const faded = state.interventions.fade[(cohort.row * plan.years + start) * lanes + i];
  const avoids = (x: number) => (outcome.actsOnCost ? within(x) : decides < x ? 1 : 0);
  const adds = (x: number) => (!outcome.actsOnCost && decides < -x ? 1 : 0);
  const [x, full] = [cohort.effect[i] * faded, cohort.fullEffect[i] * faded];
  const evaluation = p < cohort.followed ? iv.evaluation : null;
  const record = (firstObservedOf(state, iv) + p) * lanes + i;
  const of = cohort.round * lanes + i;
  const yearly = 1 - state.values[account.exit * lanes + i];
  for (let l = 0, left = 1; l < account.years && start + l < years; l++, left *= yearly) {
    const [on, again] = [stays < left ? 1 : 0, staysAgain < left ? 1 : 0];
    if (on + again === 0) break;
    const s = start + l;
    const here = isHere(state, p, s, i);
    const saved = avoids(x) * on - adds(x) * again;
    const savedFull = avoids(full) * on - adds(full) * again;
    for (let j = 0; j < account.lines.length; j++) {
      const amount = account.amounts[j * account.years + l];
      if (amount === 0) continue;
      const cell = (lineOffset[cohort.round] + account.lines[j] * plan.years + cohort.entry + s) * lanes + i;
      fullSaving[of] += account.counted[j] * amount * savedFull;
      (here ? stay : moved)[cell] += amount * saved;
    }
    if (evaluation === null || !here || s >= cohort.followUp) continue;
    treatedSaving[of] += account.own[l] * saved;
    if (evaluation.onCost) observed[record] += account.own[l] * (on - saved);
  }
  if (evaluation !== null && !evaluation.onCost && start < cohort.followUp && isHere(state, p, start, i)) {
    observed[record] += outcome.price * (1 - (outcome.actsOnCost ? 0 : avoids(x) - adds(x)));
  }
}
