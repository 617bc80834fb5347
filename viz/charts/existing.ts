/** A number to draw or to write in a table: null where it does not exist, as the mean of a tail that is too heavy (NaN). */
export function existing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
