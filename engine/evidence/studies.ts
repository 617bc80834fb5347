import { clusterCorrected } from "./clusters.ts";
import { composite } from "./composite.ts";
import { discounted, type QualityMap, qualityOf } from "./quality.ts";
import type { EvidenceRow } from "./row.ts";
import { rowEffect } from "./rowEffect.ts";
import { hasEffect, type RowEffect, type RowResult } from "./rowResult.ts";
import type { EvidenceScale } from "./scales.ts";

/** A study as it is pooled: all its results as one, corrected. */
export interface Study {
  readonly study: string;
  readonly y: number;
  /** Sampling variance, > 0. */
  readonly v: number;
  /** Its rows, by position in the table. */
  readonly rows: readonly number[];
  /** Persons of its largest row; null where no row says. */
  readonly persons: number | null;
  /** √(1/n₁ + 1/n₂) of that row: an error that knows nothing of the effect; null where no row says. */
  readonly sizeError: number | null;
}

/** What a table of studies says, row by row and study by study. */
export interface Studies {
  /** By row: before any correction. */
  readonly rows: readonly RowResult[];
  /** In the order in which they are named first; those without information are not among them. */
  readonly studies: readonly Study[];
}

/**
 * Rows → studies, in this order: clusters by row, several results of a study as one, quality, weight (power prior: v/α).
 *
 * rows     without issues on the scale (`rowIssues`)
 * within   correlation between results of one study, in [0, 1]
 * source   Ibrahim and Chen (2000), Statistical Science 15, for the weight; the others at their functions
 */
export function studiesOf(rows: readonly EvidenceRow[], scale: EvidenceScale, quality: QualityMap, within: number): Studies {
  const results = rows.map((row) => rowEffect(row, scale));
  const positions = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    if (!hasEffect(results[at])) continue;
    const found = positions.get(row.study);
    if (found === undefined) positions.set(row.study, [at]);
    else found.push(at);
  }
  const studies = [...positions].map(([study, at]): Study => {
    const corrected = at.map((i) => clusterCorrected(results[i] as RowEffect, rows[i], scale));
    const together = composite(
      corrected.map((each) => each.y),
      corrected.map((each) => each.v),
      within,
    );
    const { y, v } = discounted(together.y, together.v, qualityOf(rows[at[0]], quality));
    return { study, y, v: v / (rows[at[0]].numbers.weight ?? 1), rows: at, ...sizeOf(at.map((i) => rows[i])) };
  });
  return { rows: results, studies };
}

function sizeOf(rows: readonly EvidenceRow[]): Pick<Study, "persons" | "sizeError"> {
  let [persons, sizeError]: [number | null, number | null] = [null, null];
  for (const { numbers } of rows) {
    const { n_t, n_c } = numbers;
    if (n_t === undefined || n_c === undefined || (persons !== null && persons >= n_t + n_c)) continue;
    persons = n_t + n_c;
    sizeError = Math.sqrt(1 / n_t + 1 / n_c);
  }
  return { persons, sizeError };
}
