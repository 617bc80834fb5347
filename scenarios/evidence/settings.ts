import type { Uncertain } from "../../engine/distributions/spec.ts";
import { defaultTau, type MeanPrior, type TauPrior } from "../../engine/evidence/priors.ts";
import type { Multiplier } from "../../engine/evidence/quality.ts";
import { qualityColumns } from "../../engine/evidence/row.ts";
import { type EvidenceScale, evidenceScales } from "../../engine/evidence/scales.ts";
import type { EvidenceSettings } from "../../engine/evidence/settings.ts";
import { delegate } from "../findings.ts";
import { block, choice, expectedNumber, leaf, named, number, readNumber, share, text } from "../leaf.ts";
import { type FilePath, type Finding, shown } from "../problem.ts";
import { problem, type Said } from "../said.ts";
import { readUncertain } from "../uncertain.ts";
import type { EvidenceKeys } from "./keys.ts";

const positive = (description: string) => number({ quantity: "plain", above: 0, description });

const tauShape = block(
  {
    halfNormal: positive("scale of a half-normal prior").optional(),
    halfCauchy: positive("scale of a half-Cauchy prior").optional(),
    fixed: number({ quantity: "plain", min: 0, description: "a known spread" }).optional(),
  },
  { description: "Prior of the spread between studies; only for bayes" },
);

const tau = leaf<TauPrior>({ type: "object", description: "Prior of the spread between studies; only for bayes" }, (value, fail) => {
  const given = delegate(tauShape, value, fail);
  const keys = Object.entries(given ?? {}).filter(([, each]) => each !== undefined);
  if (keys.length === 1) return Object.fromEntries(keys) as unknown as TauPrior;
  return fail(keys.length === 0 ? problem("noTau") : problem("tauKeys", { found: keys.map(([key]) => key) }));
});

const meanShape = block(
  { mean: number({ quantity: "plain", description: "mean" }), sd: positive("standard deviation") },
  { description: "Normal prior of the mean of all places" },
);

const mean = leaf<MeanPrior>({ description: "Prior of the mean of all places: flat, or mean and sd; only for bayes" }, (value, fail) =>
  value === "flat"
    ? "flat"
    : typeof value === "object" && value !== null
      ? delegate(meanShape, value, fail)
      : fail(problem("expected", { found: shown(value), rule: problem("flatOrMean") })),
);

const multiplier = leaf<Multiplier>({ description: "What remains of an effect" }, (value, fail) => {
  const rule = { quantity: "ratio", min: 0, max: 10, description: "multiplier" } as const;
  if (typeof value !== "object" || value === null) {
    const reading = readNumber(value, rule, problem("orMeanAndSd", { number: expectedNumber({ ...rule, quantity: "plain" }) }));
    return "value" in reading ? { mean: reading.value, sd: 0 } : fail(reading.said);
  }
  return delegate(
    block({ mean: number(rule), sd: number({ ...rule, description: "its error" }) }, { description: "mean and sd" }),
    value,
    fail,
  );
});

const quality = block(
  Object.fromEntries(
    qualityColumns.map((column) => [
      column,
      named(multiplier, { description: `Multiplier of each word in the column ${column}` }).optional(),
    ]),
  ),
  { description: "What each word of a quality column leaves of an effect" },
);

const base = (description: string, rule: { readonly above: number; readonly below?: number }) =>
  leaf<Uncertain>({ description }, (value, fail) => readUncertain(value, { quantity: "ratio", description, ...rule }, fail));

/** Schemas of the keys, each optional, for the scenario's form and the command line. */
export const evidenceShape = {
  outcome: text({ description: "Rows that are used; without it the file must have one outcome only" }).optional(),
  scale: choice(evidenceScales, { description: "Scale on which studies are pooled; by default that of the kind of the rows" }).optional(),
  model: choice(["bayes", "reml", "pm", "dl", "fixed"], { description: "How studies are pooled; bayes by default" }).optional(),
  tau: tau.optional(),
  mean: mean.optional(),
  use: choice(["predictive", "mean"], { description: "A new place (default), or the average place" }).optional(),
  baseRisk: base("Risk without the intervention; logOR, g and hazard ratios of what happens once", { above: 0, below: 1 }).optional(),
  controlMean: base("Mean without the intervention; md", { above: 0 }).optional(),
  convert: choice(["logistic", "cox", "probit"], { description: "From g to a risk; logistic by default" }).optional(),
  as: choice(["g"], { description: "Keep g as it is, for benefits with referenceEffect" }).optional(),
  within: share({ description: "Correlation between results of one study; 0.6 by default" }).optional(),
  quality: quality.optional(),
  biasCorrection: choice(["none", "peese"], { description: "Correction for small studies; not with bayes" }).optional(),
};

/** The settings that keys stand for on a scale, defaults filled in. `priors` false: the scale has no default prior and none is given. */
export function settingsOf(keys: EvidenceKeys, scale: EvidenceScale): { readonly settings: EvidenceSettings; readonly priors: boolean } {
  const spread = keys.tau ?? defaultTau(scale);
  return {
    priors: spread !== null,
    settings: {
      scale,
      model: keys.model ?? "bayes",
      priors: { tau: spread ?? { fixed: 0 }, mean: keys.mean ?? "flat" },
      use: keys.use ?? "predictive",
      within: keys.within ?? 0.6,
      quality: keys.quality ?? {},
      biasCorrection: keys.biasCorrection ?? "none",
      convert: keys.as === "g" ? "none" : (keys.convert ?? "logistic"),
    },
  };
}

/**
 * What is wrong with keys that are legal each by itself.
 *
 * atMostOnce  the outcome happens once at most (`count: one`, `once`)
 */
export function keyFindings(keys: EvidenceKeys, scale: EvidenceScale, atMostOnce: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (path: FilePath, said: Said) => findings.push({ path, ...said });
  const model = keys.model ?? "bayes";
  if (model !== "bayes") {
    for (const key of ["tau", "mean"] as const) {
      if (keys[key] !== undefined) say([key], problem("priorWithoutBayes", { model }));
    }
  } else if (keys.tau === undefined && defaultTau(scale) === null) {
    say(["tau"], problem("noTauPrior", { scale }));
  }
  if (keys.biasCorrection === "peese" && model === "bayes") {
    say(["biasCorrection"], problem("peeseWithBayes"));
  }
  if (scale !== "g") {
    for (const key of ["convert", "as"] as const)
      if (keys[key] !== undefined) say([key], problem("onlyOnG", { found: shown(keys[key]), scale }));
  } else if (keys.convert !== undefined && keys.as !== undefined) {
    say(["convert"], problem("convertBesideG"));
  }
  const risk = scale === "logOR" || (scale === "g" && keys.as === undefined) || (scale === "logHR" && atMostOnce);
  if (risk && keys.baseRisk === undefined) {
    const why = scale === "logOR" ? problem("oddsRatio") : scale === "g" ? problem("gIsNoShare") : problem("onceAtMost");
    say(["baseRisk"], problem("baseRiskMissing", { scale, reason: why }));
  }
  if (!risk && keys.baseRisk !== undefined) say(["baseRisk"], problem("baseRiskNeedless", { scale }));
  if (scale === "md" && keys.controlMean === undefined) {
    say(["controlMean"], problem("controlMeanMissing"));
  }
  if (scale !== "md" && keys.controlMean !== undefined) say(["controlMean"], problem("controlMeanNeedless", { scale }));
  return findings;
}
