import { log } from "../../numeric/log.ts";
import { logGamma } from "../../numeric/logGamma.ts";
import { logPoisson, logSum } from "./densities.ts";

/** Events of one outcome in a group. */
export interface CountedOutcome {
  readonly events: number;
  /** μ₀ ≥ 0, what would be expected without an effect. */
  readonly base: number;
  /** x̄ in [−1, 1]. */
  readonly effect: number;
}

/**
 * ln P(the events of a group), whose members have frailties Gamma(1/V, V) that all outcomes share:
 *
 *   x̄ ≥ 0   Poisson(μ₀ (1 − x̄)), given the sum of the frailties
 *   x̄ < 0   events come in pairs, A + 2X: A ~ Poisson(μ₀ (1 − |x̄|)), X ~ Poisson(μ₀ |x̄|), given it
 *
 * size     persons/V; Infinity: no frailty
 * source   Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, ch. 5 (negative binomial) and 9 (the pairs: a Hermite distribution)
 */
export function logEvents(outcomes: readonly CountedOutcome[], size: number): number {
  if (size === Infinity) return outcomes.reduce((sum, outcome) => sum + logSum(ways(outcome).map(poisson)), 0);
  // By number of singles and pairs in all, ln Σ Π mean^count/count!.
  let totals = new Map<number, number>([[0, 0]]);
  let mean = 0;
  for (const outcome of outcomes) {
    const next = new Map<number, number[]>();
    for (const parts of ways(outcome)) {
      const count = parts.reduce((sum, part) => sum + part.count, 0);
      const term = parts.reduce((sum, part) => sum + (part.count === 0 ? 0 : part.count * log(part.mean)) - logGamma(part.count + 1), 0);
      for (const [before, sum] of totals) next.set(before + count, [...(next.get(before + count) ?? []), sum + term]);
    }
    totals = new Map(Array.from(next, ([count, terms]) => [count, logSum(terms)]));
    mean += outcome.effect < 0 ? outcome.base : outcome.base * (1 - outcome.effect);
  }
  const none = size * log(size / (size + mean)) - logGamma(size);
  return logSum(Array.from(totals, ([count, term]) => term + logGamma(size + count) + none - count * log(size + mean)));
}

type Part = { readonly count: number; readonly mean: number };

/** In how many singles and pairs the events can have come, with the mean of each. */
function ways({ events, base, effect }: CountedOutcome): readonly (readonly Part[])[] {
  if (effect >= 0) return [[{ count: events, mean: base * (1 - effect) }]];
  return Array.from({ length: Math.floor(events / 2) + 1 }, (_, pairs) => [
    { count: events - 2 * pairs, mean: base * (1 + effect) },
    { count: pairs, mean: -base * effect },
  ]);
}

function poisson(parts: readonly Part[]): number {
  return parts.reduce((sum, { count, mean }) => sum + logPoisson(count, mean), 0);
}

/**
 * What the events of a group say of the sum of its members' frailties: it is Gamma(shape, 1/rate), their mean that over the persons.
 *
 *   shape = n/V + N,  rate = 1/V + μ/n
 */
export function posteriorFrailty(persons: number, variance: number, events: number, mean: number) {
  return { shape: persons / variance + events, rate: 1 / variance + mean / persons };
}
