import type { DesignRow, VoiAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import { moneyWithError, tableUnit } from "../text/analyses/amounts.ts";
import { voiWords } from "../text/analyses/voi.ts";
import { moneyHead } from "../text/numbers.ts";
import { half, leading, studySentences } from "./study.ts";
import { samplePictures } from "./studySamples.ts";
import type { AnalysisPicture } from "./view.ts";

/** Net value by design, and the gain of going on by what was measured. */
export function studyPictures(document: VoiAnalysis): readonly AnalysisPicture[] {
  const row = leading(document.answer);
  if (row === undefined) return [];
  return [
    { id: "designs", draw: (options) => netPicture(document, options) },
    ...samplePictures(document),
    ...(row.curve.length < 2 ? [] : [{ id: "decision", draw: (options: ChartOptions) => curvePicture(document, row, options) }]),
  ];
}

function netPicture(document: VoiAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const { study: words, asWritten } = voiWords(locale);
  const designs = document.answer.designs!;
  const unit = tableUnit(designs.map(({ enbs }) => enbs.value));
  const [finding = "", ...others] = studySentences(document, words, locale);
  const scaled = (kronor: number) => kronor / unit.kronor;
  const rows = designs.map(({ name, enbs }) => ({
    name: name === "asWritten" ? asWritten : name,
    note: "",
    value: scaled(enbs.value),
    low: scaled(enbs.value - half(enbs)),
    high: scaled(enbs.value + half(enbs)),
    beside: null,
    text: moneyWithError(enbs.value, half(enbs), locale),
  }));
  return intervalRows(
    {
      finding,
      howToRead: words.chart.howToReadNet,
      description: [finding, ...others].join(" "),
      x: words.chart.netOf(moneyHead(unit, locale)),
      rows,
      table: {
        columns: [
          { label: words.chart.design, format: "text" },
          { label: words.chart.net, format: unit },
          { label: voiWords(locale).chart.low, format: unit },
          { label: voiWords(locale).chart.high, format: unit },
        ],
        rows: designs.map(({ name, enbs }) => [name, enbs.value, enbs.value - half(enbs), enbs.value + half(enbs)]),
      },
    },
    options,
  );
}

function curvePicture(document: VoiAnalysis, { curve, bestThreshold }: DesignRow, options: ChartOptions): Chart {
  const { locale } = options;
  const { study: words, chart } = voiWords(locale);
  const [x, y] = [tableUnit(curve.map(({ measured }) => measured)), tableUnit(curve.map(({ gain }) => gain))];
  const [finding = "", ...others] = studySentences(document, words, locale);
  const ends = [0, ...curve.flatMap(({ low, high }) => [low, high])].map((each) => each / y.kronor);
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToReadCurve,
      description: [finding, ...others].join(" "),
      x: words.chart.measuredIn(moneyHead(x, locale)),
      y: words.chart.gainIn(moneyHead(y, locale)),
      curve: curve.map(({ measured, gain, low, high }) => ({
        x: measured / x.kronor,
        y: gain / y.kronor,
        low: low / y.kronor,
        high: high / y.kronor,
      })),
      behind: [],
      marks: bestThreshold === null ? [] : [{ x: bestThreshold / x.kronor, text: words.chart.threshold, strong: true }],
      level: { y: 0, text: "" },
      yDomain: [Math.min(...ends), Math.max(...ends)],
      table: {
        columns: [
          { label: words.chart.measured, format: x },
          { label: words.chart.gain, format: y },
          { label: chart.low, format: y },
          { label: chart.high, format: y },
        ],
        rows: curve.map(({ measured, gain, low, high }) => [measured, gain, low, high]),
      },
    },
    options,
  );
}
