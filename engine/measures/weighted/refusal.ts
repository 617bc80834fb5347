import type { Plan } from "../../model/plan.ts";
import type { ObservedSummary } from "./evidence.ts";

/** Fewer futures than these are left: nothing is estimated. */
export const LEAST_EFFECTIVE = 100;
/** From so many on nothing needs to be said. */
export const ENOUGH_EFFECTIVE = 1000;
/** Below this share of the futures more of them are no remedy. */
const LEAST_SHARE = 0.001;

/** What a refusal needs to know of the weights. */
export type RefusedSummary = Pick<ObservedSummary, "effectiveSampleSize" | "share" | "factors">;

/** Why there is no result, as data; the words are elsewhere. */
export interface Refusal {
  readonly observed: RefusedSummary;
  readonly replications: number;
  /** Replications that would give 1 000; null: more are no remedy, because the prior and the observations do not agree. */
  readonly enough: number | null;
  /** Whether exact updates were turned off. */
  readonly exactOff: boolean;
  /** The observation without which most would be left; null: there is only one, or none. */
  readonly costliest: { readonly path: string; readonly effectiveWithout: number } | null;
}

/** The refusal of a run that leaves fewer than 100 futures; null where more are left, or nothing is weighed. */
export function refusalOf(plan: Plan, observed: RefusedSummary | null, replications: number): Refusal | null {
  if (observed === null || observed.factors.length === 0 || observed.effectiveSampleSize >= LEAST_EFFECTIVE) return null;
  const { effectiveSampleSize: effective, share, factors } = observed;
  const [first] = [...factors].sort((a, b) => b.shareWithout - a.shareWithout);
  return {
    observed,
    replications,
    enough: share >= LEAST_SHARE && effective > 0 ? Math.ceil((replications * ENOUGH_EFFECTIVE) / effective) : null,
    exactOff: plan.observed?.exactOff ?? false,
    costliest: first === undefined ? null : { path: first.path, effectiveWithout: first.shareWithout * replications },
  };
}

/** The error of a run without a result; `refusalIn` reads it. */
export function refusalError(refusal: Refusal): RangeError {
  const { effectiveSampleSize } = refusal.observed;
  const message = `summarise: effective sample size ${effectiveSampleSize.toFixed(1)} of ${refusal.replications}, expected at least ${LEAST_EFFECTIVE}`;
  return Object.assign(new RangeError(message), { refusal });
}

/** The refusal that an error is about; null where it is another. */
export function refusalIn(error: unknown): Refusal | null {
  return error instanceof RangeError && "refusal" in error ? (error.refusal as Refusal) : null;
}
