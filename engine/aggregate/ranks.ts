import { Z95 } from "../numeric/z95.ts";
import { sideOf } from "./drawMass.ts";
import type { SampledColumn } from "./layout.ts";
import { MASS_UNITS } from "./mass.ts";
import type { OrderStatistics } from "./orderStatistics.ts";
import { massIn, massUntil, type Sample } from "./sample.ts";

/** Position (n − 1) p of a quantile in the sorted sample, rule R-7; p is clamped to [0, 1]. */
export function positionOf(n: number, p: number): number {
  return (n - 1) * Math.min(1, Math.max(0, p));
}

/** How far an interval of 95 % reaches to each side of level p, on the scale of the empirical cdf: z √(p(1 − p)/n). */
export function reachOf(n: number, p: number): number {
  return Z95 * Math.sqrt((p * (1 - p)) / n);
}

/** Number of the worst among n at a level: ⌈(1 − level) n⌉; 0.05 · 20 is 1, not 1.0000000000000009. */
export function worstOf(n: number, level: number): number {
  return Math.ceil((1 - level) * n - 1e-9);
}

/** Rank of the least bad of the worst of n: from above at a level over one half, from below under it. */
export function shortfallCut(level: number, n: number): number {
  return level > 0.5 ? n - worstOf(n, level) : worstOf(n, 1 - level) - 1;
}

/**
 * The ranks that the quantiles of a sample, their errors and its shortfalls are read from.
 *
 * after  of draws: the samples of the same column by mass
 */
export function ranksWanted(column: SampledColumn, statistics: OrderStatistics, after: readonly Sample[]): number[] {
  const { n } = statistics;
  if (n === 0) return [];
  const ranks = column.levels.flatMap((level) => {
    // Where the quantile itself lies outside, its error is not known yet: a second look is needed anyhow.
    const reach = column.by === undefined ? reachOf(n, level) : Z95 * (drawError(column, statistics, [after[0], after[1]], level) ?? 0);
    return [level - reach, level, level + reach].flatMap((p) => {
      const rank = Math.floor(positionOf(n, p));
      return [rank, Math.min(n - 1, rank + 1)];
    });
  });
  for (const level of column.shortfalls) ranks.push(shortfallCut(level, n));
  return ranks;
}

/**
 * Standard error of the cdf at the quantile of a level p, from draws of which N futures lie at or below it out of m:
 *
 *   s² = Σ_draws (N − p m)²/n²,  n = Σ m
 *
 * masses   the same column by rank and by size (drawMass.ts)
 * returns  null where the value there was not kept
 */
export function drawError(column: SampledColumn, { n, at }: OrderStatistics, masses: readonly [Sample, Sample], p: number): number | null {
  const q = at(Math.floor(positionOf(n, p)));
  if (q === null) return null;
  const [rank, size] = masses;
  const all = massIn(rank);
  // Squares of the numbers on the side that ranks are counted from, and their products with m.
  const above = sideOf(column) === "above";
  const [squares, products] = [rank, size].map((sample) => (above ? all - massUntil(sample, q) : massUntil(sample, q)));
  const share = above ? 1 - p : p;
  return Math.sqrt(Math.max(0, squares - 2 * share * products + share * share * all)) / n;
}

/**
 * Standard error of the weighted cdf at a value with probability p: s² = Σw²(1[x ≤ q] − p)²/(Σw)².
 *
 * total    Σw, in units of mass
 * squares  the values by the squares of their weights; q lies in one of its windows
 */
export function cdfError(total: number, squares: Sample, size: number, q: number, p: number): number {
  const below = massUntil(squares, q);
  return Math.sqrt((below * (1 - p) * (1 - p) + (size - below) * p * p) * MASS_UNITS) / total;
}

/** The ranks, in units of mass, that weighted quantiles, their errors and shortfalls are read from. */
export function massesWanted({ levels, shortfalls }: SampledColumn, { n, at }: OrderStatistics, squares: Sample, size: number): number[] {
  if (n === 0) return [];
  const rankAt = (p: number) => Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1));
  const ranks = levels.flatMap((p) => {
    const q = at(rankAt(p));
    const reach = q === null ? 0 : Z95 * cdfError(n, squares, size, q, p);
    return [rankAt(p - reach), rankAt(p), rankAt(p + reach)];
  });
  for (const level of shortfalls) ranks.push(shortfallCut(level, n));
  return ranks;
}
