/** What stands in a cell: a text, a number with the format that a person reads it in, or nothing. */
export type SheetCell = string | SheetNumber | null;

export interface SheetNumber {
  readonly number: number;
  /** As spreadsheets write formats: `#,##0`, `0.0%`. */
  readonly format: string;
}

/** A row of a sheet: a heading is set in bold. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly bold?: boolean;
}

export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]`; no two of a workbook alike. */
  readonly name: string;
  /** Widths of the columns; characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
}

/** A workbook as plain data, before any library writes it. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** A row of headings. */
export function headRow(...cells: readonly SheetCell[]): SheetRow {
  return { cells, bold: true };
}

/** Rows of plain cells. */
export function plainRows(rows: readonly (readonly SheetCell[])[]): readonly SheetRow[] {
  return rows.map((cells) => ({ cells }));
}

export const emptyRow: SheetRow = { cells: [] };
