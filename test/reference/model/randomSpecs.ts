import type { DistributionSpec, Uncertain } from "../../../engine/distributions/spec.ts";
import type { Draw } from "./draw.ts";

/** A number or, with the share given, a distribution. */
function perhaps(draw: Draw, share: number, number: () => number, distribution: () => DistributionSpec): Uncertain {
  return draw.chance(share) ? distribution() : number();
}

/** A probability or share in [low, high], certain or uncertain. */
export function randomShare(draw: Draw, low: number, high: number): Uncertain {
  const at = (part: number) => Number((low + (high - low) * part).toFixed(4));
  const distribution = () =>
    draw.oneOf<DistributionSpec>(
      { dist: "uniform", min: low, max: high },
      { dist: "triangular", min: low, mode: at(0.3), max: high },
      { dist: "pert", min: low, mode: at(0.6), max: high },
      { dist: "beta", alpha: 2, beta: 3, min: low, max: high },
      { dist: "beta", mean: at(0.4), sd: (high - low) / 6, min: low, max: high },
      { dist: "discrete", values: [low, at(0.5), high], weights: [1, 2, 1] },
      // Partly outside what a share or probability may be: clamped.
      { dist: "normal", mean: at(0.5), sd: high - low },
    );
  return perhaps(draw, 0.3, () => at(draw.whole(0, 10) / 10), distribution);
}

/** A positive amount around `typical`: every family, heavy tails capped so that variances are finite. */
export function randomAmount(draw: Draw, typical: number, share: number): Uncertain {
  return perhaps(
    draw,
    share,
    () => draw.round(typical / 2, 2 * typical, typical / 10),
    () => randomPositive(draw, typical),
  );
}

function randomPositive(draw: Draw, m: number): DistributionSpec {
  return draw.oneOf<DistributionSpec>(
    { dist: "lognormal", mean: m, sd: 0.8 * m },
    { dist: "lognormal", median: m, sigma: 1.2, max: 8 * m },
    { dist: "lognormal", p5: m / 3, p95: 3 * m },
    { dist: "normal", mean: m, sd: 0.2 * m, min: 0 },
    { dist: "normal", p5: 0.8 * m, p95: 1.2 * m, min: 0, max: 2 * m },
    { dist: "gamma", mean: m, sd: 0.5 * m },
    { dist: "gamma", shape: 0.7, scale: m, max: 3 * m },
    { dist: "weibull", mean: m, sd: 0.6 * m },
    { dist: "scaled", by: 0.5, of: { dist: "gamma", mean: 2 * m, sd: m } },
    { dist: "weibull", shape: 0.8, scale: m, max: 5 * m },
    { dist: "exponential", mean: m },
    { dist: "exponential", mean: m, max: 2 * m },
    { dist: "uniform", min: 0.5 * m, max: 1.5 * m },
    { dist: "triangular", min: 0.5 * m, mode: m, max: 2 * m },
    { dist: "pert", min: 0.2 * m, mode: m, max: 3 * m },
    { dist: "pareto", min: 0.4 * m, alpha: 1.6, max: 10 * m },
    { dist: "gpd", scale: 0.6 * m, shape: 0.4, max: 10 * m },
    { dist: "gpd", threshold: 0.5 * m, scale: 0.5 * m, shape: -0.2 },
    {
      dist: "spliced",
      body: { dist: "lognormal", median: 0.7 * m, sigma: 0.5 },
      threshold: m,
      tail: { scale: m, shape: 0.3 },
      max: 12 * m,
    },
    {
      dist: "mixture",
      of: [
        { weight: 3, of: 0 },
        { weight: 2, of: { dist: "gamma", mean: 2 * m, sd: m } },
      ],
    },
    {
      dist: "mixture",
      of: [
        { weight: 1, of: 0.5 * m },
        { weight: 1, of: { dist: "exponential", mean: m } },
      ],
      max: 3 * m,
    },
    { dist: "discrete", values: [0, m, 3 * m], weights: [1, 2, 1] },
    { dist: "empirical", values: [0.2 * m, 0.4 * m, 0.9 * m, 1.1 * m, 4 * m], max: 3 * m },
    { dist: "compound", rate: 2, severity: { dist: "gamma", mean: m / 2, sd: m / 2 } },
    { dist: "compound", rate: 1, severity: m },
    // Partly below 0, where an amount counts as 0.
    { dist: "normal", mean: 0.6 * m, sd: m },
    { dist: "uniform", min: -m, max: 2 * m },
    {
      dist: "mixture",
      of: [
        { weight: 1, of: -m },
        { weight: 2, of: { dist: "gamma", mean: m, sd: m } },
      ],
    },
  );
}

/** An effect: helps on average, sometimes harms; the mean is positive. */
export function randomEffect(draw: Draw): Uncertain {
  const distribution = () =>
    draw.oneOf<DistributionSpec>(
      { dist: "normal", mean: 0.25, sd: 0.25 },
      { dist: "normal", mean: 0.3, sd: 0.4, min: -0.6, max: 0.9 },
      { dist: "normal", mean: 0.6, sd: 0.8 },
      { dist: "normal", p5: -0.1, p95: 0.5 },
      { dist: "beta", mean: 0.3, sd: 0.15 },
      { dist: "beta", alpha: 2, beta: 2, min: -0.3, max: 0.8 },
      { dist: "uniform", min: -0.2, max: 0.7 },
      { dist: "triangular", min: -0.2, mode: 0.1, max: 0.8 },
      { dist: "pert", min: -0.4, mode: 0.3, max: 0.9 },
      { dist: "gamma", mean: 0.3, sd: 0.2 },
      { dist: "weibull", shape: 1.5, scale: 0.3, max: 1 },
      { dist: "lognormal", median: 0.2, sigma: 0.6, max: 0.8 },
      { dist: "exponential", mean: 0.2 },
      { dist: "pareto", min: 0.1, alpha: 3 },
      { dist: "gpd", threshold: 0.05, scale: 0.2, shape: -0.1 },
      { dist: "discrete", values: [-0.2, 0, 0.5], weights: [1, 1, 3] },
      { dist: "empirical", values: [0.1, 0.3, -0.1, 0.6] },
      {
        dist: "mixture",
        of: [
          { weight: 1, of: 0.1 },
          { weight: 1, of: { dist: "normal", mean: 0.4, sd: 0.1 } },
        ],
      },
      { dist: "spliced", body: { dist: "exponential", mean: 0.2 }, threshold: 0.4, tail: { scale: 0.1, shape: 0.1 }, max: 1 },
    );
  return perhaps(draw, 0.6, () => draw.oneOf(0.2, 0.35, 0.6, 1), distribution);
}
