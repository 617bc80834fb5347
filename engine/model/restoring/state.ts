import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** What is to be restored; empty where there is no such requirement. */
export interface RestoringState {
  /** Kronor left of the deficit of a year [year]. */
  readonly queue: Float64Array;
  /** Their sum at the end of a year [year]. */
  readonly toRestore: Float64Array;
  /** Deficits that were not restored in time. */
  readonly breaches: Float64Array;
  /** Kronor that the fund returned for it. */
  readonly swept: Float64Array;
}

/** Room for what is to be restored. */
export function restoringState({ restoring, years }: Plan, { sums }: Planes): RestoringState {
  const T = restoring === null ? 0 : years;
  const one = Math.min(1, T);
  return { queue: sums(T), toRestore: sums(T), breaches: sums(one), swept: sums(one) };
}
