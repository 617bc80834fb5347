import type { SweepAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { heatMap } from "../charts/heatMap.ts";
import { numberCells } from "../tables/cells.ts";
import { tableUnit } from "../text/analyses/amounts.ts";
import { measureLabel } from "../text/analyses/measureLabel.ts";
import { sweepWords } from "../text/analyses/sweep.ts";
import type { Locale } from "../text/locale.ts";
import { capital } from "../text/measureWords.ts";
import { formatNumber, moneyHead, moneyText } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import { rowsOf, scaleOf } from "./sweepRows.ts";
import type { AnalysisPicture } from "./view.ts";

/** What is found of a measure, the answer first. */
type Found = (measure: string) => readonly string[];

/** Of one varied number: a measure against it; of two things that vary: what each pair of settings gives. */
export function sweepPictures(document: SweepAnalysis, found: Found): readonly AnalysisPicture[] {
  const { paths, measures } = document.question;
  const [path = ""] = paths;
  if (paths.length === 2) {
    return measures.flatMap((measure) => {
      const [across, down] = [0, 1].map((p) => settingsOf(document, measure, paths[p]!)) as [readonly Setting[], readonly Setting[]];
      // A few points among many pairs, as of a Latin hypercube, are no map.
      const isMap = across.length > 1 && down.length > 1 && across.length * down.length <= rowsOf(document, measure).length;
      return isMap ? [{ id: measure, draw: (options: ChartOptions) => map(document, measure, found, options) }] : [];
    });
  }
  if (paths.length !== 1) return [];
  return measures.flatMap((measure) => {
    const numbers = new Set(
      rowsOf(document, measure).flatMap(({ set, value }) => (typeof set[path] === "number" && value !== null ? [set[path]] : [])),
    );
    return numbers.size < 2 ? [] : [{ id: measure, draw: (options: ChartOptions) => curve(document, path, measure, found, options) }];
  });
}

function curve(document: SweepAnalysis, path: string, measure: string, found: Found, options: ChartOptions): Chart {
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
  const [finding = "", ...others] = found(measure);
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

type Setting = number | string;

/** What a path was set to, in the order of the points. */
function settingsOf(document: SweepAnalysis, measure: string, path: string): readonly Setting[] {
  return [...new Set(rowsOf(document, measure).flatMap(({ set }) => set[path] ?? []))];
}

function map(document: SweepAnalysis, measure: string, found: Found, options: ChartOptions): Chart {
  const { locale } = options;
  const words = sweepWords(locale);
  const [x = "", y = ""] = document.question.paths;
  const { by, unit } = scaleOf(document, measure, locale);
  const rows = rowsOf(document, measure);
  const [across, down] = [settingsOf(document, measure, x), settingsOf(document, measure, y)];
  const at = (column: Setting, row: Setting) => rows.find(({ set }) => set[x] === column && set[y] === row);
  const own = document.answer.asWritten.find((level) => level.measure === measure)?.value ?? null;
  const named = (setting: Setting) => (typeof setting === "number" ? settingText(setting, locale) : setting);
  const [finding = "", ...others] = found(measure);
  const number = { format: "number" } as const;
  const name = `${capital(measureLabel(measure, locale))}${unit === "" ? "" : ` (${unit})`}`;
  return heatMap(
    {
      finding,
      howToRead: words.chart.howToReadMap(name),
      description: [finding, ...others].join(" "),
      x,
      y,
      columns: across.map(named),
      rows: down.map(named),
      cells: down.map((row) =>
        across.map((column) => {
          const cell = at(column, row);
          if (cell === undefined || cell.value === null) return null;
          const half = ((cell.high ?? cell.value) - (cell.low ?? cell.value)) / 2;
          const [text, error] = numberCells(cell.value / by, half / by, unit, locale, false);
          return { value: cell.value, text: `${text} ${error}`.trim() };
        }),
      ),
      level: own,
      table: {
        columns: [{ label: y, format: "text" }, ...across.map((column) => ({ label: `${x}=${named(column)}`, ...number }))],
        rows: down.map((row) => [named(row), ...across.map((column) => (at(column, row)?.value ?? Number.NaN) / by)]),
      },
    },
    options,
  );
}

function settingText(value: number, locale: Locale): string {
  return Math.abs(value) >= 1e5 ? moneyText(value, locale) : formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
}
