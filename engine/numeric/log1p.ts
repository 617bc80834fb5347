import { logNearOne, logSum } from "./log.ts";

/**
 * ln(1 + x) without loss near 0; at most 1 ulp from the exact value.
 *
 * x   log1p(−1) = −Infinity, NaN below −1; ±0 gives itself
 */
export function log1p(x: number): number {
  if (x > -0.016 && x < 0.016) return x > -1e-17 && x < 1e-17 ? x : logNearOne(x);
  const sum = 1 + x;
  if (!(sum > 0 && sum < Infinity)) return logSum(sum, 0);
  const low = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return logSum(sum, low);
}
