import { hasEffect, type PreparedEvidence, tell } from "../../workers/host.ts";
import type { EvidenceAnalysis } from "../../workers/index.ts";
import { shownMean } from "../charts/data/forest.ts";
import type { EffectWarning } from "../text/effect.ts";

/** What is worth a warning about pooled studies. */
export function effectWarnings(prepared: PreparedEvidence, analysis: EvidenceAnalysis): readonly EffectWarning[] {
  const { rows, settings } = prepared;
  const { studies, weights, heterogeneity } = analysis;
  const { model } = settings;
  const found: EffectWarning[] = prepared.warnings.map(({ line, column, code, values }) => ({
    code: "row",
    line: line ?? 0,
    column,
    message: tell({ code, values }, "en"),
    problem: { code, values },
  }));
  for (const [at, result] of analysis.rows.entries()) {
    const { line, row } = rows[at]!;
    if (!hasEffect(result)) found.push({ code: "leftOut", study: row.study, line, reason: result.leftOut });
  }
  const corrected = analysis.rows.filter((result) => hasEffect(result) && result.corrected).length;
  if (corrected > 0) found.push({ code: "corrected", rows: corrected });
  if (studies.length < 5 && studies.length > 1 && (model === "reml" || model === "dl")) {
    found.push({ code: "fewStudies", studies: studies.length, model });
  }
  if (studies.length > 1) {
    const heaviest = weights.shown.indexOf(Math.max(...weights.shown));
    if (weights.shown[heaviest]! > 50) found.push({ code: "dominant", study: studies[heaviest]!.study, weight: weights.shown[heaviest]! });
    const mean = shownMean(prepared, analysis);
    for (const [at, without] of analysis.leaveOneOut.entries()) {
      if (without * mean < 0) found.push({ code: "signChanges", study: studies[at]!.study });
    }
  }
  const estimated = model === "dl" || model === "pm" || model === "reml" ? analysis.models[model] : null;
  if (estimated?.tau2 === 0 && studies.length < 10 && heterogeneity.tau2Interval !== null) {
    found.push({ code: "noSpreadSeen", upper: Math.sqrt(heterogeneity.tau2Interval[1]), model });
  }
  if (Object.keys(settings.quality).length > 0) found.push({ code: "qualityAssumed" });
  return found;
}
