import { type BayesPosterior, bayes } from "./bayes.ts";
import { type BasePoint, effectDistribution } from "./effectDistribution.ts";
import type { EffectLink } from "./effectLink.ts";
import { type EffectSummary, effectSummary } from "./effectSummary.ts";
import { type Heterogeneity, heterogeneityOf } from "./heterogeneity.ts";
import { type Pooled, pool, weightShares } from "./pool.ts";
import { rescaled } from "./priors.ts";
import { leaveOneOut, type Robust, robustCheck } from "./robust.ts";
import type { EvidenceRow } from "./row.ts";
import { hasEffect, type RowResult } from "./rowResult.ts";
import type { EvidenceModel, EvidenceSettings } from "./settings.ts";
import { regressionErrors, type SmallStudies, smallStudies } from "./smallStudies.ts";
import { type Study, studiesOf } from "./studies.ts";
import { type PoolingModel, tau2Of } from "./tau2.ts";
import { thetaOf, thetaProblem } from "./thetaOf.ts";
import { resultsOf } from "./weighted.ts";

/** The effect as other choices would give it. */
export interface Alternative {
  readonly model: EvidenceModel;
  /** What differs from the choices that were made; empty: only the model. */
  readonly change: { readonly tauTimes: number } | { readonly within: number } | { readonly without: "corrected" } | null;
  readonly effect: EffectSummary;
}

/** Everything that is found in a table of studies. */
export interface EvidenceAnalysis {
  readonly rows: readonly RowResult[];
  readonly studies: readonly Study[];
  /** Share of each study in the mean of the model shown; per cent. */
  readonly weights: Readonly<Record<"fixed" | "reml" | "shown", readonly number[]>>;
  /** Null where so few studies allow no other than `fixed`. */
  readonly models: Readonly<Record<PoolingModel, Pooled | null>>;
  readonly bayes: BayesPosterior | null;
  readonly heterogeneity: Heterogeneity;
  readonly smallStudies: SmallStudies | null;
  readonly robust: Robust | null;
  /** The mean without each study, in their order, by the model shown. */
  readonly leaveOneOut: readonly number[];
  readonly effect: EffectSummary;
  readonly alternatives: readonly Alternative[];
}

/**
 * Studies → everything that is shown of them.
 *
 * rows      without issues on the scale
 * settings  with an answer (`thetaProblem`) for the studies that remain
 * link      to e, with the bases it needs
 * priors    false: the scale has no default prior and the user gave none, so nothing is said by Bayes
 */
export function analyseEvidence(
  rows: readonly EvidenceRow[],
  settings: EvidenceSettings,
  link: EffectLink,
  bases: readonly BasePoint[],
  priors = true,
): EvidenceAnalysis {
  const { rows: results, studies } = studiesOf(rows, settings.scale, settings.quality, settings.within);
  const columns = resultsOf(studies);
  const errors = regressionErrors(studies, settings.scale);
  const posterior = priors ? bayes(columns, settings.priors) : null;
  const remlTau2 = tau2Of(columns, "reml");
  const { model } = settings;
  const shownTau2 = model === "bayes" ? square((posterior as BayesPosterior).tau.median) : tau2Of(columns, model);

  const effectOf = (some: readonly Study[], chosen: EvidenceSettings): EffectSummary =>
    effectSummary(effectDistribution(thetaOf(resultsOf(some), chosen, regressionErrors(some, chosen.scale)), link, bases));

  return {
    rows: results,
    studies,
    weights: { fixed: weightShares(columns, 0), reml: weightShares(columns, remlTau2), shown: weightShares(columns, shownTau2) },
    models: {
      fixed: pool(columns, "fixed"),
      dl: studies.length < 2 ? null : pool(columns, "dl"),
      pm: studies.length < 2 ? null : pool(columns, "pm"),
      reml: studies.length < 2 ? null : pool(columns, "reml"),
    },
    bayes: posterior,
    heterogeneity: heterogeneityOf(columns),
    smallStudies: smallStudies(columns, errors),
    robust: robustCheck(columns, remlTau2),
    leaveOneOut: leaveOneOut(columns, shownTau2),
    effect: effectOf(studies, settings),
    alternatives: alternativesOf(rows, results, studies, settings, priors, effectOf),
  };
}

/** Other models; under Bayes half and twice the scale of τ; other correlations within studies; without the rows that needed 0.5. */
function alternativesOf(
  rows: readonly EvidenceRow[],
  results: readonly RowResult[],
  studies: readonly Study[],
  settings: EvidenceSettings,
  priors: boolean,
  effectOf: (studies: readonly Study[], settings: EvidenceSettings) => EffectSummary,
): readonly Alternative[] {
  const found: Alternative[] = [];
  const add = (chosen: EvidenceSettings, change: Alternative["change"], some = studies) => {
    if (thetaProblem(some.length, chosen) === null) found.push({ model: chosen.model, change, effect: effectOf(some, chosen) });
  };
  for (const model of ["fixed", "reml", "bayes"] as const) {
    if (model === "bayes" && !priors) continue;
    add({ ...settings, model, biasCorrection: model === "bayes" ? "none" : settings.biasCorrection }, null);
  }
  if (priors && !("fixed" in settings.priors.tau)) {
    for (const tauTimes of [0.5, 2]) {
      const { tau, mean } = settings.priors;
      add({ ...settings, model: "bayes", biasCorrection: "none", priors: { tau: rescaled(tau, tauTimes), mean } }, { tauTimes });
    }
  }
  if (studies.some((study) => study.rows.length > 1)) {
    for (const within of [0, 0.5, 0.8, 1]) {
      add(settings, { within }, studiesOf(rows, settings.scale, settings.quality, within).studies);
    }
  }
  if (results.some((result) => hasEffect(result) && result.corrected)) {
    const kept = rows.filter((_, at) => {
      const result = results[at];
      return hasEffect(result) && !result.corrected;
    });
    add(settings, { without: "corrected" }, studiesOf(kept, settings.scale, settings.quality, settings.within).studies);
  }
  return found;
}

function square(x: number): number {
  return x * x;
}
