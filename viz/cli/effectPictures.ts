import type { PreparedEvidence } from "../../workers/host.ts";
import type { EvidenceAnalysis } from "../../workers/index.ts";
import { forestData, funnelData } from "../charts/data/forest.ts";
import { forestPlot } from "../charts/forestPlot.ts";
import { funnelPlot } from "../charts/funnelPlot.ts";
import { standaloneSvg } from "../charts/standalone.ts";
import type { Locale } from "../text/locale.ts";

/** A picture as a file of its own. */
export interface EffectPicture {
  readonly name: string;
  readonly svg: string;
}

/** The forest plot of pooled studies, and a funnel plot where there are enough. from  what the pictures are made of, said in them */
export function effectPictures(
  prepared: PreparedEvidence,
  analysis: EvidenceAnalysis,
  locale: Locale,
  from: string,
): readonly [EffectPicture, ...EffectPicture[]] {
  const options = { width: 900, locale, replications: Number.POSITIVE_INFINITY };
  const funnel = funnelData(prepared, analysis);
  const standing = (chart: ReturnType<typeof forestPlot>) => `${standaloneSvg(chart, options, from)}\n`;
  return [
    { name: "forest", svg: standing(forestPlot(forestData(prepared, analysis), options)) },
    ...(funnel === null ? [] : [{ name: "funnel", svg: standing(funnelPlot(funnel, options)) }]),
  ];
}
