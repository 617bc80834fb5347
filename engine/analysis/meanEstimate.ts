import type { Estimate } from "../measures/estimate.ts";

/** Numbers that are added one by one. */
export interface RunningMean {
  add(x: number): void;
  /** Mean with its error; no error with fewer than two numbers, NaN without any. */
  estimate(): Estimate;
}

/**
 * Mean of independent numbers, with the error s/√n, s with the divisor n − 1; updated number by number, so that no cancellation
 * arises where the mean is large beside s.
 *
 * source  Welford (1962), Technometrics 4(3)
 */
export function runningMean(): RunningMean {
  let n = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(x) {
      n++;
      const before = x - mean;
      mean += before / n;
      squares += before * (x - mean);
    },
    estimate: () => ({ value: n > 0 ? mean : Number.NaN, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null }),
  };
}

/** Mean of numbers f(0) … f(n − 1), with s/√n. */
export function meanEstimate(n: number, f: (i: number) => number): Estimate {
  const mean = runningMean();
  for (let i = 0; i < n; i++) mean.add(f(i));
  return mean.estimate();
}
