import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { setHead, setMajority } from "../observed/municipality.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Changes of majority, at elections and, where they may, in the years between (MODEL §2). */
export function drawElections(plan: Plan, state: State): void {
  const { block, values } = state;
  const { lanes } = block;
  const { majorityChanged, majorityChanges } = state.municipality;
  const { electionEntity, election, midTermChange } = plan.economy;
  for (let t = 0; t < plan.years; t++) {
    const now = t * lanes;
    const read =
      election[t] === 1 || midTermChange !== null ? words(block, block.all, electionEntity, purpose(Mechanism.election), t >>> 2) : null;
    const word = (t & 3) * lanes;
    for (let i = 0; i < lanes; i++) {
      const chance = majorityChance(plan, values, lanes, i, t);
      const changed = chance === 1 || (read !== null && uniform(read[word + i]) < chance) ? 1 : 0;
      majorityChanged[now + i] = changed;
      majorityChanges[now + i] = (t === 0 ? 0 : majorityChanges[now - lanes + i]) + changed;
    }
    setMajority(plan, state, t);
  }
}

/** Probability that the majority changes in year t. */
export function majorityChance({ economy }: Plan, values: Float64Array, lanes: number, i: number, t: number): number {
  const { election, majorityChange, midTermChange, certainChange } = economy;
  if (t === certainChange) return 1;
  return election[t] === 1 ? majorityChange : midTermChange === null ? 0 : values[midTermChange * lanes + i];
}

/** Changes of each department's head, in any year (MODEL §2). */
export function drawHeads(plan: Plan, state: State): void {
  const { block } = state;
  const { lanes } = block;
  const { headChanges } = state.municipality;
  const read = block.plane.words;
  for (let d = 0; d < plan.departments.length; d++) {
    const { entity, turnover } = plan.departments[d];
    for (let t = 0; t < plan.years; t++) {
      if ((t & 3) === 0) words(block, block.all, entity, purpose(Mechanism.head), t >>> 2);
      const now = (d * plan.years + t) * lanes;
      const word = (t & 3) * lanes;
      const chance = turnover[t];
      if (t === 0) for (let i = 0; i < lanes; i++) headChanges[now + i] = uniform(read[word + i]) < chance ? 1 : 0;
      else for (let i = 0; i < lanes; i++) headChanges[now + i] = headChanges[now - lanes + i] + (uniform(read[word + i]) < chance ? 1 : 0);
      setHead(plan, state, d, t);
    }
  }
}
