import { spreadOf } from "../spread.ts";

/** A figure of one round and what it should be. */
export interface Line {
  /** Key in the history. */
  readonly id: string;
  readonly what: string;
  /** At least or at most this; null: printed, not judged. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** Of the rounds; or why it was not measured. */
  readonly values: readonly number[] | { readonly notRun: string };
}

/** Held, missed by less than the rounds differ, missed; or neither. */
export type Verdict = "held" | "within the spread" | "missed" | "printed" | "not run";

/**
 * What the rounds say of a line. Judged is the median; a miss that is smaller than the distance between the quartiles of the rounds is none
 * that this run has shown.
 */
export function verdictOf({ target, values }: Line): Verdict {
  if ("notRun" in values) return "not run";
  if (target === null) return "printed";
  const { median, low, high } = spreadOf(values);
  const missedBy = "atLeast" in target ? target.atLeast - median : median - target.atMost;
  if (missedBy <= 0) return "held";
  return missedBy <= high - low ? "within the spread" : "missed";
}

/** A target as text. */
export function targetText(target: Line["target"]): string {
  if (target === null) return "";
  return "atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

/** The ratio of two lists, round by round. */
export function ratios(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, round) => x / b[round]!);
}
