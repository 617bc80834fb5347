/** A point to be judged by two marks. */
export interface Ranked {
  readonly value: number;
  readonly probability: number;
}

/**
 * The sets that no other beats in both: higher value and lower probability of running short. By rising probability; of equal
 * values the one with the smaller probability.
 */
export function frontier<T extends Ranked>(sets: readonly T[]): T[] {
  const ordered = [...sets].sort((a, b) => a.probability - b.probability || b.value - a.value);
  const kept: T[] = [];
  for (const set of ordered) if (kept.length === 0 || set.value > kept[kept.length - 1].value) kept.push(set);
  return kept;
}
