import { effectAt, mixtureQuantile, type PreparedEvidence, Z95 } from "../../../workers/host.ts";
import type { EvidenceAnalysis } from "../../../workers/index.ts";
import type { ForestPlotData } from "../forestPlot.ts";
import type { FunnelPlotData } from "../funnelPlot.ts";

/** What a forest plot draws of pooled studies. */
export function forestData(prepared: PreparedEvidence, analysis: EvidenceAnalysis): ForestPlotData {
  const { settings, link, bases } = prepared;
  const { studies, weights, bayes } = analysis;
  const pooled = settings.model === "bayes" ? null : analysis.models[settings.model];
  const ends = bayes === null ? null : ([mixtureQuantile(bayes.mu, 0.025), mixtureQuantile(bayes.mu, 0.025, true)] as const);
  const places =
    bayes === null ? null : ([mixtureQuantile(bayes.predictive, 0.025), mixtureQuantile(bayes.predictive, 0.025, true)] as const);
  const base = bases.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return {
    scale: settings.scale,
    use: settings.use,
    model: settings.model,
    studies: studies.map(({ study, y, v, persons }, at) => ({
      name: study,
      persons,
      theta: y,
      low: y - Z95 * Math.sqrt(v),
      high: y + Z95 * Math.sqrt(v),
      weight: weights.shown[at]!,
    })),
    mean: {
      theta: shownMean(prepared, analysis),
      interval: pooled === null ? ends : (pooled.interval ?? [pooled.mu - Z95 * pooled.se, pooled.mu + Z95 * pooled.se]),
    },
    place: pooled === null ? places : pooled.prediction,
    effect: analysis.effect,
    effectOf: (theta) => effectAt(link, base, theta),
  };
}

/** The mean of all places by the model shown, on its scale. */
export function shownMean({ settings }: PreparedEvidence, { bayes, models, studies }: EvidenceAnalysis): number {
  return settings.model === "bayes" ? (bayes!.muMoments.mean ?? studies[0]!.y) : models[settings.model]!.mu;
}

/** Studies that a funnel plot needs, for its shape to say anything. */
const fewestInFunnel = 10;

/** What a funnel plot draws of pooled studies; null for fewer than ten. */
export function funnelData(prepared: PreparedEvidence, analysis: EvidenceAnalysis): FunnelPlotData | null {
  const { studies, smallStudies } = analysis;
  if (studies.length < fewestInFunnel) return null;
  return {
    scale: prepared.settings.scale,
    studies: studies.map(({ study, y, v }) => ({ name: study, theta: y, se: Math.sqrt(v) })),
    mean: shownMean(prepared, analysis),
    pet: smallStudies === null ? null : smallStudies.pet,
  };
}
