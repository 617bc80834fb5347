import type { Estimate, Probability } from "./estimate.ts";

/** The measures that another reading of the facts is told by: their places in a summary. */
export const alternativeMeasures = [
  "depletion.probability",
  "dissolution.probability",
  "credibility.receivedOverPromised",
  "fund.loss.mean",
  "ownMunicipality.net",
  "society.npv",
] as const;

export type AlternativeMeasure = (typeof alternativeMeasures)[number];

/** A measure under another reading, and what the reading changes: both on the same futures. */
export interface ReadMeasure {
  /** Null where it is not available, as a share of nothing promised. */
  readonly value: Estimate | Probability | null;
  /** Reading − scenario; the error is that of pairs. */
  readonly difference: Estimate | null;
}

/** Another reading of the same facts, simulated on the first futures of the run. */
export interface AlternativeSummary {
  readonly name: string;
  readonly why: string;
  readonly replications: number;
  readonly measures: Readonly<Record<AlternativeMeasure, ReadMeasure>>;
}
