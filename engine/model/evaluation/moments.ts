import type { State } from "../state.ts";

/**
 * Mean and sample variance (0 for a group of one) of what is observed of a group, left in `state.evaluations` for the lanes
 * that close. Cohorts enter in order, so those who did enter stand first in the list of the group.
 *
 * first  of the group in `observed`
 * count  how many entered, by lane
 */
export function momentsOf(state: State, first: number, count: Int32Array): void {
  const { lanes } = state.block;
  const { observed, closing, mean, variance } = state.evaluations;
  for (let k = 0; k < closing.count; k++) {
    const i = closing.lane[k];
    const n = count[i];
    let sum = 0;
    for (let person = 0; person < n; person++) sum += observed[(first + person) * lanes + i];
    const average = sum / n;
    let squares = 0;
    for (let person = 0; person < n; person++) {
      const off = observed[(first + person) * lanes + i] - average;
      squares += off * off;
    }
    mean[i] = average;
    variance[i] = n < 2 ? 0 : squares / (n - 1);
  }
}
