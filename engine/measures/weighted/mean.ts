import type { Estimate } from "../estimate.ts";
import { ratio, ratioParts } from "../kinds/ratio.ts";
import type { Result } from "../result.ts";
import { existsName, valueName, weightName } from "./names.ts";

/**
 * Σwx/Σw over the futures in which a column exists, with its error; null where it exists in none. Of a column that no measure asks for
 * the products with the weight are not kept: its mean has no error.
 */
export function weightedMean(result: Result, column: string): Estimate | null {
  const exists = existsName(column);
  const names = [valueName(column), result.layout.index.has(exists) ? exists : weightName] as const;
  const [x, w] = names.map((name) => result.at(name)) as [number, number];
  const { pairA, pairB } = result.layout;
  const kept = pairA.some((a, i) => (a === x && pairB[i] === w) || (a === w && pairB[i] === x));
  if (kept) return ratio(ratioParts(result, names, [1, 0], [0, 1]));
  const weight = result.moments.mean(w);
  return weight ? { value: (result.moments.mean(x) ?? 0) / weight, standardError: null } : null;
}
