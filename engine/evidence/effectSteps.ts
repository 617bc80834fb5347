import { Z95 } from "../numeric/z95.ts";
import { type BasePoint, type EffectDistribution, effectDistribution } from "./effectDistribution.ts";
import { type EffectLink, effectAt } from "./effectLink.ts";
import type { EvidenceRow } from "./row.ts";
import type { EvidenceSettings } from "./settings.ts";
import { regressionErrors } from "./smallStudies.ts";
import { studiesOf } from "./studies.ts";
import { thetaOf } from "./thetaOf.ts";
import { resultsOf } from "./weighted.ts";

/** What is believed of e at a step: its mean, and the 2.5 and 97.5 % quantiles, as the model clamps e to [−1, 1]. */
export interface EffectStep {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** From studies to the effect in a new place, step by step. */
export interface EffectSteps {
  /** Each alone, as reported: e at its estimate, and at the ends of its 95 % interval. */
  readonly studies: readonly (EffectStep & { readonly study: string })[];
  /** The average place, as reported. */
  readonly pooled: EffectStep;
  /** A new place, as reported; null where the average place is used. */
  readonly place: EffectStep | null;
  /** After the multipliers of `quality`; null where there are none. */
  readonly discounted: EffectStep | null;
}

/**
 * The steps from studies to e, each with its interval (engine/EVIDENCE.md E9).
 *
 * rows      without issues on the scale
 * settings  with an answer (`thetaProblem`) for the studies that remain
 */
export function effectSteps(
  rows: readonly EvidenceRow[],
  settings: EvidenceSettings,
  link: EffectLink,
  bases: readonly BasePoint[],
): EffectSteps {
  const of = (chosen: EvidenceSettings) => {
    const { studies } = studiesOf(rows, chosen.scale, chosen.quality, chosen.within);
    return stepOf(effectDistribution(thetaOf(resultsOf(studies), chosen, regressionErrors(studies, chosen.scale)), link, bases));
  };
  const reported: EvidenceSettings = { ...settings, quality: {} };
  const base = bases.reduce((sum, { value, weight }) => sum + weight * value, 0);
  const e = (theta: number) => clamped(effectAt(link, base, theta));
  return {
    studies: studiesOf(rows, settings.scale, {}, settings.within).studies.map(({ study, y, v }) => ({
      study,
      mean: e(y),
      low: e(y + Z95 * Math.sqrt(v)),
      high: e(y - Z95 * Math.sqrt(v)),
    })),
    pooled: of({ ...reported, use: "mean" }),
    place: settings.use === "mean" ? null : of(reported),
    discounted: Object.keys(settings.quality).length === 0 ? null : of(settings),
  };
}

/** Mean and 95 % interval of a distribution of e. */
export function stepOf(distribution: EffectDistribution): EffectStep {
  const { mean, quantile } = distribution;
  return { mean, low: clamped(quantile!(0.025)), high: clamped(quantile!(0.025, true)) };
}

function clamped(e: number): number {
  return Math.min(1, Math.max(-1, e));
}
