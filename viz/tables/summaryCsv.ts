import { summaryRows } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import type { ToldMeasures } from "./measureLines.ts";

const numbers = ["value", "standardError", "low", "high", "p05", "p95"] as const;

/**
 * Every measure of a run as CSV (RFC 4180, comma and point), a row each: its id in `summary.json`, its number with error or interval, its
 * unit and its name; an empty field where there is none.
 */
export function summaryCsv(summary: Summary, locale: Locale, told?: ToldMeasures): string {
  const rows = summaryRows(summary, told?.catalogue).map((row) => {
    const { id, answer, declaration } = row;
    const fields = (answer ?? {}) as Readonly<Record<string, number | null | undefined>>;
    const name = measureName(row, locale, told === undefined ? {} : { words: told.words });
    return [id, ...numbers.map((key) => fieldOf(fields[key])), declaration.unit, name];
  });
  return [["measure", ...numbers, "unit", "name"], ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function fieldOf(value: number | null | undefined): string {
  return value === undefined || value === null || Number.isNaN(value) ? "" : String(value + 0);
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; a number does not. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !Number.isFinite(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
