import type { DesignRow, NumberWithError, VoiAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import { numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, tableUnit } from "../text/analyses/amounts.ts";
import type { StudyWords } from "../text/analyses/study.ts";
import { voiWords } from "../text/analyses/voi.ts";
import type { Locale } from "../text/locale.ts";
import { moneyHead, moneyText } from "../text/numbers.ts";
import type { AnalysisPicture } from "./view.ts";

const rules = ["positive", "significant", "coversOutlay", "bestThreshold"] as const;

function half({ standardError }: NumberWithError): number {
  return 1.96 * (standardError ?? 0);
}

/** The design with the largest net value. */
function leading({ designs, bestDesigns }: VoiAnalysis["answer"]): DesignRow | undefined {
  return designs?.find(({ name }) => name === bestDesigns?.[0]);
}

/** What waiting for an evaluation is worth, and what the usual rule makes of it. */
export function studySentences({ answer, question }: VoiAnalysis, words: StudyWords, locale: Locale): readonly string[] {
  const row = leading(answer);
  if (row === undefined) return [];
  const said = (each: NumberWithError) => moneyWithError(each.value, half(each), locale);
  const { designs } = answer;
  if (designs!.every(({ upperLimit }) => upperLimit !== null)) {
    return [words.never(moneyText(Math.min(...designs!.map(({ cost }) => cost.value)), locale))];
  }
  const verdict = row.enbs.value > half(row.enbs) ? words.pays : row.enbs.value < -half(row.enbs) ? words.doesNotPay : words.unclear;
  const name = words.design(row.name === "asWritten" ? question.informedBy! : row.name);
  const alike = answer.bestDesigns!.slice(1).map((each) => words.design(each));
  return [
    verdict(name, said(row.evsi), said(row.cost), said(row.enbs)),
    ...(alike.length === 0 ? [] : [words.alike([name, ...alike].join(", "))]),
    ...ruleSentences(row, words, said, locale),
  ];
}

function ruleSentences(row: DesignRow, words: StudyWords, said: (each: NumberWithError) => string, locale: Locale): readonly string[] {
  if (row.rules === null) return [];
  const { positive } = row.rules;
  const lost = row.evsi.value - positive.value;
  // The two are of the same futures; added, their errors are more than that of the difference.
  const certain = lost > half(positive) + half(row.evsi);
  const rule =
    positive.value < -half(positive)
      ? words.worseThanNothing(moneyWithError(-positive.value, half(positive), locale))
      : (certain ? words.throwsAway : words.keeps)(said(positive), said(row.evsi));
  return row.bestThreshold === null ? [rule] : [rule, words.threshold(thresholdText(row, locale))];
}

/** To the width of the bin of the curve in which it lies: more the futures do not say. */
function thresholdText({ bestThreshold, curve }: DesignRow, locale: Locale): string {
  const at = curve.findIndex(({ measured }) => measured > bestThreshold!);
  const [low, high] = [curve[Math.max(0, at - 1)]!.measured, curve[at < 0 ? curve.length - 1 : at]!.measured];
  return moneyWithError(bestThreshold!, (high - low) / 2, locale);
}

/** The part of the table about designs and rules. */
export function studyLines({ answer, question }: VoiAnalysis, words: StudyWords, locale: Locale): readonly GridLine[] {
  const designs = answer.designs ?? [];
  if (designs.length === 0) return [];
  const all = designs.flatMap(({ evsi, cost, enbs }) => [evsi.value, cost.value, enbs.value]);
  const unit = tableUnit(all);
  const cells = (each: NumberWithError) =>
    numberCells(each.value / unit.kronor, half(each) / unit.kronor, moneyHead(unit, locale), locale, false);
  const named = (name: string) => (name === "asWritten" ? voiWords(locale).asWritten : name);
  return designs.flatMap((row): readonly GridLine[] => [
    { heading: `${words.designs(question.informedBy!)}: ${named(row.name)}` },
    [words.rows.evsi, ...cells(row.evsi)],
    [words.rows.cost, ...cells(row.cost)],
    [words.rows.enbs, ...cells(row.enbs)],
    ...(row.rules === null ? [] : rules.map((rule): GridLine => [words.rows[rule], ...cells(row.rules![rule])])),
  ]);
}

/** Net value by design, and the gain of going on by what was measured. */
export function studyPictures(document: VoiAnalysis): readonly AnalysisPicture[] {
  const row = leading(document.answer);
  if (row === undefined) return [];
  return [
    { id: "designs", draw: (options) => netPicture(document, options) },
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
