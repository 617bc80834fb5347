import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** Where a permanent intervention stands. */
export const Lasting = { undecided: 0, lives: 1, over: 2 } as const;

/** What becomes of interventions that their hosts make permanent [intervention]; empty where none can be. */
export interface AfterwardsState {
  /** Of `Lasting`. */
  readonly lasting: Int32Array;
  /** 1 where the host decided so. */
  readonly permanent: Float64Array;
  readonly years: Float64Array;
  readonly persons: Float64Array;
  /** Kronor, all years, and discounted. */
  readonly cost: Float64Array;
  readonly discountedCost: Float64Array;
  /** What of its savings can be used, less what it costs. */
  readonly net: Float64Array;
}

/** Room for what is permanent. */
export function afterwardsState({ interventions }: Plan, { sums, counters }: Planes): AfterwardsState {
  const I = interventions.some(({ afterwards }) => afterwards !== null) ? interventions.length : 0;
  return {
    lasting: counters(I),
    permanent: sums(I),
    years: sums(I),
    persons: sums(I),
    cost: sums(I),
    discountedCost: sums(I),
    net: sums(I),
  };
}
