import type { Amount } from "./magnitudes.ts";
import type { Warning } from "./warnings.ts";

/**
 * A warning for every gap between amounts of the same kind that is wider than can be meant: sorted by size, a neighbour is more than
 * `widest` times the other. It names the first amount on the side with fewer of them, and its neighbour across the gap.
 */
export function gapsBetween(amounts: readonly Amount[], widest: number): readonly Warning[] {
  const sorted = amounts.filter(({ value }) => value > 0 && value < Infinity).sort((a, b) => a.value - b.value);
  return sorted.slice(1).flatMap((upper, i): Warning[] => {
    const lower = sorted[i];
    if (upper.value <= widest * lower.value) return [];
    const [odd, other] = sorted.length - 1 - i < i + 1 ? [upper, lower] : [lower, upper];
    return [{ code: "magnitude", path: odd.path, values: { value: odd.value, other: other.value, of: other.path } }];
  });
}
