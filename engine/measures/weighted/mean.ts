import type { Estimate } from "../estimate.ts";
import { ratio, ratioParts } from "../kinds/ratio.ts";
import type { Result } from "../result.ts";
import { existsName, valueName, weightName } from "./names.ts";

/** Σwx/Σw over the futures in which a column exists, with its error; null where it exists in none. */
export function weightedMean(result: Result, column: string): Estimate | null {
  const exists = existsName(column);
  return ratio(ratioParts(result, [valueName(column), result.layout.index.has(exists) ? exists : weightName], [1, 0], [0, 1]));
}
