import { refusalError, refusalOf } from "../engine/measures/weighted/refusal.ts";
import type { Plan } from "./engine.ts";
import { weighs } from "./paired.ts";
import type { ColumnBlock } from "./protocol.ts";

/** What has happened leaves of several scenarios that are simulated together. */
export interface WeightTally {
  /** Columns that are taken after the weight: that without each observation. */
  readonly without: readonly string[];
  /** Takes the weight, and `without`, of the next futures of each scenario. */
  add(blocks: readonly ColumnBlock[]): void;
  /** Equivalent futures of each. throws: the refusal of the first that leaves too few */
  effective(replications: number): readonly number[];
}

/** Adds up the weights of futures, in their order. */
export function weightTally(plans: readonly Plan[]): WeightTally {
  const most = Math.max(...plans.map(({ observed }) => observed?.factors.length ?? 0));
  const sums = plans.map(() => ({ sum: new Float64Array(1 + most), squares: new Float64Array(1 + most) }));
  const left = (plan: number, column: number): number => {
    const { sum, squares } = sums[plan]!;
    return squares[column]! > 0 ? (sum[column]! * sum[column]!) / squares[column]! : 0;
  };
  return {
    without: Array.from({ length: most }, (_, f) => `weightWithout.${f}`),
    add(blocks) {
      blocks.forEach((columns, plan) => {
        columns.forEach((weights, column) => {
          const { sum, squares } = sums[plan]!;
          for (const w of weights) {
            sum[column]! += w;
            squares[column]! += w * w;
          }
        });
      });
    },
    effective: (replications) =>
      plans.map((plan, at) => {
        if (!weighs(plan)) return replications;
        const effective = left(at, 0);
        const factors = plan.observed!.factors.map(({ path, kind }, f) => ({ path, kind, shareWithout: left(at, 1 + f) / replications }));
        const refusal = refusalOf(plan, { effectiveSampleSize: effective, share: effective / replications, factors }, replications);
        if (refusal !== null) throw refusalError(refusal);
        return effective;
      }),
  };
}
