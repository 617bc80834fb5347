import type { Probability } from "../../workers/index.ts";

/** Whether `a` is above `b` by more than their errors: the 95 % intervals do not meet. A ranking is told only then. */
export function isAbove(a: Probability, b: Probability): boolean {
  return a.low > b.high;
}
