import { massIn } from "../../aggregate/sample.ts";
import { fromFixedPoint, toFixedPoint } from "../../numeric/exactSum.ts";
import { lowerLevel } from "../aggregateLayout.ts";
import type { Estimate } from "../estimate.ts";
import { expectedShortfall, tailSums } from "../kinds/expectedShortfall.ts";
import { quantile } from "../kinds/quantile.ts";
import type { Result } from "../result.ts";

const UNIT = 1n << 40n;

/**
 * Mean of the worst futures, of which some share a draw of what is assumed. With α = 1 − level, q the quantile, m the futures of a draw
 * and Y = Σ(L − q)⁺ over them:
 *
 *   SE² = Σ_draws (Y − c m)²/(α Σ m)²,  c = α(ES − q)
 *
 * The sums of squares over draws are read from masses (aggregate/drawMass.ts).
 * of  losses: the largest values are the worst; gains: the smallest, and the loss is −x
 */
export function drawShortfall(result: Result, column: string, level: number, of: "losses" | "gains"): Estimate | null {
  const reading = result.sample(column);
  const found = expectedShortfall(reading, level, of);
  if (found === null) return null;
  const upper = of === "losses";
  const sign = upper ? 1 : -1;
  const alpha = 1 - level;
  const q = quantile(reading.statistics, upper ? level : lowerLevel(level));
  const { rank, size, excess } = result.masses(column);
  if (excess === null) throw new RangeError(`drawShortfall: the excesses of ${column} were not kept`);
  const [ofRank, ofSize, ofExcess] = [rank, size, excess].map((sample) => beyond(tailSums(sample, q, upper), q, sign));
  const squares = ofRank.second + 2 * ofExcess.first; // Σ Y²
  const c = alpha * (found.value - sign * q);
  const variance = squares - 2 * c * ofSize.first + c * c * massIn(rank);
  return { value: found.value, standardError: Math.sqrt(Math.max(0, variance)) / (alpha * reading.statistics.n) };
}

/** Σ|x − q| and Σ(x − q)² from Σ1, Σx and Σx². */
function beyond({ count, sum, squares }: ReturnType<typeof tailSums>, q: number, sign: 1 | -1) {
  const level = toFixedPoint(q);
  const n = BigInt(count);
  return {
    first: sign * fromFixedPoint(sum - n * level),
    second: fromFixedPoint((squares - 2n * level * sum + n * level * level) / UNIT),
  };
}
