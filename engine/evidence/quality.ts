import { type EvidenceRow, type QualityColumn, qualityColumns } from "./row.ts";

/** What remains of an effect, with the uncertainty of that; ≥ 0. */
export interface Multiplier {
  readonly mean: number;
  readonly sd: number;
}

/** What each word of a quality column does to an effect; a column without a map does nothing. */
export type QualityMap = Readonly<Partial<Record<QualityColumn, Readonly<Record<string, Multiplier>>>>>;

/**
 * The product M of the multipliers of a row's filled columns, and its standard deviation to first order.
 *
 *   M = Π M_i,  s_M² = M² Σ (s_i/M_i)²
 */
export function qualityOf(row: EvidenceRow, map: QualityMap): Multiplier {
  let mean = 1;
  let variance = 0; // of the product so far
  for (const column of qualityColumns) {
    const multiplier = multiplierOf(row, column, map);
    variance = variance * multiplier.mean * multiplier.mean + mean * mean * multiplier.sd * multiplier.sd;
    mean *= multiplier.mean;
  }
  return { mean, sd: Math.sqrt(variance) };
}

function multiplierOf(row: EvidenceRow, column: QualityColumn, map: QualityMap): Multiplier {
  const word = row.quality[column];
  const known = map[column];
  if (word === undefined || known === undefined) return { mean: 1, sd: 0 };
  return known[word];
}

/**
 * An effect that is believed to the share M only.
 *
 *   y ← M y,  v ← v + s_M² y²
 *
 * v is never multiplied by M²: a study that is distrusted must not become more precise.
 */
export function discounted(y: number, v: number, quality: Multiplier): { readonly y: number; readonly v: number } {
  return { y: quality.mean * y, v: v + quality.sd * quality.sd * y * y };
}
