import type { EffectDistribution } from "./effectDistribution.ts";

/** A distribution of e in figures: mean of the clamped value, quantiles, and probabilities of what lies outside. */
export interface EffectSummary {
  readonly mean: number;
  readonly median: number;
  /** P(e < 0): harm. */
  readonly negative: number;
  /** P(e < −1) and P(e > 1): what the model clamps. */
  readonly clampedLow: number;
  readonly clampedHigh: number;
  readonly quantiles: Readonly<Record<"0.05" | "0.25" | "0.5" | "0.75" | "0.95", number>>;
  /** Ends of a 95 % interval: quantiles 0.025 and 0.975. */
  readonly interval: readonly [low: number, high: number];
}

/** The figures of a distribution of e. */
export function effectSummary(effect: EffectDistribution): EffectSummary {
  const quantile = (p: number, upper = false) => (effect.quantile as NonNullable<typeof effect.quantile>)(p, upper);
  const median = quantile(0.5);
  return {
    mean: effect.mean,
    median,
    negative: effect.cdf(0),
    clampedLow: effect.cdf(-1),
    clampedHigh: effect.survival(1),
    quantiles: {
      "0.05": quantile(0.05),
      "0.25": quantile(0.25),
      "0.5": median,
      "0.75": quantile(0.25, true),
      "0.95": quantile(0.05, true),
    },
    interval: [quantile(0.025), quantile(0.025, true)],
  };
}
