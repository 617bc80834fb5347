import { exp } from "../numeric/exp.ts";
import { log1p } from "../numeric/log1p.ts";
import { legalMean } from "./legalRanges.ts";
import type { Intervention } from "./scenario.ts";

/** P(N = 0) of a negative binomial. */
function noneOf(size: number, mean: number): number {
  return exp(-size * log1p(mean / size));
}

/**
 * The u-quantile of a negative binomial number of events, given that it is more than n.
 *
 * size  1/V, > 0
 * mean  ≥ 0; with 0 nobody has any, and n + 1 is what is left of it
 */
export function moreThan(n: number, size: number, mean: number, u: number): number {
  const q = mean / (size + mean);
  let p = noneOf(size, mean);
  let k = 0;
  let upTo = 0;
  for (; k <= n; k++) {
    upTo += p;
    p *= (q * (size + k)) / (k + 1);
  }
  const above = 1 - upTo;
  if (!(above > 1e-12)) return n + 1;
  for (let reached = p / above; reached < u && p > 0; ) {
    p *= (q * (size + k)) / (k + 1);
    k++;
    reached += p / above;
  }
  return k;
}

/**
 * Mean frailty of persons who had more than n events in the year before:
 *
 *   E[Z | N > n] = (1/V + E[N | N > n])/(1/V + λ h)
 */
export function selectedMean(n: number, size: number, mean: number): number {
  const q = mean / (size + mean);
  let p = noneOf(size, mean);
  let upTo = 0;
  let counted = 0;
  for (let k = 0; k <= n; k++) {
    upTo += p;
    counted += k * p;
    p *= (q * (size + k)) / (k + 1);
  }
  const above = 1 - upTo;
  const events = above > 1e-12 ? (mean - counted) / above : n + 1;
  return (size + events) / (size + mean);
}

/** The same at the mean rate and h = 1, which promises and expectations count on; 1 where anybody is enrolled. */
export function meanFrailty({ evaluation, frailtyVariance, outcomes }: Intervention): number {
  const selection = evaluation?.selection;
  if (selection === undefined) return 1;
  const rate = outcomes.find(({ id }) => id === selection.on)?.rate ?? 0;
  return selectedMean(selection.above, 1 / frailtyVariance, legalMean("interventions.outcomes.rate", rate));
}
