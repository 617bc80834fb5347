import { type Plan, probability } from "../../../workers/host.ts";
import type { PairedDifferenceData } from "../pairedDifference.ts";

/** The column that two sets of rules are compared by: the last balance. */
export function pairedColumn({ years }: Pick<Plan, "years">): string {
  return `balance.${years - 1}`;
}

/** Final balance with B minus with A, future by future. null while there is no future in common. */
export function pairedOf(
  a: { readonly name: string; readonly values: Float64Array },
  b: { readonly name: string; readonly values: Float64Array },
): PairedDifferenceData | null {
  const count = Math.min(a.values.length, b.values.length);
  if (count === 0) return null;
  const differences = new Float64Array(count);
  let better = 0;
  let equal = 0;
  for (let future = 0; future < count; future++) {
    const difference = b.values[future]! - a.values[future]!;
    differences[future] = difference;
    if (difference > 0) better += 1;
    if (difference === 0) equal += 1;
  }
  differences.sort();
  const at = (p: number) => differences[Math.min(count - 1, Math.max(0, Math.floor(p * count)))]!;
  const reach = 0.5 / Math.sqrt(count);
  return {
    nameA: a.name,
    nameB: b.name,
    differences: Array.from({ length: Math.min(400, count) }, (_, each) => at((each + 0.5) / Math.min(400, count))),
    better: probability(better, count)!,
    equal: probability(equal, count)!,
    median: { value: (at(0.5) + at(0.5 - 0.5 / count)) / 2, standardError: (at(0.5 + reach) - at(0.5 - reach)) / 2 },
  };
}
