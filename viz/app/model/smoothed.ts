/** A measure followed as it changes: the newest counts for two fifths; 0 before the first. */
export function smoothed(before: number, now: number): number {
  return before === 0 ? now : 0.6 * before + 0.4 * now;
}
