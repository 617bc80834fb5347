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
    return { study, y, v: v / (rows[at[0]].numbers.weight ?? 1), rows: at, persons: personsOf(at.map((i) => rows[i])) };
  });
  return { rows: results, studies };
}

function personsOf(rows: readonly EvidenceRow[]): number | null {
  const known = rows.flatMap(({ numbers: { n_t, n_c } }) => (n_t === undefined || n_c === undefined ? [] : [n_t + n_c]));
  return known.length === 0 ? null : Math.max(...known);
}
