import { leftmost } from "../numeric/solve.ts";
import { type Family, parameter } from "./family.ts";
import { notNegative, requireValid, type SpecIssue, unfit, within } from "./issues.ts";
import { type MomentDistribution, probability } from "./moments.ts";
import type { Cap, Uncertain } from "./spec.ts";

export interface Component {
  readonly weight: number;
  readonly of: MomentDistribution;
}

export interface MixtureSpec extends Cap {
  readonly dist: "mixture";
  readonly of: readonly { readonly weight: number; readonly of: Uncertain }[];
}

/** What is wrong with the weights of a mixture. */
export function mixtureIssues(weights: readonly number[]): SpecIssue[] {
  if (weights.length === 0) return [unfit("noComponents")];
  const issues = weights.flatMap((w, i) => notNegative(`of[${i}].weight`, w));
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (issues.length === 0 && !(total > 0 && total < Infinity)) issues.push(unfit("weightsSum", { sum: total }));
  return issues;
}

/**
 * Mixture: X is drawn from component i with probability weight_i / Σ weights.
 *
 * The quantile is found by bracketing the cdf to full double precision, also at jumps; null if a component has none.
 * throws   RangeError if mixtureIssues finds one
 */
export function mixture(components: readonly Component[]): MomentDistribution {
  requireValid("mixture", mixtureIssues(components.map((c) => c.weight)));
  const used = components.filter((c) => c.weight > 0);
  if (used.length === 1) return used[0].of;
  const total = used.reduce((sum, c) => sum + c.weight, 0);
  const parts = used.map((c) => ({ share: c.weight / total, of: c.of }));
  const average = (f: (d: MomentDistribution) => number): number => parts.reduce((sum, c) => sum + c.share * f(c.of), 0);

  const low = Math.min(...parts.map((c) => c.of.support[0]));
  const high = Math.max(...parts.map((c) => c.of.support[1]));
  const mean = average((d) => d.mean);
  const cdf = (x: number): number => (x >= high ? 1 : average((d) => d.cdf(x)));
  const survival = (x: number): number => (x < low ? 1 : average((d) => d.survival(x)));
  const invertible = parts.every((c) => c.of.quantile !== null);

  function quantile(p: number, upper = false): number {
    probability("mixture", p);
    if (p === 0 || p === 1) return (p === 1) === upper ? low : high;
    const ends = parts.map((c) => c.of.quantile!(p, upper));
    // rounding of the shares may put the answer an ulp outside the components' quantiles
    const from = Math.min(...ends);
    const to = Math.max(...ends);
    const slack = 1e-12 * Math.max(Math.abs(from), Math.abs(to));
    const a = Math.max(low, from - slack);
    const b = Math.min(high, to + slack);
    return upper ? leftmost((x) => -survival(x), -p, a, b) : leftmost(cdf, p, a, b);
  }
  return {
    support: [low, high],
    mean,
    variance: mean === Infinity ? Infinity : average((d) => d.variance + (d.mean - mean) * (d.mean - mean)),
    cdf,
    survival,
    quantile: invertible ? quantile : null,
    lowerMoments(x) {
      let first = 0;
      let second = 0;
      for (const c of parts) {
        const m = c.of.lowerMoments(x);
        first += c.share * m[0];
        second += c.share * m[1];
      }
      return [first, second];
    },
  };
}

/** mixture in a scenario. */
export const mixtureFamily: Family<MixtureSpec> = {
  name: "mixture",
  parameters: { of: parameter("components", "components") },
  forms: [],
  legal: ({ of }, inner) => [
    ...mixtureIssues(of.map(({ weight }) => weight)),
    ...of.flatMap((part, i) => within(`of[${i}]`, inner(part.of))),
  ],
  build: ({ of }, inner) => mixture(of.map((part) => ({ weight: part.weight, of: inner(part.of) }))),
  sampler: "own",
  tail: ({ of }, inner) => Math.min(...of.map((part) => inner(part.of))),
  largest: ({ of }, inner) => Math.max(...of.map((part) => inner(part.of))),
  parts: ({ of }) => of.map((part) => part.of),
};
