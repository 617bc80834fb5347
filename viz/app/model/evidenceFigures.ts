import { effectAt } from "../../../workers/host.ts";
import { chain } from "../../charts/chain.ts";
import type { Chart, ChartOptions } from "../../charts/chart.ts";
import { forestPlot } from "../../charts/forestPlot.ts";
import { funnelPlot } from "../../charts/funnelPlot.ts";
import type { StudiedData } from "./evidenceOf.ts";

export interface EvidenceFigure {
  readonly id: string;
  readonly draw: (options: ChartOptions) => Chart;
}

/** The pictures of the report: the chain to kronor, the studies, and the funnel where there are enough of them. nameOf  how a board is called */
export function evidenceFigures(studied: readonly StudiedData[], nameOf: (id: string) => string): readonly EvidenceFigure[] {
  return studied.flatMap(({ name, chain: steps, forest, link, base, funnel }, at): EvidenceFigure[] => {
    const data = { ...forest, effectOf: (theta: number) => effectAt(link, base, theta) };
    return [
      { id: `chain-${at + 1}`, draw: (options) => chain(steps, { ...options, nameOf }) },
      { id: `studies-${at + 1}`, draw: (options) => about(name, forestPlot(data, options)) },
      ...(funnel === null ? [] : [{ id: `funnel-${at + 1}`, draw: (options: ChartOptions) => about(name, funnelPlot(funnel, options)) }]),
    ];
  });
}

function about(name: string, chart: Chart): Chart {
  return { ...chart, finding: `${name}: ${chart.finding}` };
}
