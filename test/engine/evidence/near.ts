import { expect } from "vitest";

/**
 * The found number agrees with a printed one to `relative`, and to half the last printed digit (which is all that is known of it).
 *
 * digits   decimals with which the value was printed
 */
export function near(found: number | null | undefined, value: number, relative: number, what = "", digits = 10): void {
  expect(typeof found, `${what}: ${found}`).toBe("number");
  const error = Math.abs((found as number) - value);
  expect(error, `${what}: ${found} instead of ${value}`).toBeLessThanOrEqual(relative * Math.abs(value) + 0.51 * 10 ** -digits);
}
