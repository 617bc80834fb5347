import { normalQuantile } from "../../workers/host.ts";
import type { InputRow, NumberWithError, SensitivityAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { type ShareBar, shareBars } from "../charts/shareBars.ts";
import { type Cells, moneyCells, numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { numberWithError } from "../text/analyses/amounts.ts";
import { quantityName } from "../text/analyses/quantities.ts";
import { type SensitivityWords, sensitivityWords } from "../text/analyses/sensitivity.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, hardSpace, moneyText } from "../text/numbers.ts";
import type { AnalysisPicture, AnalysisUnit, AnalysisView } from "./view.ts";

/** Inputs of a measure that a table and a picture show. */
const shown = 10;
/** Inputs that are named in a sentence where they cannot be told apart. */
const namedTogether = 3;
/** Inputs whose curves are drawn. */
const curves = 6;

/** What decides the result, as a person reads it. */
export function sensitivityView(document: SensitivityAnalysis, locale: Locale): AnalysisView {
  const words = sensitivityWords(locale);
  return {
    title: words.title,
    sentences: document.question.measures.flatMap((measure) => sentencesOf(document, measure, words, locale)),
    lines: [...tableLines(document, words, locale), ...tornadoLines(document, words, locale)],
    alignment: ["left", "right", "right", "right", "right", "right", "right"],
    pictures: pictures(document),
    nameOf: (key) => nameOf(key, words, locale),
    unitOf,
    main: "indices",
  };
}

function nameOf(key: string, words: SensitivityWords, locale: Locale): string {
  const known = words.of[key];
  if (known !== undefined) return known;
  const [head = "", ...rest] = key.split(".");
  const of = rest.join(".");
  return `${words.of[head] ?? head} (${head === "groups" ? of : quantityName(of, locale)})`;
}

function unitOf(_table: string, column: string): AnalysisUnit {
  return /^(rank|curve)/.test(column) || /spearman|difference|from|to|mean|low|high/.test(column) ? "number" : "share";
}

const isMoney = (measure: string) => !/^(depletion|dissolution)/.test(measure);
const percent = ({ value, standardError }: NumberWithError, locale: Locale) =>
  numberWithError(100 * value, 196 * (standardError ?? 0), locale);

function sentencesOf({ answer }: SensitivityAnalysis, measure: string, words: SensitivityWords, locale: Locale): readonly string[] {
  const rows = answer.indices.filter((row) => row.measure === measure);
  const share = answer.assumptionShare.find((row) => row.measure === measure);
  const quantity = quantityName(measure, locale);
  if (rows.length === 0) return [];
  // A table of k inputs calls one of them different from zero only at 1 − .05/k.
  const bound = normalQuantile(0.025 / rows.length, true);
  const shareSentence = (value: number, standardError: number): string =>
    value > 1.96 * standardError
      ? words.shared(quantity, percent({ value, standardError }, locale))
      : words.hardlyShared(quantity, formatNumber(Math.ceil(1000 * (value + 1.96 * standardError)) / 10, locale, 1));
  const range = answer.structuralRange.find((row) => row.measure === measure);
  const level = (value: number) =>
    isMoney(measure)
      ? moneyText(value, locale)
      : `${formatNumber(100 * value, locale)}${hardSpace}${inLocale(locale, "av", "of")}${hardSpace}100`;
  const certain = rows.filter(({ firstOrder }) => firstOrder.value > bound * (firstOrder.standardError ?? 0));
  const first = certain.filter(({ rank: [best] }) => best === 1);
  return [
    share?.value === null || share === undefined ? words.unshared(quantity) : shareSentence(share.value, share.standardError ?? 0),
    first.length === 0
      ? words.none
      : first.length === 1
        ? words.most(first[0]!.path, percent(first[0]!.firstOrder, locale))
        : words.tied(
            first
              .slice(0, namedTogether)
              .map(({ path }) => path)
              .join(", "),
            Math.max(0, first.length - namedTogether),
          ),
    ...(range === undefined ? [] : [words.structural(quantity, level(range.low), level(range.high))]),
  ];
}

function tableLines({ question, answer }: SensitivityAnalysis, words: SensitivityWords, locale: Locale): readonly GridLine[] {
  const share = (estimate: NumberWithError | null): readonly string[] =>
    estimate === null
      ? ["–", ""]
      : numberCells(100 * estimate.value, 196 * (estimate.standardError ?? Number.NaN), "", locale, false).slice(0, 2);
  const lines: GridLine[] = [words.heads];
  for (const measure of question.measures) {
    const rows = answer.indices.filter((row) => row.measure === measure);
    if (rows.length === 0) continue;
    lines.push({ heading: capital(quantityName(measure, locale)) });
    const all = answer.assumptionShare.find((row) => row.measure === measure);
    if (all?.value !== null && all !== undefined) {
      lines.push([words.all, ...share({ value: all.value, standardError: all.standardError }), "", "", "", ""]);
    }
    for (const row of rows.slice(0, shown)) {
      const { path, firstOrder, distribution, spearman, rank } = row;
      const place = rank[0] === rank[1] ? `${rank[0]}` : `${rank[0]}–${rank[1]}`;
      const rho = spearman === null ? "–" : formatNumber(spearman.value, locale, 2);
      lines.push([path, ...share(firstOrder), ...share(distribution), rho, place]);
    }
    for (const group of answer.groups.filter((each) => each.measure === measure)) {
      lines.push([`${group.name} (${group.paths.length})`, ...share(group), "", "", "", ""]);
    }
  }
  if (answer.alternatives.length > 0) {
    lines.push({ heading: words.alternatives });
    for (const { measure, name, difference } of answer.alternatives) {
      const cells = differenceCells(measure, difference, locale);
      lines.push([`${words.choice[name] ?? name}: ${quantityName(measure, locale)}`, cells[0], cells[1], cells[2], "", "", ""]);
    }
  }
  return lines;
}

/** Each assumption alone at its 5th and 95th percentile: of each measure those that change it most. */
function tornadoLines({ question, answer }: SensitivityAnalysis, words: SensitivityWords, locale: Locale): readonly GridLine[] {
  return question.measures.flatMap((measure): readonly GridLine[] => {
    const rows = (answer.tornado ?? []).filter((row) => row.measure === measure).slice(0, shown);
    if (rows.length === 0) return [];
    return [
      { heading: words.tornado(quantityName(measure, locale)) },
      ...rows.map(({ path, at5, at95 }): GridLine => {
        const [low, lowError] = differenceCells(measure, at5, locale);
        const [high, highError, unit] = differenceCells(measure, at95, locale);
        return [path, low, lowError, high, highError, unit, ""];
      }),
    ];
  });
}

function differenceCells(measure: string, difference: NumberWithError, locale: Locale): Cells {
  if (isMoney(measure)) return moneyCells(difference, locale, true);
  const half = 196 * (difference.standardError ?? Number.NaN);
  return numberCells(100 * difference.value, half, inLocale(locale, "av 100", "of 100"), locale, true);
}

function pictures(document: SensitivityAnalysis): readonly AnalysisPicture[] {
  const { question, answer } = document;
  const told = question.measures.filter((measure) => answer.indices.some((row) => row.measure === measure));
  const bars = told.map((measure): AnalysisPicture => ({ id: measure, draw: (options) => barsOf(document, measure, options) }));
  const [first] = told;
  const drawn = answer.indices.filter((row) => row.measure === first && row.curve.length > 2).slice(0, curves);
  return [...bars, ...drawn.map((row, at): AnalysisPicture => ({ id: `curve-${at + 1}`, draw: (options) => curveOf(row, options) }))];
}

function barsOf(document: SensitivityAnalysis, measure: string, options: ChartOptions): Chart {
  const { locale } = options;
  const words = sensitivityWords(locale);
  const { answer } = document;
  const rows = answer.indices.filter((row) => row.measure === measure).slice(0, shown);
  const share = answer.assumptionShare.find((row) => row.measure === measure);
  const bar = (name: string, value: number, error: number | null, quiet: boolean): ShareBar => {
    const half = 196 * (error ?? 0);
    const scaled = 100 * value;
    return { name, note: "", value: scaled, low: scaled - half, high: scaled + half, text: numberWithError(scaled, half, locale), quiet };
  };
  const bars = [
    ...(share?.value === null || share === undefined ? [] : [bar(words.chance, 1 - share.value, share.standardError, true)]),
    ...rows.map(({ path, firstOrder }) => bar(path, firstOrder.value, firstOrder.standardError, false)),
  ];
  const [finding = ""] = sentencesOf(document, measure, words, locale).slice(-1);
  return shareBars(
    {
      finding: `${capital(quantityName(measure, locale))}: ${finding}`,
      howToRead: words.chart.howToRead,
      description: sentencesOf(document, measure, words, locale).join(" "),
      x: words.chart.x,
      bars,
      table: {
        columns: [
          { label: words.chart.input, format: "text" },
          { label: words.chart.share, format: "percent" },
          { label: words.chart.error, format: "percent" },
        ],
        rows: rows.map(({ path, firstOrder }) => [path, firstOrder.value, firstOrder.standardError]),
      },
    },
    options,
  );
}

/** The mean of an output against one input. */
function curveOf(row: InputRow, options: ChartOptions): Chart {
  const words = sensitivityWords(options.locale);
  const quantity = quantityName(row.measure, options.locale);
  const scale = isMoney(row.measure) ? 1e-6 : 100;
  const points = row.curve.filter((point) => point.from !== null && point.to !== null);
  const curve = points.map(({ from, to, mean, low, high }) => ({
    x: (from! + to!) / 2,
    y: scale * mean,
    low: scale * low,
    high: scale * high,
  }));
  const finding = words.chart.curve(quantity, row.path);
  return bandChart(
    {
      finding,
      howToRead: words.chart.curveHow,
      description: finding,
      x: row.path,
      y: isMoney(row.measure)
        ? `${row.measure}, ${inLocale(options.locale, "mnkr", "SEK m")}`
        : `${row.measure}, ${inLocale(options.locale, "av 100", "of 100")}`,
      curve,
      behind: [],
      marks: [],
      level: null,
      yDomain: [Math.min(...curve.map(({ low }) => low)), Math.max(...curve.map(({ high }) => high))],
      table: {
        columns: [
          { label: words.chart.input, format: "number" },
          { label: words.chart.mean, format: "number" },
          { label: words.chart.low, format: "number" },
          { label: words.chart.high, format: "number" },
        ],
        rows: points.map(({ from, to, mean, low, high }) => [(from! + to!) / 2, mean, low, high]),
      },
    },
    options,
  );
}

function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase("sv")}${text.slice(1)}`;
}
