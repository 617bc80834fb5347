import type { State } from "../state.ts";

/** Remembers Q1 of the cohort's round, before a line of which only a part counts adds to it. */
export function keepFullSaving(state: State): void {
  const { cohort } = state.people;
  const { fullSaving, before } = state.savings;
  const { lanes } = state.block;
  for (let i = 0; i < lanes; i++) before[i] = fullSaving[cohort.round * lanes + i];
}

/** Of what was added since, only a share counts (engine/EVIDENCE.md E11). */
export function countPart(state: State, share: number): void {
  const { cohort } = state.people;
  const { fullSaving, before } = state.savings;
  const { lanes } = state.block;
  const at = cohort.round * lanes;
  for (let i = 0; i < lanes; i++) fullSaving[at + i] = before[i] + share * (fullSaving[at + i] - before[i]);
}
