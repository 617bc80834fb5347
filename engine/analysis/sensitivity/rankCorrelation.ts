import type { Estimate } from "../../measures/estimate.ts";
import { averageRanks } from "../columns/ranks.ts";

/**
 * Spearman's rank correlation, with average ranks for ties.
 *
 *   ρ = correlation of the ranks,   se = (1 − ρ²) / √(n − 3)
 *
 * x, y    one number a row, the same rows; rows in which either is missing (NaN) are left out
 * returns null with fewer than four rows, or where one of them does not vary
 * source  Spearman (1904), Am. J. Psychol. 15; error by Fisher's z
 */
export function rankCorrelation(x: Float64Array, y: Float64Array): Estimate | null {
  const both = Int32Array.from(x.keys()).filter((r) => !Number.isNaN(x[r]) && !Number.isNaN(y[r]));
  return correlationOfRanks(averageRanks(Float64Array.from(both, (r) => x[r])), averageRanks(Float64Array.from(both, (r) => y[r])));
}

/** The same from average ranks of the same rows, in all of which both are there. */
export function correlationOfRanks(a: Float64Array, b: Float64Array): Estimate | null {
  const n = a.length;
  if (n < 4) return null;
  const middle = (n + 1) / 2;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (a[i] - middle) * (b[i] - middle);
    aa += (a[i] - middle) * (a[i] - middle);
    bb += (b[i] - middle) * (b[i] - middle);
  }
  if (aa === 0 || bb === 0) return null;
  const rho = ab / Math.sqrt(aa * bb);
  return { value: rho, standardError: (1 - rho * rho) / Math.sqrt(n - 3) };
}
