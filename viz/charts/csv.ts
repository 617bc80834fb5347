import { inLocale, type Locale } from "../text/locale.ts";
import type { Cell, Column, Table } from "./table.ts";

/**
 * The table as CSV (RFC 4180, CRLF): raw values, kronor and shares, unrounded. Swedish files separate by semicolon and
 * write decimal commas, which is what a Swedish spreadsheet expects; English files use comma and point.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(table: Table, locale: Locale): string {
  const separator = inLocale(locale, ";", ",");
  const header = table.columns.map((column) => quoted(rawHeading(column), separator));
  const rows = table.rows.map((row) => row.map((cell, at) => cellCsv(rawCell(cell, table.columns[at]!), separator, locale)));
  return [header, ...rows].map((cells) => `${cells.join(separator)}\r\n`).join("");
}

/** Heading over raw values: amounts are in kronor. */
export function rawHeading({ label, format }: Column): string {
  return typeof format === "object" ? `${label} (kr)` : label;
}

/** Whole kronor; of other numbers six digits, far beyond what any simulation tells. */
export function rawCell(cell: Cell, { format }: Column): Cell {
  if (typeof cell !== "number" || Number.isInteger(cell)) return cell;
  return typeof format === "object" ? Math.round(cell) : Number(cell.toPrecision(6));
}

function cellCsv(cell: Cell, separator: string, locale: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(cell, separator);
  const text = String(cell + 0);
  return inLocale(locale, text.replace(".", ","), text);
}

function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
