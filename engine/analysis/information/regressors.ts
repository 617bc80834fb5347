import { splineBasis } from "./splineBasis.ts";

/** The inputs whose linear parts are multiplied with each other. */
const MULTIPLIED = 8;

/**
 * The regressors of a group of inputs: the constant, the spline of each, and the products of the linear parts of the first
 * eight (give the most informative first), without which what two inputs say only together would be missed.
 *
 * inputs   one column each, the same rows
 * returns  columns; the first is the constant
 */
export function regressors(inputs: readonly Float64Array[]): Float64Array[] {
  const bases = inputs.map(splineBasis);
  const rows = inputs[0].length;
  const linear = bases.slice(0, MULTIPLIED).flatMap((basis) => (basis.linear === null ? basis.columns.slice(0, 1) : [basis.linear]));
  const products = linear.flatMap((a, i) => linear.slice(i + 1).map((b) => a.map((x, r) => x * b[r])));
  return [new Float64Array(rows).fill(1), ...bases.flatMap((basis) => basis.columns), ...products];
}
