import type { BreakevenAnalysis } from "../../workers/index.ts";
import { type BandPoint, bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import type { Table } from "../charts/table.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, numberWithError, per100WithError } from "../text/analyses/amounts.ts";
import { type BreakevenWords, breakevenWords } from "../text/analyses/breakeven.ts";
import { measureLabel } from "../text/analyses/measureLabel.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import type { AnalysisPicture, AnalysisView } from "./view.ts";

type Unit = "kr" | "share" | "number";

/** What must be true, as a person reads it. */
export function breakevenView(document: BreakevenAnalysis, locale: Locale): AnalysisView {
  const words = breakevenWords(locale);
  const { question, answer } = document;
  return {
    title: words.title,
    sentences: [...leftOf(document, words, locale), ...(question.all ? ladderSentences : sentences)(document, words, locale)],
    lines: question.all ? ladderLines(document, words, locale) : tableLines(document, words, locale),
    alignment: ["left", "right", "left"],
    pictures: pictures(document),
    nameOf: (key) => words.of[key] ?? key,
    unitOf: (_table, column) => (column === "path" || column === "holds" ? "text" : "number"),
    main: question.all ? "ladder" : answer.curve.length > 0 ? "curve" : "scan",
  };
}

/** What is left of the futures stands first. */
function leftOf({ answer }: BreakevenAnalysis, words: BreakevenWords, locale: Locale): readonly string[] {
  return answer.effectiveSampleSize === undefined ? [] : [words.left(formatNumber(answer.effectiveSampleSize, locale))];
}

function shown(value: number, half: number, unit: Unit, locale: Locale): string {
  if (unit === "kr") return moneyWithError(value, half, locale);
  if (unit === "share") return per100WithError(value, half, locale);
  return half > 0 ? numberWithError(value, half, locale) : formatNumber(value, locale, decimals(value));
}

/** A written number keeps three figures. */
function decimals(value: number): number {
  return value === 0 ? 0 : Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

function halfOf({ value, low, high }: { readonly value: number; readonly low: number | null; readonly high: number | null }): number {
  return Math.max(value - (low ?? value), (high ?? value) - value);
}

function measureUnit(document: BreakevenAnalysis): Unit {
  const unit = unitOfMeasure(document.question.until.measure);
  return unit === "other" ? "number" : unit;
}

function condition(document: BreakevenAnalysis, words: BreakevenWords, locale: Locale): string {
  const { measure, is, threshold } = document.question.until;
  const limit = shown(threshold, 0, measureUnit(document), locale);
  return (is === "<=" ? words.atMost : words.atLeast)(measureLabel(measure, locale), limit);
}

function sentences(document: BreakevenAnalysis, words: BreakevenWords, locale: Locale): readonly string[] {
  const { question, answer } = document;
  const [varied] = question.vary;
  if (varied === undefined) return [words.none(condition(document, words, locale))];
  const { path, unit, own } = varied;
  const text = condition(document, words, locale);
  const ownSentence = own === null ? [] : [words.own(shown(own, 0, unit, locale))];
  if (answer.roots.length > 0) {
    return [
      ...answer.roots.map((root) => words.holds[root.holds](text, path, shown(root.value, halfOf(root), unit, locale))),
      ...ownSentence,
    ];
  }
  const ends = answer.scan.filter(({ value }) => value !== null);
  const best = ends.toSorted((a, b) => (question.until.is === "<=" ? a.value! - b.value! : b.value! - a.value!))[0];
  return [
    words.never(text, path, shown(varied.low, 0, unit, locale), shown(varied.high, 0, unit, locale)),
    ...(best === undefined
      ? []
      : [
          words.best(
            measureLabel(question.until.measure, locale),
            shown(best.value! + question.until.threshold, 1.96 * (best.standardError ?? 0), measureUnit(document), locale),
            shown(best.x, 0, unit, locale),
          ),
        ]),
    ...ownSentence,
  ];
}

function ladderSentences(document: BreakevenAnalysis, words: BreakevenWords, locale: Locale): readonly string[] {
  const text = condition(document, words, locale);
  const [nearest] = document.answer.ladder;
  if (nearest === undefined || nearest.value === null) return [words.none(text)];
  const { value, low, high, path, deviations } = nearest;
  const unit = unitOf(document, path);
  return [words.nearest(text, path, shown(value, halfOf({ value, low, high }), unit, locale), formatNumber(deviations ?? 0, locale, 1))];
}

function unitOf(document: BreakevenAnalysis, path: string): Unit {
  return document.question.vary.find((each) => each.path === path)?.unit ?? "number";
}

function tableLines(document: BreakevenAnalysis, words: BreakevenWords, locale: Locale): readonly GridLine[] {
  const { question, answer } = document;
  const { rows } = words;
  const [varied] = question.vary;
  if (varied === undefined) return [];
  const { unit, own } = varied;
  const value = (x: number, half: number, of: Unit) => shown(x, half, of, locale);
  const threshold = question.until.threshold;
  return [
    ...answer.roots.map((root): GridLine => [rows.root, value(root.value, halfOf(root), unit), ""]),
    ...(own === null ? [] : [[rows.own, value(own, 0, unit), ""]]),
    { heading: rows.scan },
    ...answer.scan.map(
      ({ x, value: f, standardError }): GridLine => [
        value(x, 0, unit),
        f === null ? "–" : value(f + threshold, 1.96 * (standardError ?? 0), measureUnit(document)),
        "",
      ],
    ),
    ...(answer.curve.length === 0 || question.against === null
      ? []
      : [
          { heading: rows.curve },
          ...answer.curve.map(
            ({ against, value: root, low, high }): GridLine => [
              value(against, 0, question.against!.unit),
              root === null ? words.noRoot : value(root, halfOf({ value: root, low, high }), unit),
              "",
            ],
          ),
        ]),
  ];
}

function ladderLines(document: BreakevenAnalysis, words: BreakevenWords, locale: Locale): readonly GridLine[] {
  return [
    { heading: words.rows.ladder },
    ...document.answer.ladder.map(({ path, value, low, high, deviations }): GridLine => {
      if (value === null) return [path, words.noRoot, ""];
      const text = shown(value, halfOf({ value, low, high }), unitOf(document, path), locale);
      return [path, text, deviations === null ? "" : `${formatNumber(deviations, locale, 1)} ${words.deviations}`];
    }),
  ];
}

function pictures(document: BreakevenAnalysis): readonly AnalysisPicture[] {
  const { question, answer } = document;
  if (question.all)
    return answer.ladder.some(({ deviations }) => deviations !== null)
      ? [{ id: "ladder", draw: (options) => ladderChart(document, options) }]
      : [];
  const known = answer.curve.filter(({ value }) => value !== null);
  return [
    { id: "scan", draw: (options) => scanChart(document, options) },
    ...(known.length > 1 ? [{ id: "curve", draw: (options: ChartOptions) => curveChart(document, options) }] : []),
  ];
}

/** Numbers of an axis: kronor in millions, shares of 100. */
function axis(unit: Unit, locale: Locale): { readonly by: number; readonly head: string } {
  if (unit === "kr") return { by: 1e6, head: inLocale(locale, "mnkr", "SEK m") };
  return unit === "share" ? { by: 0.01, head: inLocale(locale, "av 100", "of 100") } : { by: 1, head: "" };
}

const named = (name: string, head: string) => (head === "" ? name : `${name}, ${head}`);

/** The points of a curve with their intervals. */
function curveTable(x: string, y: string, { chart }: BreakevenWords, curve: readonly BandPoint[]): Table {
  return {
    columns: [x, y, chart.low, chart.high].map((label) => ({ label, format: "number" })),
    rows: curve.map((point) => [point.x, point.y, point.low, point.high]),
  };
}

function scanChart(document: BreakevenAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = breakevenWords(locale);
  const { question, answer } = document;
  const { path, unit, own } = question.vary[0]!;
  const [x, y] = [axis(unit, locale), axis(measureUnit(document), locale)];
  const { threshold, measure } = question.until;
  const curve = answer.scan.flatMap(({ x: at, value, standardError }) => {
    if (value === null) return [];
    const half = 1.96 * (standardError ?? 0);
    const level = value + threshold;
    return [{ x: at / x.by, y: level / y.by, low: (level - half) / y.by, high: (level + half) / y.by }];
  });
  const [finding = "", ...others] = sentences(document, words, locale);
  const ends = [threshold / y.by, ...curve.flatMap(({ low, high }) => [low, high])];
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToRead,
      description: [finding, ...others].join(" "),
      x: named(path, x.head),
      y: named(measureLabel(measure, locale), y.head),
      curve,
      behind: [],
      marks: [
        ...(own === null ? [] : [{ x: own / x.by, text: words.chart.own, strong: false }]),
        ...answer.roots.map((root) => ({ x: root.value / x.by, text: words.chart.root, strong: true })),
      ],
      level: { y: threshold / y.by, text: words.chart.limit },
      yDomain: [Math.min(...ends), Math.max(...ends)],
      table: curveTable(named(path, x.head), named(measureLabel(measure, locale), y.head), words, curve),
    },
    options,
  );
}

/** The break-even of the first number against the second; gaps where there is none are left out of the line. */
function curveChart(document: BreakevenAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = breakevenWords(locale);
  const { question, answer } = document;
  const against = question.against!;
  const { path, unit, own } = question.vary[0]!;
  const [x, y] = [axis(against.unit, locale), axis(unit, locale)];
  const curve = answer.curve.flatMap(({ against: at, value, low, high }) =>
    value === null ? [] : [{ x: at / x.by, y: value / y.by, low: (low ?? value) / y.by, high: (high ?? value) / y.by }],
  );
  const [finding = "", ...others] = sentences(document, words, locale);
  const ends = [...curve.flatMap(({ low, high }) => [low, high]), ...(own === null ? [] : [own / y.by])];
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToReadCurve,
      description: [finding, ...others].join(" "),
      x: named(against.path, x.head),
      y: named(path, y.head),
      curve,
      behind: [],
      marks: against.own === null ? [] : [{ x: against.own / x.by, text: words.chart.own, strong: false }],
      level: own === null ? null : { y: own / y.by, text: words.chart.own },
      yDomain: [Math.min(...ends), Math.max(...ends)],
      table: curveTable(named(against.path, x.head), named(path, y.head), words, curve),
    },
    options,
  );
}

function ladderChart(document: BreakevenAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = breakevenWords(locale);
  const { question, answer } = document;
  const rows = answer.ladder.flatMap(({ path, value, low, high, deviations }) => {
    const varied = question.vary.find((each) => each.path === path);
    if (value === null || deviations === null || varied === undefined) return [];
    const scaled = (x: number | null) => (x === null ? deviations : (x - (varied.own ?? 0)) / (varied.sd ?? 1));
    const text = formatNumber(deviations, locale, 1);
    return [{ name: path, note: "", value: deviations, low: scaled(low), high: scaled(high), beside: 0, text }];
  });
  const [finding = ""] = ladderSentences(document, words, locale);
  return intervalRows(
    {
      finding,
      howToRead: words.chart.howToReadLadder,
      description: finding,
      x: words.chart.ladder,
      rows,
      table: {
        columns: [
          { label: words.rows.ladder, format: "text" },
          { label: words.deviations, format: "number" },
          { label: words.chart.low, format: "number" },
          { label: words.chart.high, format: "number" },
        ],
        rows: rows.map(({ name, value, low, high }) => [name, value, low, high]),
      },
    },
    options,
  );
}
