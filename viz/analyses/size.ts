import type { SizeAnalysis, SizePoint } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { type Cells, numberCells, probabilityCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyRoundedUp, moneyWithError, per100WithError, roundedUp, tableUnit } from "../text/analyses/amounts.ts";
import { type SizeWords, sizeWords } from "../text/analyses/size.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, formatYear, hardSpace, moneyHead, moneyText } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

/** How large the fund must be, as a person reads it. */
export function sizeView(document: SizeAnalysis, locale: Locale): AnalysisView {
  const words = sizeWords(locale);
  return {
    title: words.title,
    sentences: sentences(document, words, locale),
    lines: tableLines(document, words, locale),
    alignment: ["left", "right", "right", "left"],
    pictures: document.answer.curve.length > 1 ? [{ id: "curve", draw: (options) => curveChart(document, options) }] : [],
    nameOf: (key) => words.of[key] ?? key,
    unitOf,
    main: "curve",
  };
}

function unitOf(_table: string, column: string): AnalysisUnit {
  if (column === "year") return "year";
  return column.endsWith("probability") || column === "risk" ? "share" : "kr";
}

/** Half of an interval that may be open. */
function half({ value, low, high }: { readonly value: number; readonly low: number | null; readonly high: number | null }): number {
  return Math.max(value - (low ?? value), (high ?? value) - value);
}

function sentences({ question, answer, run }: SizeAnalysis, words: SizeWords, locale: Locale): readonly string[] {
  const { risk, lever, confidence, own } = question;
  const { needed, worstMean } = answer;
  const percent = (share: number) => formatNumber(100 * share, locale, decimalsOf(100 * share));
  const hold = `${percent(1 - risk)}${hardSpace}${inLocale(locale, "av", "of")}${hardSpace}100`;
  if (needed === null) return [words.notFound(hold)];
  const error = half(needed);
  const first = needed.value === 0 ? words.nothing(hold) : words.needed[lever](moneyWithError(needed.value, error, locale), hold);
  const at = own === null ? undefined : answer.curve.find(({ capital }) => capital === own);
  return [
    first,
    ...(needed.enough === null || needed.enough === 0
      ? []
      : [words.enough(moneyRoundedUp(needed.enough, error, locale), percent(confidence))]),
    ...(at === undefined ? [] : [ownSentence(at, formatNumber(run.replications, locale), words, locale)]),
    ...(worstMean === null
      ? []
      : [words.worst(percent(risk), moneyWithError(worstMean.value, 1.96 * (worstMean.standardError ?? 0), locale))]),
  ];
}

function ownSentence({ capital, probability, low, high }: SizePoint, futures: string, words: SizeWords, locale: Locale): string {
  const amount = moneyText(capital, locale);
  if (probability === 0) return words.ownNever(amount, futures);
  if (probability === 1) return words.ownAlways(amount, futures);
  return words.own(amount, per100WithError(probability, (high - low) / 2, locale));
}

/** Decimals of a share that a person has written: as many as it has. */
function decimalsOf(percent: number): number {
  return [0, 1, 2, 3].find((decimals) => Math.abs(percent * 10 ** decimals - Math.round(percent * 10 ** decimals)) < 1e-6) ?? 4;
}

function tableLines({ question, answer }: SizeAnalysis, words: SizeWords, locale: Locale): readonly GridLine[] {
  const { rows } = words;
  const { needed, crossings, expectedGap, worstMean, byYear } = answer;
  const unit = tableUnit([needed?.value ?? 0, question.own ?? 0]);
  const head = moneyHead(unit, locale);
  const money = (value: number, error: number): Cells => numberCells(value / unit.kronor, error / unit.kronor, head, locale, false);
  const estimate = (label: string, each: { readonly value: number; readonly standardError: number | null } | null): readonly GridLine[] =>
    each === null ? [] : [[label, ...money(each.value, 1.96 * (each.standardError ?? Number.NaN))]];
  const own = question.own === null ? undefined : answer.curve.find(({ capital }) => capital === question.own);
  const limit = (label: string, value: number | null, error: number): readonly GridLine[] =>
    value === null ? [] : [[label, money(value, error)[0], "", head]];
  return [
    ...(needed === null
      ? []
      : [
          [rows.needed, ...money(needed.value, half(needed))],
          ...limit(rows.low, needed.low, half(needed)),
          ...limit(rows.high, needed.high, half(needed)),
          ...limit(rows.enough, needed.enough === null ? null : roundedUp(needed.enough, half(needed), unit), half(needed)),
        ]),
    ...(crossings ?? []).map((each): GridLine => [rows.crossing, ...money(each.value, half(each))]),
    ...(own === undefined ? [] : [[rows.own(moneyText(own.capital, locale)), ...pointCells(own, locale)]]),
    ...estimate(rows.gap, expectedGap),
    ...estimate(rows.worst(formatNumber(100 * question.risk, locale, decimalsOf(100 * question.risk))), worstMean),
    ...(byYear === null ? [] : [{ heading: rows.byYear }]),
    ...(byYear ?? []).map((each): GridLine => [rows.to(formatYear(each.year)), ...money(each.value, half(each))]),
  ];
}

function pointCells({ probability: value, low, high }: SizePoint, locale: Locale): Cells {
  return probabilityCells({ value, low, high, standardError: null }, locale);
}

/** P(the fund runs short) against the amount. */
function curveChart(document: SizeAnalysis, options: ChartOptions): Chart {
  const { question, answer } = document;
  const words = sizeWords(options.locale);
  const { chart } = words;
  const unit = tableUnit(answer.curve.map(({ capital }) => capital));
  const place = (point: SizePoint) => ({
    x: point.capital / unit.kronor,
    y: 100 * point.probability,
    low: 100 * point.low,
    high: 100 * point.high,
  });
  const curve = answer.curve.map(place);
  const years = answer.byYear ?? [];
  const asked = formatNumber(100 * question.risk, options.locale, decimalsOf(100 * question.risk));
  const [finding = ""] = sentences(document, words, options.locale);
  const most = Math.max(5, ...curve.map((point) => point.high));
  return bandChart(
    {
      finding,
      howToRead: years.length > 0 ? `${chart.howToRead} ${chart.years}` : chart.howToRead,
      description: sentences(document, words, options.locale).join(" "),
      x: chart.x[question.lever](moneyHead(unit, options.locale)),
      y: chart.y,
      curve,
      behind: years.map((year) => year.curve.map(place)),
      marks: [
        ...(question.own === null ? [] : [{ x: question.own / unit.kronor, text: chart.own, strong: false }]),
        ...(answer.needed === null ? [] : [{ x: answer.needed.value / unit.kronor, text: chart.needed, strong: true }]),
      ],
      level: { y: 100 * question.risk, text: chart.asked(`${asked}${hardSpace}${inLocale(options.locale, "av", "of")}${hardSpace}100`) },
      yDomain: [0, Math.min(100, most)],
      table: {
        columns: [
          { label: chart.capital, format: unit },
          { label: chart.share, format: "percent" },
          { label: chart.low, format: "percent" },
          { label: chart.high, format: "percent" },
        ],
        rows: answer.curve.map((point) => [point.capital, point.probability, point.low, point.high]),
      },
    },
    options,
  );
}
