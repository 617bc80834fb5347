import type { EvidenceRow } from "./row.ts";
import type { RowEffect } from "./rowResult.ts";
import type { EvidenceScale } from "./scales.ts";

/**
 * Corrects an effect for clusters (whole schools were allotted, pupils are counted), where the study has not done it itself.
 *
 *   v ← v (1 + ((1 + cv²) m − 1) ρ);   for g also g ← g √(1 − 2 (m − 1) ρ / (N − 2))
 *
 * m is the mean size of a cluster, ρ the intraclass correlation, cv the coefficient of variation of the sizes, N the persons of the row.
 *
 * source   Eldridge, Ashby and Kerry (2006), Int. J. Epidemiology 35; Hedges (2007), J. Educational and Behavioral Statistics 32
 */
export function clusterCorrected(effect: RowEffect, row: EvidenceRow, scale: EvidenceScale): RowEffect {
  const { cluster_size: m, icc, cluster_cv: cv = 0, n_t, n_c } = row.numbers;
  if (m === undefined || icc === undefined || row.clustered) return effect;
  const v = effect.v * designEffect(m, icc, cv);
  if (scale !== "g") return { ...effect, v };
  return { ...effect, y: effect.y * clusterFactor(m, icc, (n_t as number) + (n_c as number)), v };
}

/** By how much clusters inflate a variance: 1 + ((1 + cv²) m − 1) ρ. */
export function designEffect(m: number, icc: number, cv: number): number {
  return 1 + ((1 + cv * cv) * m - 1) * icc;
}

/** By how much clusters of m persons shrink g of N persons: √(1 − 2 (m − 1) ρ / (N − 2)). */
export function clusterFactor(m: number, icc: number, persons: number): number {
  return Math.sqrt(Math.max(0, 1 - (2 * (m - 1) * icc) / (persons - 2)));
}
