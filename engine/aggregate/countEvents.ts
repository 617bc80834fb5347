import type { CountedEvent } from "./layout.ts";

/**
 * Counts events in rows: totals[2e] rows in which event e was looked for, totals[2e + 1] rows in which it happened.
 *
 * totals  added to
 * planes  column c of row i at planes[c · lanes + i]
 */
export function countEvents(
  events: readonly CountedEvent[],
  totals: Float64Array,
  planes: Float64Array,
  lanes: number,
  count: number,
): void {
  for (let e = 0; e < events.length; e++) {
    const event = events[e];
    const { given, columns, is } = event;
    if (given < 0 && columns.length === 1 && is !== "existing") {
      totals[2 * e] += count;
      totals[2 * e + 1] += countSigns(is, event.weights[0], planes, columns[0] * lanes, count);
      continue;
    }
    for (let i = 0; i < count; i++) {
      if (given >= 0 && !(planes[given * lanes + i] > 0)) continue;
      totals[2 * e]++;
      if (happens(event, planes, lanes, i)) totals[2 * e + 1]++;
    }
  }
}

/** In how many of the rows an event of one column happens. from: where the column starts */
function countSigns(is: CountedEvent["is"], weight: number, planes: Float64Array, from: number, count: number): number {
  const end = from + count;
  let n = 0;
  if (is === "positive") for (let i = from; i < end; i++) n += weight * planes[i] > 0 ? 1 : 0;
  else if (is === "negative") for (let i = from; i < end; i++) n += weight * planes[i] < 0 ? 1 : 0;
  else if (is === "zero") for (let i = from; i < end; i++) n += weight * planes[i] === 0 ? 1 : 0;
  else for (let i = from; i < end; i++) n += weight * planes[i] >= 0 ? 1 : 0;
  return n;
}

/** Whether an event happens in row i; one of a sum does not where one of its columns does not exist. */
export function happens({ columns, weights, is }: CountedEvent, planes: Float64Array, lanes: number, i: number): boolean {
  if (is === "existing") {
    let k = 0;
    while (k < columns.length && Number.isNaN(planes[columns[k] * lanes + i]) === (weights[k] === 0)) k++;
    return k === columns.length;
  }
  let x = weights[0] * planes[columns[0] * lanes + i];
  for (let k = 1; k < columns.length; k++) x += weights[k] * planes[columns[k] * lanes + i];
  return is === "positive" ? x > 0 : is === "negative" ? x < 0 : is === "zero" ? x === 0 : x >= 0;
}
