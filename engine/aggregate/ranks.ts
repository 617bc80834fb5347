import type { SampledColumn } from "./layout.ts";

/** Φ⁻¹(0.975). */
export const Z95 = 1.959963984540054;

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

/** The ranks that the quantiles of a sample of size n, their errors and its shortfalls are read from. */
export function ranksWanted({ levels, shortfalls }: SampledColumn, n: number): number[] {
  if (n === 0) return [];
  const ranks = levels.flatMap((level) =>
    [level - reachOf(n, level), level, level + reachOf(n, level)].flatMap((p) => {
      const rank = Math.floor(positionOf(n, p));
      return [rank, Math.min(n - 1, rank + 1)];
    }),
  );
  for (const level of shortfalls) ranks.push(shortfallCut(level, n));
  return ranks;
}
