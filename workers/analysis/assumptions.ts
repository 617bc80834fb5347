import { distribution } from "../../engine/distributions/fromSpec.ts";
import { drawnRange } from "../../engine/model/legalRanges.ts";
import { uncertainNumbers } from "../../engine/model/uncertainNumbers.ts";
import { compile, type Scenario } from "../engine.ts";
import type { Varied } from "./breakeven.ts";
import { withNumber } from "./withNumber.ts";

/** How much of an assumption's distribution is looked at, from either end. */
const TAIL = 0.001;

/** Every assumption that is drawn once for a future, between two percentiles within its legal range. tail: probability beyond either; 0.1 % */
export function assumptionsOf(scenario: Scenario, tail = TAIL): readonly Varied[] {
  const drawn = new Set(compile(scenario, new Map(), []).parameters.paths);
  return uncertainNumbers(scenario).flatMap(({ path, key, value }): Varied[] => {
    if (typeof value === "number" || !drawn.has(path)) return [];
    const { quantile, mean, variance } = distribution(value);
    if (quantile === null) return [];
    const [least, most] = drawnRange(key);
    const within = (x: number) => Math.min(most, Math.max(least, x));
    const [low, high] = [within(quantile(tail)), within(quantile(tail, true))];
    if (!(low < high)) return [];
    const kronor = /(^|\.)(cost|dayRate|replacementCost|perPersonYear)(\.\d+)?$/.test(path);
    const sd = Number.isFinite(variance) ? Math.sqrt(variance) : null;
    return [{ path, low, high, unit: kronor ? "kr" : "number", own: mean, sd, at: (x) => withNumber(scenario, path, x) }];
  });
}
