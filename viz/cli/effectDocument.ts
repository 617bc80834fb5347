import { type BayesPosterior, hasEffect, mixtureQuantile, mixtureTail, type PreparedEvidence } from "../../workers/host.ts";
import type { EvidenceAnalysis } from "../../workers/index.ts";
import type { EffectWarning } from "../text/effect.ts";

/**
 * Everything that was found in a table of studies, unrounded, as plain data. y and mu point where negative is good; `negative` is P(e < 0), harm,
 * everywhere; weights are per cent; `used` and `weights` are the study's, the same in each of its rows.
 */
export function effectDocument(
  prepared: PreparedEvidence,
  analysis: EvidenceAnalysis,
  input: { readonly file: string; readonly sha256: string; readonly rows: number },
  warnings: readonly EffectWarning[],
): Readonly<Record<string, unknown>> {
  const { settings } = prepared;
  const { models, heterogeneity, smallStudies, robust, effect } = analysis;
  const { clampedLow, clampedHigh, mean, median, negative, quantiles } = effect;
  return {
    formatVersion: 1,
    outcome: prepared.outcome,
    settings,
    rows: rowsOf(prepared, analysis),
    models,
    bayes: analysis.bayes === null ? null : bayesOf(analysis.bayes),
    heterogeneity,
    smallStudies: smallStudies === null ? null : { pet: smallStudies.pet, peese: smallStudies.peese },
    robust,
    effect: { mean, median, negative, clampedLow, clampedHigh, quantiles },
    alternatives: analysis.alternatives,
    leaveOneOut: analysis.leaveOneOut.map((mu, at) => ({ study: analysis.studies[at]!.study, mu })),
    inputs: [input],
    warnings,
  };
}

function rowsOf({ rows }: PreparedEvidence, { rows: results, studies, weights }: EvidenceAnalysis): readonly unknown[] {
  return rows.map(({ row, outcome, line }, at) => {
    const result = results[at]!;
    const study = studies.findIndex((each) => each.rows.includes(at));
    const named = { study: row.study, outcome, line };
    if (!hasEffect(result) || study < 0) {
      return { ...named, y: null, v: null, used: null, formula: null, weights: null, leftOut: hasEffect(result) ? null : result.leftOut };
    }
    const { y, v } = studies[study]!;
    return {
      ...named,
      y: result.y,
      v: result.v,
      used: { y, v },
      formula: result.formula,
      weights: { fixed: weights.fixed[study], reml: weights.reml[study], shown: weights.shown[study] },
    };
  });
}

function bayesOf({ tau, mu, muMoments, predictive, predictiveMoments }: BayesPosterior): unknown {
  const quantile = (p: number, upper = false) => mixtureQuantile(predictive, p, upper);
  return {
    tau,
    mu: { ...muMoments, interval: [mixtureQuantile(mu, 0.025), mixtureQuantile(mu, 0.025, true)], negative: mixtureTail(mu, 0, true) },
    predictive: {
      ...predictiveMoments,
      quantiles: {
        "0.025": quantile(0.025),
        "0.25": quantile(0.25),
        "0.5": quantile(0.5),
        "0.75": quantile(0.25, true),
        "0.975": quantile(0.025, true),
      },
      negative: mixtureTail(predictive, 0, true),
    },
  };
}
