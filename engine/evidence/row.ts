import type { RowKind } from "./scales.ts";

/** The columns of a table of studies that hold numbers. */
export const numberColumns = [
  "events_t",
  "n_t",
  "events_c",
  "n_c",
  "time_t",
  "time_c",
  "mean_t",
  "sd_t",
  "mean_c",
  "sd_c",
  "estimate",
  "se_log",
  "se",
  "ci_low",
  "ci_high",
  "level",
  "p",
  "t",
  "change",
  "cv",
  "cluster_size",
  "icc",
  "cluster_cv",
  "weight",
] as const;
export type NumberColumn = (typeof numberColumns)[number];

/** The columns whose words a quality map turns into multipliers. */
export const qualityColumns = ["design", "developer", "setting", "measure"] as const;
export type QualityColumn = (typeof qualityColumns)[number];

/** One result of one study, as its table has it. */
export interface EvidenceRow {
  readonly study: string;
  readonly kind: RowKind;
  /** Which direction is good. */
  readonly better: "lower" | "higher";
  /** What is filled in; a column that is missing here is empty. */
  readonly numbers: Readonly<Partial<Record<NumberColumn, number>>>;
  readonly quality: Readonly<Partial<Record<QualityColumn, string>>>;
  /** The study has corrected for its clusters itself. */
  readonly clustered: boolean;
}
