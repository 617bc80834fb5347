/**
 * Takes an amount off the deficits of earlier years, the oldest first.
 *
 * queue  kronor left of the deficit of each year: every `lanes`-th number from `lane` on; what is left is written back
 * now    the last year that may have one
 */
export function restore(queue: Float64Array, lanes: number, lane: number, now: number, amount: number): void {
  let left = amount;
  for (let at = lane; at <= now * lanes + lane && left > 0; at += lanes) {
    const taken = Math.min(left, queue[at]);
    queue[at] -= taken;
    left -= taken;
  }
}

/** Σ of what is left of the deficits up to a year. */
export function owed(queue: Float64Array, lanes: number, lane: number, now: number): number {
  let sum = 0;
  for (let at = lane; at <= now * lanes + lane; at += lanes) sum += queue[at];
  return sum;
}

/** What is due in year t of all that is to be restored: each deficit in equal parts over the years left, Σ amount/max(1, y + years − t + 1). */
export function dueIn(queue: Float64Array, lanes: number, lane: number, t: number, years: number): number {
  let sum = 0;
  for (let y = 0; y < t; y++) sum += queue[y * lanes + lane] / Math.max(1, y + years - t + 1);
  return sum;
}
