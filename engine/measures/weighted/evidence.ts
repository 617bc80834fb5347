import type { Plan } from "../../model/plan.ts";
import { fromFixedPoint } from "../../numeric/exactSum.ts";
import { log } from "../../numeric/log.ts";
import type { Estimate } from "../estimate.ts";
import type { Result } from "../result.ts";
import { weightName, withoutName } from "./names.ts";

/** What the past says of a run, and how many of its futures it leaves (MODEL §13). */
export interface ObservedSummary {
  /** (Σw)²/Σw². */
  readonly effectiveSampleSize: number;
  /** Of the replications. */
  readonly share: number;
  /** max w/Σw. */
  readonly largestWeight: number;
  /** ln of the probability (density) that the model gave to what is known, before it was known. */
  readonly logEvidence: Estimate;
  /** Observations that weigh futures, each with the share that would be left without it. */
  readonly factors: readonly { readonly path: string; readonly kind: string; readonly shareWithout: number }[];
  /** Numbers whose prior was replaced by its exact posterior. */
  readonly exact: readonly string[];
}

/** (Σw)²/Σw² of a column of weights, from exact sums; 0 where all are 0. */
export function effectiveSize(result: Result, name: string): number {
  const at = result.at(name);
  const { sum, squares } = result.partial;
  return squares[at] === 0n ? 0 : ratioOf(sum[at] * sum[at], squares[at]);
}

/** a/b of large integers, to double precision. */
export function ratioOf(a: bigint, b: bigint): number {
  if (a === 0n) return 0;
  const shift = BigInt(Math.max(0, 64 + b.toString(2).length - a.toString(2).length));
  const quotient = Number((a << shift) / b);
  let value = quotient;
  for (let left = shift; left > 0n; left -= left > 1000n ? 1000n : left) value /= Number(1n << (left > 1000n ? 1000n : left));
  return value;
}

/** The facts about the weights of a run; null where nothing is known of the past. */
export function observedSummary(plan: Plan, result: Result): ObservedSummary | null {
  const { observed } = plan;
  if (observed === null) return null;
  const { replications } = result.partial;
  if (observed.factors.length === 0) {
    const logEvidence = { value: observed.logConstant, standardError: 0 };
    return {
      effectiveSampleSize: replications,
      share: 1,
      largestWeight: 1 / replications,
      logEvidence,
      factors: [],
      exact: observed.exact,
    };
  }
  const effective = effectiveSize(result, weightName);
  const total = fromFixedPoint(result.partial.sum[result.at(weightName)]);
  return {
    effectiveSampleSize: effective,
    share: effective / replications,
    largestWeight: total > 0 ? result.partial.largest / total : 1,
    logEvidence: {
      value: total > 0 ? log(total / replications) + result.partial.origin + observed.logConstant : -Infinity,
      standardError: effective > 0 ? Math.sqrt(Math.max(0, 1 / effective - 1 / replications)) : null,
    },
    factors: observed.factors.map(({ path, kind }, f) => ({
      path,
      kind,
      shareWithout: effectiveSize(result, withoutName(f)) / replications,
    })),
    exact: observed.exact,
  };
}
