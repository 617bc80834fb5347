import type { ReverseRow, StressAnalysis } from "../../workers/index.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import { numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, numberWithError } from "../text/analyses/amounts.ts";
import { type StressWords, stressWords } from "../text/analyses/stress.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, moneyText } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import type { AnalysisPicture } from "./view.ts";

/** Inputs named in the sentence, and rows of the table and the picture. */
const told = 3;
const shown = 12;

function namedRows({ answer }: StressAnalysis): readonly ReverseRow[] {
  return (answer.reverse ?? []).filter(({ named }) => named).slice(0, shown);
}

/** What was typical where it failed; nothing where it was not asked for or declined. */
export function reverseSentences(document: StressAnalysis, words: StressWords, locale: Locale): readonly string[] {
  if (document.answer.reverse === null) return [];
  const rows = namedRows(document);
  if (rows.length === 0) return [words.reverse.nothing];
  const said = rows.slice(0, told).map((row) => {
    const { failing, all } = meansOf(row, true, locale);
    return words.reverse.mean(row.path, failing, all);
  });
  return [words.reverse.typical(said.join("; "))];
}

/** The mean where it fails and of all, as an amount where it is one; both with what the error of the first leaves. */
function meansOf({ path, givenFailure, overall }: ReverseRow, withError: boolean, locale: Locale) {
  const { value, standardError } = givenFailure;
  const half = 1.96 * (standardError ?? 0);
  // What is assumed of an amount is a number of the scenario like any other, but a large one is kronor.
  const money = unitOfMeasure(path) === "kr" || Math.abs(overall) >= 1e5;
  const said = (x: number) => (money ? moneyText(x, locale, standardError ?? 0) : plain(x, half, locale));
  const failing = !withError ? said(value) : money ? moneyWithError(value, half, locale) : numberWithError(value, half, locale);
  return { failing, all: said(overall) };
}

/** With the decimals that the error beside it leaves. */
function plain(value: number, half: number, locale: Locale): string {
  return formatNumber(value, locale, half > 0 ? Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(half)))) : 2);
}

export function reverseLines(document: StressAnalysis, words: StressWords, locale: Locale): readonly GridLine[] {
  const rows = namedRows(document);
  if (rows.length === 0) return [];
  return [
    { heading: words.reverse.heading },
    ...rows.map((row): GridLine => {
      const [value, error] = numberCells(row.shift.value, 1.96 * (row.shift.standardError ?? 0), "", locale, true);
      const { failing, all } = meansOf(row, false, locale);
      return [row.path, value, error, words.reverse.against(failing, all)];
    }),
  ];
}

export function reversePictures(document: StressAnalysis): readonly AnalysisPicture[] {
  return namedRows(document).length === 0 ? [] : [{ id: "reverse", draw: (options) => dumbbells(document, options) }];
}

/** From all futures (0 on the common scale) to those that fail. */
function dumbbells(document: StressAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = stressWords(locale);
  const { reverse, chart } = words;
  const rows = namedRows(document).map(({ path, shift }) => ({ path, value: shift.value, half: 1.96 * (shift.standardError ?? 0) }));
  const [finding = ""] = reverseSentences(document, words, locale);
  return intervalRows(
    {
      finding,
      howToRead: reverse.howToRead,
      description: finding,
      x: reverse.x,
      rows: rows.map(({ path, value, half }) => ({
        name: path,
        note: "",
        value,
        low: value - half,
        high: value + half,
        beside: 0,
        text: numberWithError(value, half, locale),
      })),
      table: {
        columns: [
          { label: reverse.input, format: "text" },
          { label: reverse.shift, format: "number" },
          { label: chart.low, format: "number" },
          { label: chart.high, format: "number" },
        ],
        rows: rows.map(({ path, value, half }) => [path, value, value - half, value + half]),
      },
    },
    options,
  );
}
