import type { SweepAnalysis, SweepLevel, SweepRow } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { type Cells, numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, numberWithError, per100WithError, tableUnit } from "../text/analyses/amounts.ts";
import { measureLabel } from "../text/analyses/measureLabel.ts";
import { type SweepWords, sweepWords } from "../text/analyses/sweep.ts";
import { type Locale, perHundred } from "../text/locale.ts";
import { capital } from "../text/measureWords.ts";
import { formatNumber, moneyHead } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import type { AnalysisPicture, AnalysisView } from "./view.ts";

/** What every setting gives, as a person reads it. */
export function sweepView(document: SweepAnalysis, locale: Locale): AnalysisView {
  const words = sweepWords(locale);
  const { measures } = document.question;
  const invalid = new Set(document.answer.points.filter(({ problem }) => problem !== null).map(({ point }) => point)).size;
  return {
    title: words.title,
    sentences: [
      ...measures.flatMap((measure) => sentences(document, measure, words, locale)),
      ...(invalid === 0 ? [] : [words.invalid(formatNumber(invalid, locale))]),
    ],
    lines: measures.flatMap((measure) => measureLines(document, measure, words, locale)),
    alignment: ["left", "right", "right", "left", "right", "right"],
    pictures: pictures(document),
    nameOf: () => words.of,
    unitOf: (_table, column) => (["label", "measure", "problem"].includes(column) || column.startsWith("set.") ? "text" : "number"),
    main: "points",
  };
}

function said({ value, low, high }: SweepLevel, measure: string, locale: Locale): string {
  const half = ((high ?? 0) - (low ?? 0)) / 2;
  const unit = unitOfMeasure(measure);
  if (unit === "kr") return moneyWithError(value ?? 0, half, locale);
  return unit === "share" ? per100WithError(value ?? 0, half, locale) : numberWithError(value ?? 0, half, locale);
}

function rowsOf({ answer }: SweepAnalysis, measure: string): readonly SweepRow[] {
  return answer.points.filter((row) => row.measure === measure);
}

/** Between which settings a measure lies, where they differ by more than their errors. */
function sentences(document: SweepAnalysis, measure: string, words: SweepWords, locale: Locale): readonly string[] {
  const rows = rowsOf(document, measure).filter(({ value }) => value !== null);
  const own = document.answer.asWritten.find((each) => each.measure === measure);
  const name = capital(measureLabel(measure, locale));
  const count = formatNumber(rows.length, locale);
  const written = own === undefined || own.value === null ? [] : [words.asWritten(name, said(own, measure, locale))];
  if (rows.length === 0) return written;
  const low = rows.reduce((a, b) => (b.value! < a.value! ? b : a));
  const high = rows.reduce((a, b) => (b.value! > a.value! ? b : a));
  const error = Math.hypot(low.standardError ?? 0, high.standardError ?? 0);
  if (!(high.value! - low.value! > 1.96 * error)) return [words.alike(name, count), ...written];
  return [words.span(name, said(low, measure, locale), low.label, said(high, measure, locale), high.label, count), ...written];
}

/** How a measure is counted in its table. */
function scaleOf(document: SweepAnalysis, measure: string, locale: Locale): { readonly by: number; readonly unit: string } {
  const unit = unitOfMeasure(measure);
  if (unit === "share") return { by: 0.01, unit: perHundred[locale] };
  if (unit !== "kr") return { by: 1, unit: "" };
  const money = tableUnit(rowsOf(document, measure).flatMap(({ value }) => value ?? []));
  return { by: money.kronor, unit: moneyHead(money, locale) };
}

function measureLines(document: SweepAnalysis, measure: string, words: SweepWords, locale: Locale): readonly GridLine[] {
  const { by, unit } = scaleOf(document, measure, locale);
  const cells = (value: number | null, half: number, signed: boolean): Cells =>
    value === null ? ["–", "", ""] : numberCells(value / by, half / by, unit, locale, signed);
  const levelCells = (each: SweepLevel | null) => cells(each?.value ?? null, ((each?.high ?? 0) - (each?.low ?? 0)) / 2, false);
  const own = document.answer.asWritten.find((level) => level.measure === measure) ?? null;
  return [
    { heading: `${capital(measureLabel(measure, locale))}; ${words.heads.difference}` },
    [words.heads.written, ...levelCells(own)],
    ...rowsOf(document, measure).map((row): GridLine => {
      if (row.problem !== null) return [row.label, "–", "", words.none];
      const { difference } = row;
      const [value, error] = cells(difference?.value ?? null, 1.96 * (difference?.standardError ?? 0), true);
      return [row.label, ...levelCells(row), value, error];
    }),
  ];
}

/** Of one varied number: a measure against it. */
function pictures(document: SweepAnalysis): readonly AnalysisPicture[] {
  const { paths, measures } = document.question;
  const [path = ""] = paths;
  if (paths.length !== 1) return [];
  return measures.flatMap((measure) => {
    const numbers = new Set(
      rowsOf(document, measure).flatMap(({ set, value }) => (typeof set[path] === "number" && value !== null ? [set[path]] : [])),
    );
    return numbers.size < 2 ? [] : [{ id: measure, draw: (options: ChartOptions) => curve(document, path, measure, options) }];
  });
}

function curve(document: SweepAnalysis, path: string, measure: string, options: ChartOptions): Chart {
  const { locale } = options;
  const words = sweepWords(locale);
  const y = scaleOf(document, measure, locale);
  const rows = rowsOf(document, measure).filter(({ set, value }) => typeof set[path] === "number" && value !== null);
  const largest = Math.max(...rows.map(({ set }) => Math.abs(set[path] as number)));
  const money = unitOfMeasure(path) === "kr" || largest >= 1e5 ? tableUnit([largest]) : null;
  const x = { by: money?.kronor ?? 1, unit: money === null ? "" : ` (${moneyHead(money, locale)})` };
  const points = rows
    .map((row) => ({
      x: (row.set[path] as number) / x.by,
      y: row.value! / y.by,
      low: (row.low ?? row.value!) / y.by,
      high: (row.high ?? row.value!) / y.by,
    }))
    .sort((a, b) => a.x - b.x);
  const own = document.answer.asWritten.find((level) => level.measure === measure)?.value ?? null;
  const [finding = "", ...others] = sentences(document, measure, words, locale);
  const name = `${capital(measureLabel(measure, locale))}${y.unit === "" ? "" : ` (${y.unit})`}`;
  const ends = points.flatMap(({ low, high }) => [low, high]);
  const number = { format: "number" } as const;
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToRead,
      description: [finding, ...others].join(" "),
      x: `${path}${x.unit}`,
      y: name,
      curve: points,
      behind: [],
      marks: [],
      level: own === null ? null : { y: own / y.by, text: words.heads.written },
      yDomain: [Math.min(...ends, ...(own === null ? [] : [own / y.by])), Math.max(...ends, ...(own === null ? [] : [own / y.by]))],
      table: {
        columns: [
          { label: `${path}${x.unit}`, ...number },
          { label: name, ...number },
          { label: words.chart.low, ...number },
          { label: words.chart.high, ...number },
        ],
        rows: points.map((point) => [point.x, point.y, point.low, point.high]),
      },
    },
    options,
  );
}
