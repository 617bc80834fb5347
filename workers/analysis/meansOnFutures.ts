import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import type { NumberWithError } from "./analysis.ts";

/** Numbers of the futures of a part: a choice is made on some and reported on others. */
export function rowsWhere(R: number, keep: (r: number) => boolean): Int32Array {
  return Int32Array.from({ length: R }, (_, r) => r).filter(keep);
}

/** Mean over some futures. */
export function meanOn(values: Float64Array, rows: Int32Array): NumberWithError {
  return withError(meanEstimate(rows.length, (i) => values[rows[i]!]!));
}

/** Mean difference b − a over some futures, in pairs. */
export function pairedOn(a: Float64Array, b: Float64Array, rows: Int32Array): NumberWithError {
  return withError(meanEstimate(rows.length, (i) => b[rows[i]!]! - a[rows[i]!]!));
}

/** The difference the other way round. */
export function negated({ value, standardError }: NumberWithError): NumberWithError {
  return { value: value === 0 ? 0 : -value, standardError };
}

/** An estimate without its degrees of freedom. */
export function withError({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
