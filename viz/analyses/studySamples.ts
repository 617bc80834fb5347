import type { DesignRow, VoiAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { tableUnit } from "../text/analyses/amounts.ts";
import { voiWords } from "../text/analyses/voi.ts";
import { moneyHead } from "../text/numbers.ts";
import { half, studySentences } from "./study.ts";
import type { AnalysisPicture } from "./view.ts";

type Sampled = DesignRow & { readonly sample: number };

/** Expected net benefit of sampling against how many are measured: a picture for each kind of evaluation of which several sizes are asked about, the others behind it. */
export function samplePictures(document: VoiAnalysis): readonly AnalysisPicture[] {
  const curves = curvesOf(document);
  return curves.map(([kind]) => ({ id: `samples.${kind}`, draw: (options) => samplePicture(document, kind, options) }));
}

/** By kind of evaluation, its designs by rising size; of two of one size the first. Kinds of one size alone are no curve. */
function curvesOf({ answer }: VoiAnalysis): readonly (readonly [kind: string, rows: readonly Sampled[]])[] {
  const kinds = new Map<string, Map<number, Sampled>>();
  for (const row of answer.designs ?? []) {
    const { evaluation, sample } = row;
    if (sample === null || evaluation === null) continue;
    const sizes = kinds.get(evaluation) ?? new Map<number, Sampled>();
    kinds.set(evaluation, sizes);
    if (!sizes.has(sample)) sizes.set(sample, { ...row, sample });
  }
  return [...kinds]
    .map(([kind, sizes]) => [kind, [...sizes.values()].sort((a, b) => a.sample - b.sample)] as const)
    .filter(([, rows]) => rows.length > 1);
}

function samplePicture(document: VoiAnalysis, kind: string, options: ChartOptions): Chart {
  const { locale } = options;
  const { study: words, chart } = voiWords(locale);
  const curves = curvesOf(document);
  const own = curves.find(([name]) => name === kind)![1];
  const ends = [0, ...curves.flatMap(([, rows]) => rows.flatMap(({ enbs }) => [enbs.value - half(enbs), enbs.value + half(enbs)]))];
  const unit = tableUnit(ends);
  const scaled = (kronor: number) => kronor / unit.kronor;
  const [finding = "", ...others] = studySentences(document, words, locale);
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToReadSample(kind),
      description: [finding, ...others].join(" "),
      x: words.chart.sample,
      y: words.chart.netOf(moneyHead(unit, locale)),
      curve: own.map(({ sample, enbs }) => ({
        x: sample,
        y: scaled(enbs.value),
        low: scaled(enbs.value - half(enbs)),
        high: scaled(enbs.value + half(enbs)),
      })),
      behind: curves
        .filter(([name]) => name !== kind)
        .map(([, rows]) => rows.map(({ sample, enbs }) => ({ x: sample, y: scaled(enbs.value) }))),
      marks: [],
      level: { y: 0, text: "" },
      yDomain: [scaled(Math.min(...ends)), scaled(Math.max(...ends))],
      table: {
        columns: [
          { label: words.chart.design, format: "text" },
          { label: words.chart.sample, format: "number" },
          { label: words.chart.net, format: unit },
          { label: chart.low, format: unit },
          { label: chart.high, format: unit },
        ],
        rows: own.map(({ name, sample, enbs }) => [name, sample, enbs.value, enbs.value - half(enbs), enbs.value + half(enbs)]),
      },
    },
    options,
  );
}
