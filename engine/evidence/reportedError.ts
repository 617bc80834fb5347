import { log } from "../numeric/log.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { NumberColumn } from "./row.ts";

/** A standard error as a row reports it, and the columns it was read from. */
export interface ReportedError {
  readonly se: number;
  readonly from: "se" | "ci" | "p";
}

/**
 * Every standard error that a row gives, the most direct first.
 *
 *   from an interval: (high − low)/(2 z),  from a two-sided p: |y|/z of 1 − p/2
 *
 * y          the estimate on the scale of the error (the logarithm of a ratio)
 * seColumn   the column of the error itself: `se_log` or `se`
 * isLog      the interval is one of a ratio: its logarithms are meant
 */
export function reportedErrors(
  numbers: Readonly<Partial<Record<NumberColumn, number>>>,
  y: number,
  seColumn: "se_log" | "se",
  isLog: boolean,
): readonly ReportedError[] {
  const { ci_low: low, ci_high: high, level = 0.95, p } = numbers;
  const se = numbers[seColumn];
  const errors: ReportedError[] = [];
  if (se !== undefined) errors.push({ se, from: "se" });
  if (low !== undefined && high !== undefined) {
    const width = isLog ? log(high / low) : high - low;
    errors.push({ se: width / (2 * normalQuantile(0.5 * (1 - level), true)), from: "ci" });
  }
  if (p !== undefined) errors.push({ se: Math.abs(y) / normalQuantile(0.5 * p, true), from: "p" });
  return errors;
}
