import type { Locale } from "../text/locale.ts";
import { formatMoney, formatNumber, formatPercent, formatYear, type MoneyUnit, moneyHead } from "../text/numbers.ts";

/** The numbers behind a chart. Values are raw (kronor, shares 0 … 1); `format` says how a person reads them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

export interface Column {
  readonly label: string;
  readonly format: "text" | "year" | "count" | "number" | "percent" | MoneyUnit;
}

/** Column heading with its unit: "Median (mnkr)". */
export function columnHeading(column: Column, locale: Locale): string {
  return typeof column.format === "object" ? `${column.label} (${moneyHead(column.format, locale)})` : column.label;
}

/** A cell as shown in the table; what is not available is an en dash. */
export function cellText(cell: Cell, column: Column, locale: Locale): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (typeof column.format === "object") return formatMoney(cell, column.format, locale);
  if (column.format === "percent") return formatPercent(cell, locale, 1);
  if (column.format === "year") return formatYear(cell);
  if (column.format === "count") return formatNumber(cell, locale);
  return formatNumber(cell, locale, 2);
}
