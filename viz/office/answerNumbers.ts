import type { Answer, Estimate, MeasureDeclaration, Probability, RatioInterval } from "../../workers/index.ts";
import { errorDecimals } from "../tables/cells.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import type { SheetCell } from "./workbook.ts";

/** A measure in cells: the number itself, unrounded, half a 95 % interval beside it, the ends of an interval of its own, the unit. */
export type AnswerNumbers = readonly [value: SheetCell, error: SheetCell, low: SheetCell, high: SheetCell, unit: SheetCell];

type Read = Pick<MeasureDeclaration, "answer" | "unit">;

/**
 * A measure as numbers. The format shows what the error allows; the cell keeps all of it. A probability has Wilson's interval, a ratio
 * Fieller's, and of what has no mean nine tenths of the futures lie between the ends.
 */
export function answerNumbers(read: Read, answer: Answer, locale: Locale): AnswerNumbers {
  const found = (answer ?? {}) as Partial<Estimate & Probability & RatioInterval>;
  const { value, standardError, low, high, p05, p95 } = found;
  const error = low !== undefined && high !== undefined ? (high - low) / 2 : 1.96 * (standardError ?? Number.NaN);
  const own = read.answer === "interval" || found.reason !== undefined;
  const cell = (number: number | null | undefined): SheetCell =>
    typeof number === "number" && Number.isFinite(number) ? { number: number + 0, format: formatOf(read, error) } : null;
  return [cell(value), own ? null : cell(error), cell(low ?? p05), cell(high ?? p95), unitName(read.unit, locale)];
}

function formatOf({ unit }: Read, error: number): string {
  if (unit === "kr") return "#,##0";
  const decimals = errorDecimals(unit === "share" ? 100 * error : error);
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return unit === "share" ? `${digits}%` : digits;
}

function unitName(unit: MeasureDeclaration["unit"], locale: Locale): string {
  if (unit === "share") return "%";
  return unit === "kr" ? inLocale(locale, "kr", "SEK") : "";
}
