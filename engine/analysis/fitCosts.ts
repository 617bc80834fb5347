import { type AnyFamily, families } from "../distributions/families.ts";
import { type Fit, informationCriterion, sortedCosts } from "../distributions/fit.ts";
import { distribution } from "../distributions/fromSpec.ts";
import type { DistributionSpec } from "../distributions/spec.ts";
import { fitGpd } from "./fitGpd.ts";
import { excessesOver, fitSpliced, leastExceedances } from "./fitSpliced.ts";
import { bootstrapSamples, type Goodness, goodnessOfFit } from "./goodnessOfFit.ts";
import { chooseThreshold, type ThresholdChoice } from "./tailThreshold.ts";

/** Fewest observations of a whole distribution, and of one with a tail of its own. */
export const leastObservations = 5;
export const leastForTail = 20;

export interface FamilyFit {
  /** As in a scenario file. */
  readonly family: DistributionSpec["dist"];
  readonly fit: Fit;
  readonly aic: number;
  readonly goodness: Goodness;
  /** Mean of the fitted distribution; Infinity where it has none. */
  readonly mean: number;
}

/** Why no tail was fitted. */
export type TailRefusal = "tooFew" | "tooFewAbove" | "nothingBelow" | "bounded";

export interface CostFit {
  /** Rising. */
  readonly sorted: Float64Array;
  /** The families, the best (smallest AIC) first. */
  readonly families: readonly FamilyFit[];
  readonly tail: {
    readonly threshold: number;
    readonly exceedances: number;
    /** Generalised Pareto distribution of what is above the threshold. */
    readonly fit: Fit;
    readonly goodness: Goodness;
    /** How the threshold was found; null where it was given. */
    readonly choice: ThresholdChoice | null;
  } | null;
  readonly refused: TailRefusal | null;
}

/**
 * From observed costs to distributions: every family that can be fitted to a whole sample (distributions/families.ts), and a lognormal body
 * with a generalised Pareto tail.
 *
 * values     > 0, any order; at least `leastObservations` of which two differ
 * threshold  where the tail begins, or "auto" (tailThreshold.ts)
 * seed       of the p-values
 * throws     RangeError if the values cannot be fitted at all
 */
export function fitCosts(values: ArrayLike<number>, threshold: number | "auto", seed: string | number): CostFit {
  const sorted = sortedCosts(values);
  if (sorted.length < leastObservations) {
    throw new RangeError(`fitCosts: there must be at least ${leastObservations} costs, got ${sorted.length}`);
  }
  const whole = families.flatMap(({ name, fit }: AnyFamily) => (fit === undefined ? [] : [judged(sorted, name, fit, 0, seed)]));
  const tail = tailOf(sorted, threshold, seed);
  if (typeof tail === "string") return { sorted, families: ranked(whole), tail: null, refused: tail };
  const chosen = threshold === "auto" ? 1 : 0;
  const spliced = judged(sorted, "spliced", (sample) => fitSpliced(sample, tail.threshold), chosen, seed);
  return { sorted, families: ranked([...whole, spliced]), tail, refused: null };
}

function judged(
  sorted: Float64Array,
  family: FamilyFit["family"],
  refit: (sample: Float64Array) => Fit,
  chosen: number,
  seed: string | number,
): FamilyFit {
  const fit = refit(sorted);
  const goodness = goodnessOfFit(sorted, fit, refit, bootstrapSamples(sorted.length), seed);
  return { family, fit, aic: informationCriterion(fit, chosen), goodness, mean: distribution(fit.spec).mean };
}

function ranked(families: readonly FamilyFit[]): readonly FamilyFit[] {
  return [...families].sort((a, b) => a.aic - b.aic);
}

function tailOf(sorted: Float64Array, given: number | "auto", seed: string | number): NonNullable<CostFit["tail"]> | TailRefusal {
  if (sorted.length < leastForTail) return "tooFew";
  const choice = given === "auto" ? chooseThreshold(sorted, seed) : null;
  if (given === "auto" && choice === null) return "tooFewAbove";
  const threshold = given === "auto" ? choice!.threshold : given;
  const excesses = excessesOver(sorted, threshold);
  if (excesses.length < leastExceedances || !(excesses[0] < excesses[excesses.length - 1])) return "tooFewAbove";
  if (!(sorted[0] < sorted[sorted.length - excesses.length - 1])) return "nothingBelow";
  const refit = (sample: Float64Array) => fitGpd(sample, 0);
  // A shape ≤ −1/2 is an upper end within reach of the data: nothing heavy, and no errors to tell.
  if (refit(excesses).parameters.some((parameter) => parameter.standardError === null)) return "bounded";
  const goodness = goodnessOfFit(excesses, refit(excesses), refit, bootstrapSamples(excesses.length), seed);
  return { threshold, exceedances: excesses.length, fit: fitGpd(excesses, threshold), goodness, choice };
}
