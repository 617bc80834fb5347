import type { SweepAnalysis, SweepLevel } from "../../workers/index.ts";
import { type Cells, numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, numberWithError, per100WithError } from "../text/analyses/amounts.ts";
import { measureLabel } from "../text/analyses/measureLabel.ts";
import { type SweepWords, sweepWords } from "../text/analyses/sweep.ts";
import type { Locale } from "../text/locale.ts";
import { capital } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import { sweepPictures } from "./sweepPictures.ts";
import { rowsOf, scaleOf } from "./sweepRows.ts";
import type { AnalysisView } from "./view.ts";

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
    pictures: sweepPictures(document, (measure) => sentences(document, measure, words, locale)),
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
