import { MASS_UNITS } from "../../aggregate/mass.ts";
import { fromFixedPoint, toFixedPoint } from "../../numeric/exactSum.ts";
import { lowerLevel } from "../aggregateLayout.ts";
import type { Estimate } from "../estimate.ts";
import { expectedShortfall, tailSums } from "../kinds/expectedShortfall.ts";
import type { Result } from "../result.ts";
import { massQuantile } from "./quantile.ts";

const UNIT = 1n << 40n;

/**
 * Mean of the worst weight α = 1 − level, the value at its boundary counted for the rest of it:
 *
 *   SE² = Σw²((L − q)⁺ − α(ES − q))²/(α Σw)²
 *
 * of  losses: the largest values are the worst; gains: the smallest, and the loss is −x
 */
export function weightedShortfall(result: Result, column: string, level: number, of: "losses" | "gains"): Estimate | null {
  const reading = result.sample(column);
  const found = expectedShortfall(reading, level, of);
  if (found === null) return null;
  const upper = of === "losses";
  const alpha = 1 - level;
  const q = massQuantile(reading.statistics, upper ? level : lowerLevel(level));
  const squares = result.squares(column);
  const { sum, squares: second, count } = tailSums(squares.sample, q, upper);
  const level0 = toFixedPoint(q);
  const sign = upper ? 1 : -1;
  const over = (sign * fromFixedPoint(sum - BigInt(count) * level0)) / MASS_UNITS; // Σw²(L − q)⁺
  const overSquares = fromFixedPoint((second - 2n * level0 * sum + BigInt(count) * level0 * level0) / UNIT) / MASS_UNITS;
  const mean = alpha * (found.value - sign * q);
  const total = reading.statistics.n / MASS_UNITS;
  const variance = overSquares - 2 * mean * over + (mean * mean * squares.statistics.n) / MASS_UNITS;
  return { value: found.value, standardError: Math.sqrt(Math.max(0, variance)) / (alpha * total) };
}
