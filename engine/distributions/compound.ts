import { type Atoms, atomsOf } from "./atoms.ts";
import { constant } from "./constant.ts";
import { steps } from "./discrete.ts";
import { type Family, parameter } from "./family.ts";
import { notNegative, requireValid, type SpecIssue, within } from "./issues.ts";
import type { MomentDistribution } from "./moments.ts";
import { poissonSums } from "./panjer.ts";
import type { Cap, Uncertain } from "./spec.ts";

export interface CompoundParameters {
  /** Expected number of events, ≥ 0. */
  readonly rate: number;
  readonly severity: MomentDistribution;
  /** The atoms of the severity where it is discrete, else null. */
  readonly atoms: Atoms | null;
}

export interface CompoundSpec extends Cap {
  readonly dist: "compound";
  readonly rate: number;
  readonly severity: Uncertain;
}

/** What is wrong with the rate of a compound distribution. */
export function compoundIssues({ rate }: { readonly rate: number }): SpecIssue[] {
  return notNegative("rate", rate);
}

/**
 * Compound Poisson distribution: the sum of Poisson(rate) independent severities.
 *
 *   mean = rate E(X),  variance = rate E(X²)
 *
 * The quantile is null. cdf, survival and lowerMoments are exact (Panjer's recursion) where the severity is discrete on a lattice
 * of whole multiples ≥ 0 of some step and rate ≤ 700; elsewhere they throw RangeError.
 * throws   RangeError if rate is out of range
 */
export function compound(parameters: CompoundParameters): MomentDistribution {
  requireValid("compound", compoundIssues(parameters));
  const { rate, severity, atoms } = parameters;
  if (rate === 0) return constant(0);
  const { mean, variance } = severity;
  const [low, high] = severity.support;
  const moments = {
    support: [low < 0 ? -Infinity : 0, high > 0 ? Infinity : 0] as const,
    mean: rate * mean,
    variance: variance === Infinity ? Infinity : rate * (variance + mean * mean),
    quantile: null,
  };
  const sums = atoms === null ? null : poissonSums(rate, atoms);
  if (sums === null) return { ...moments, cdf: unavailable, survival: unavailable, lowerMoments: unavailable };
  const table = steps(sums.points, sums.probabilities);
  const whole = [moments.mean, moments.variance + moments.mean * moments.mean] as const;
  return {
    ...moments,
    cdf: table.cdf,
    survival: table.survival,
    lowerMoments: (x) => (x === Infinity ? whole : table.lowerMoments(x)),
  };
}

function unavailable(): never {
  throw new RangeError("compound: severity must be discrete on a lattice (and rate <= 700) for its distribution function, got another");
}

/** compound in a scenario. */
export const compoundFamily: Family<CompoundSpec> = {
  name: "compound",
  parameters: { rate: parameter("plain", "eventRate"), severity: parameter("part", "severity") },
  forms: [],
  legal: (spec, inner) => [...compoundIssues(spec), ...within("severity", inner(spec.severity))],
  build: ({ rate, severity }, inner) => compound({ rate, severity: inner(severity), atoms: atomsOf(severity) }),
  sampler: "own",
  tail: ({ severity }, inner) => inner(severity),
  largest: ({ rate, severity }, inner) => (rate === 0 ? 0 : Math.max(1, rate) * inner(severity)),
  parts: (spec) => [spec.severity],
};
