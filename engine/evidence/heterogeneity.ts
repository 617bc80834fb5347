import { gammaQ, gammaQuantile } from "../numeric/gamma.ts";
import type { Interval } from "./pool.ts";
import { profileTau2, tau2Of } from "./tau2.ts";
import { type Results, weightedMean } from "./weighted.ts";

/** How much results differ beyond chance. Of one study nothing can be said: null. */
export interface Heterogeneity {
  /** Cochran's Q, at τ² = 0. */
  readonly Q: number;
  readonly df: number;
  readonly p: number | null;
  /** Share of the variance of a typical result that is between studies, per cent. */
  readonly I2: { readonly dl: number; readonly reml: number };
  /** 95 % interval of τ² by Q-profile. */
  readonly tau2Interval: Interval | null;
}

/**
 * Q with its p against χ² of k − 1 degrees, I² = 100 τ²/(τ² + s²) with the typical variance s² = (k − 1)Σw/((Σw)² − Σw²), and the τ² at which Q is
 * at the quantiles .975 and .025 of that χ².
 *
 * source  Higgins and Thompson (2002), Statistics in Medicine 21; Viechtbauer (2007), Statistics in Medicine 26
 */
export function heterogeneityOf(results: Results): Heterogeneity {
  const df = results.y.length - 1;
  const { weight, heterogeneity: Q } = weightedMean(results, 0);
  if (df === 0) return { Q: 0, df, p: null, I2: { dl: 0, reml: 0 }, tau2Interval: null };
  let squares = 0;
  for (let i = 0; i < results.v.length; i += 1) squares += 1 / (results.v[i] * results.v[i]);
  const typical = (df * weight) / (weight * weight - squares);
  const share = (tau2: number) => (100 * tau2) / (tau2 + typical);
  const chiSquare = (p: number, upper: boolean) => 2 * gammaQuantile(0.5 * df, p, upper);
  return {
    Q,
    df,
    p: gammaQ(0.5 * df, 0.5 * Q),
    I2: { dl: share(tau2Of(results, "dl")), reml: share(tau2Of(results, "reml")) },
    tau2Interval: [profileTau2(results, chiSquare(0.025, true)), profileTau2(results, chiSquare(0.025, false))],
  };
}
