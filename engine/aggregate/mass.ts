/** Parts of the weight 1 that a value's mass is counted in: whole numbers, so that masses add up exactly in any order. */
export const MASS_UNITS = 16777216;

/** Mass of a value whose weight is w: w (or its square), rounded once. */
export function massOf(w: number, power: 1 | 2): number {
  return Math.floor((power === 1 ? w : w * w) * MASS_UNITS + 0.5);
}
