/**
 * How a distribution is written: plain data, the same keys as in a scenario file (MODEL §1).
 * Amounts are already plain numbers here (kronor, days, shares); units are the parser's business.
 * `max` on any form but `normal`, `beta`, `uniform`, `triangular` and `pert` is a cap: larger values become `max`.
 */
export type DistributionSpec =
  | NormalSpec
  | LognormalSpec
  | BetaSpec
  | ShapeScaleSpec
  | (Cap & { readonly dist: "exponential"; readonly mean: number })
  | { readonly dist: "uniform"; readonly min: number; readonly max: number }
  | { readonly dist: "triangular" | "pert"; readonly min: number; readonly mode: number; readonly max: number }
  | (Cap & { readonly dist: "pareto"; readonly min: number; readonly alpha: number })
  | (Cap & { readonly dist: "gpd"; readonly threshold?: number; readonly scale: number; readonly shape: number })
  | (Cap & {
      readonly dist: "spliced";
      readonly body: DistributionSpec;
      readonly threshold: number;
      readonly tail: { readonly scale: number; readonly shape: number };
    })
  | (Cap & { readonly dist: "mixture"; readonly of: readonly { readonly weight: number; readonly of: DistributionSpec | number }[] })
  | (Cap & { readonly dist: "discrete"; readonly values: readonly number[]; readonly weights: readonly number[] })
  | (Cap & { readonly dist: "empirical"; readonly values: readonly number[] })
  | (Cap & { readonly dist: "compound"; readonly rate: number; readonly severity: DistributionSpec | number });

export interface Cap {
  readonly max?: number;
}

/** Mean and sd are those before truncation to [min, max]; `p5, p95` are the 5th and 95th percentiles before truncation. */
export type NormalSpec = { readonly dist: "normal"; readonly min?: number; readonly max?: number } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly p5: number; readonly p95: number }
);

export type LognormalSpec = Cap & { readonly dist: "lognormal" } & (
    | { readonly mean: number; readonly sd: number }
    | { readonly median: number; readonly sigma: number }
    | { readonly p5: number; readonly p95: number }
  );

/** With `min, max` the variable is scaled to that interval, and `mean, sd` are those of the scaled variable. */
export type BetaSpec = { readonly dist: "beta"; readonly min?: number; readonly max?: number } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly alpha: number; readonly beta: number }
);

export type ShapeScaleSpec = Cap & { readonly dist: "gamma" | "weibull" } & (
    | { readonly mean: number; readonly sd: number }
    | { readonly shape: number; readonly scale: number }
  );

/** A number that is known, or the distribution it is drawn from (MODEL §0, "U", and §1). */
export type Uncertain = number | DistributionSpec;
