import { expect, test } from "vitest";
import { gpd } from "../../../engine/distributions/gpd.ts";

/** ∫₀ˣ t^n e^(−t) dt by its series, which does not cancel for small x. */
function lowerMoment(n: number, x: number): number {
  let sum = 0;
  let term = x ** (n + 1);
  for (let k = 0; k < 30; k++) {
    sum += term / (n + 1 + k);
    term *= -x / (k + 1);
  }
  return sum;
}

test.each([1e-4, 0.01, 0.05, 0.0999, 0.1, 0.3, 1])("a tail of shape 0 has the moments of an exponential below %d", (x) => {
  const [first, second] = gpd({ threshold: 0, scale: 1, shape: 0 }).lowerMoments(x);
  expect(first / lowerMoment(1, x)).toBeCloseTo(1, 9);
  expect(second / lowerMoment(2, x)).toBeCloseTo(1, 8);
});
