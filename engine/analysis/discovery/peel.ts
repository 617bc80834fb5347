import { rowsByValue } from "../columns/ranks.ts";
import type { Bound, BoxInput } from "./box.ts";

/** Share of the rows in the box that a step removes. */
const STEP = 0.05;

/** A step of the peeling: the bounds after it, and what they hold of the rows that were peeled. */
export interface PeelStep {
  readonly bounds: readonly Bound[];
  readonly rows: number;
  readonly failures: number;
}

/**
 * Peels a box: from all rows, each step removes the 5 % lowest or highest values of one input (equal values whole; a missing
 * level as one), the removal that raises the share of failures most for each row that it costs, until less than `least` of the rows is
 * left: where as many rows go, the one that leaves the highest share. A yes/no input can only be removed by many rows at once, and
 * would be taken first by the share alone. Ties: the larger box, then the path in alphabetical order, then the low side, then the
 * missing level.
 *
 * fails   by row
 * rows    the rows to peel, increasing
 * least   smallest share of `rows` that a box may hold
 * returns the steps, the first with no bounds
 * source  Friedman & Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9
 */
export function peel(inputs: readonly BoxInput[], fails: Uint8Array, rows: Int32Array, least: number): PeelStep[] {
  const alphabetical = inputs.map((_, i) => i).sort((a, b) => (inputs[a].path < inputs[b].path ? -1 : 1));
  // By input: the rows of the box in rising order of its values, missing ones last.
  const orders = inputs.map(({ values }) => {
    const own = rowsByValue(Float64Array.from(rows, (r) => values[r]));
    return own.map((i) => rows[i]);
  });
  const inside = new Uint8Array(fails.length);
  for (const r of rows) inside[r] = 1;
  let bounds: readonly Bound[] = [];
  let size = rows.length;
  let failures = rows.reduce((sum, r) => sum + fails[r], 0);
  const steps: PeelStep[] = [{ bounds, rows: size, failures }];
  for (;;) {
    let best: Removal | null = null;
    for (const input of alphabetical) {
      for (const removal of removals(inputs[input].values, orders[input], input, size)) {
        // A removal that would leave too little is no candidate: smaller ones may still be.
        if (size - removal.count < least * rows.length) continue;
        removal.failures = failuresOf(removal, orders[input], fails);
        if (isBetter(removal, best, size, failures)) best = removal;
      }
    }
    if (best === null) return steps;
    const order = orders[best.input];
    for (let i = best.from; i < best.to; i++) inside[order[i]] = 0;
    size -= best.count;
    failures -= best.failures;
    const { input, side } = best;
    const value = side === "missing" ? Number.NaN : inputs[input].values[side === "low" ? order[best.to] : order[best.from - 1]];
    bounds = [...bounds.filter((b) => b.input !== input || b.side !== side), { input, side, value }];
    steps.push({ bounds, rows: size, failures });
    for (let i = 0; i < orders.length; i++) orders[i] = orders[i].filter((r) => inside[r] === 1);
  }
}

/** Rows from … to − 1 of an input's order, to be removed. */
interface Removal {
  readonly input: number;
  readonly side: Bound["side"];
  readonly from: number;
  readonly to: number;
  readonly count: number;
  failures: number;
}

function removals(values: Float64Array, order: Int32Array, input: number, size: number): Removal[] {
  let present = order.length;
  while (present > 0 && Number.isNaN(values[order[present - 1]])) present--;
  const step = Math.max(1, Math.floor(STEP * size));
  const found: Removal[] = [];
  let low = Math.min(step, present);
  while (low < present && values[order[low]] === values[order[low - 1]]) low++;
  if (low < present) found.push({ input, side: "low", from: 0, to: low, count: low, failures: 0 });
  let high = Math.max(0, present - step);
  while (high > 0 && values[order[high]] === values[order[high - 1]]) high--;
  if (high > 0) found.push({ input, side: "high", from: high, to: present, count: present - high, failures: 0 });
  if (present > 0 && present < order.length) {
    found.push({ input, side: "missing", from: present, to: order.length, count: order.length - present, failures: 0 });
  }
  return found;
}

function failuresOf({ from, to }: Removal, order: Int32Array, fails: Uint8Array): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += fails[order[i]];
  return sum;
}

/**
 * The larger gain in the share of failures for each row removed. Where as many rows go that is the larger share that is left, compared in
 * whole numbers, so that ties are ties.
 */
function isBetter(a: Removal, b: Removal | null, size: number, failures: number): boolean {
  if (size <= a.count || failures - a.failures < 2) return false;
  if (b === null) return true;
  if (a.count === b.count) return a.failures < b.failures;
  const [mine, theirs] = [gain(a, size, failures), gain(b, size, failures)];
  return mine > theirs || (mine === theirs && a.count < b.count);
}

/** Gain in the share of failures, for each row removed: (f n_a − n f_a) / (n_a (n − n_a)), times n. */
function gain({ count, failures: removed }: Removal, size: number, failures: number): number {
  return (failures * count - size * removed) / (count * (size - count));
}
