import { type Bound, type BoxInput, isInside } from "./box.ts";
import type { PeelStep } from "./peel.ts";

/** Most bounds that a sentence can carry. */
const MOST_BOUNDS = 4;
/** A bound whose loss costs less than this of F is dropped. */
const CHEAP = 0.005;

/** How a box fits the failures among some rows. */
export interface BoxCounts {
  readonly rows: number;
  readonly failures: number;
  readonly rowsInside: number;
  readonly failuresInside: number;
}

/** Counts a box over rows. */
export function countBox(inputs: readonly BoxInput[], bounds: readonly Bound[], fails: Uint8Array, rows: Int32Array): BoxCounts {
  let failures = 0;
  let rowsInside = 0;
  let failuresInside = 0;
  for (const r of rows) {
    failures += fails[r];
    if (!isInside(inputs, bounds, r)) continue;
    rowsInside++;
    failuresInside += fails[r];
  }
  return { rows: rows.length, failures, rowsInside, failuresInside };
}

/** F = 2cd / (c + d) of coverage and density: high only where a box holds most failures and little else. */
export function agreement({ failures, rowsInside, failuresInside }: BoxCounts): number {
  return failures + rowsInside > 0 ? (2 * failuresInside) / (failures + rowsInside) : 0;
}

/**
 * Chooses among the boxes of a peeling by other rows than were peeled: the step with the largest F, then without every bound
 * whose loss costs less than .005, the cheapest first, until at most four are left.
 */
export function chooseBox(inputs: readonly BoxInput[], steps: readonly PeelStep[], fails: Uint8Array, rows: Int32Array): readonly Bound[] {
  const fit = (bounds: readonly Bound[]) => agreement(countBox(inputs, bounds, fails, rows));
  let bounds = steps[0].bounds;
  let best = fit(bounds);
  for (const step of steps) {
    const F = fit(step.bounds);
    if (F <= best) continue;
    best = F;
    bounds = step.bounds;
  }
  while (bounds.length > 0) {
    const dropped = bounds.map((_, i) => bounds.filter((_, j) => j !== i));
    const fits = dropped.map(fit);
    const cheapest = fits.indexOf(Math.max(...fits));
    if (best - fits[cheapest] >= CHEAP && bounds.length <= MOST_BOUNDS) return bounds;
    bounds = dropped[cheapest];
    best = fits[cheapest];
  }
  return bounds;
}
