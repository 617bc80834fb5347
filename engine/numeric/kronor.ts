/** Whole kronor, half away from zero (MODEL §0). */
export function wholeKronor(x: number): number {
  return x < 0 ? -Math.floor(0.5 - x) : Math.floor(x + 0.5);
}
