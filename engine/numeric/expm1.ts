import { exp } from "./exp.ts";
import { powerOfTwo, rootHigh, rootLow, stepHigh, stepLow, stepsPerUnit } from "./tables.ts";

/**
 * e^x − 1 without cancellation near 0; at most 1 ulp from the exact value.
 *
 * x   any number; −Infinity gives −1, ±0 and NaN give themselves
 */
export function expm1(x: number): number {
  if (x > -0.25 && x < 0.25) return series(x);
  if (Number.isNaN(x)) return x;
  if (x > 40) return exp(x);
  if (x < -40) return -1;
  const steps = Math.round(x * stepsPerUnit);
  const j = steps & 127;
  const r = x - steps * stepHigh - steps * stepLow;
  const p = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const scale = powerOfTwo[(steps >> 7) + 1074];
  const head = rootHigh[j] * scale;
  const less = head - 1;
  const lost = head > 1 ? head - less - 1 : head - (less + 1);
  return less + (lost + scale * (rootLow[j] + rootHigh[j] * p));
}

/** Taylor's series to x^13; the remainder is below 2^−62 of the result for |x| < 1/4. */
function series(x: number): number {
  if (x > -1e-17 && x < 1e-17) return x; // also −0 and subnormals
  let sum = 1 / 6227020800;
  for (let n = 0; n < inverseFactorials.length; n += 1) sum = inverseFactorials[n] + x * sum;
  return x + x * x * sum;
}

/** 1/12! … 1/2!. */
const inverseFactorials = [
  1 / 479001600,
  1 / 39916800,
  1 / 3628800,
  1 / 362880,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
] as const;
