import { power } from "../../numeric/power.ts";

/**
 * What the fading part of an effect is multiplied by from year s since entry to the next, where it begins to fade after some years:
 *
 *   2^(−(max(0, s + 1 − after) − max(0, s − after))/h)
 *
 * yearly  2^(−1/h)
 */
export function fadingStep(yearly: number, after: number, s: number): number {
  if (s >= after) return yearly;
  return s + 1 <= after ? 1 : power(yearly, s + 1 - after);
}
