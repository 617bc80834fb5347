import { attribute, elements, innerText, unescaped } from "./xml.ts";

/** A formula whose value nobody has computed, or a cell that shows an error. */
export interface Valueless {
  readonly none: "formula" | "error";
  readonly text: string;
}

/** What stands in a cell. */
export type BookCell = string | number | boolean | Date | Valueless | null;

/** Whether a cell has nothing that could be read. */
export function isValueless(cell: BookCell | undefined): cell is Valueless {
  return typeof cell === "object" && cell !== null && "none" in cell;
}

/** What stands in a cell as text. Three decimals read like thousands; a fourth does not. */
export function cellText(cell: BookCell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (isValueless(cell)) return cell.text;
  const text = String(cell).trim();
  return typeof cell === "number" && /\.\d{3}$/.test(text) ? `${text}0` : text;
}

export interface CellReading {
  readonly shared: readonly string[];
  /** Styles by which a number is a date. */
  readonly dates: ReadonlySet<number>;
  /** Days are counted from 1904, as old workbooks of one maker do. */
  readonly from1904: boolean;
}

/** The most that a sheet may have, as spreadsheet programs have it. */
const [mostRows, mostColumns] = [1_048_576, 16_384];

/** Cells of a sheet by row and column. */
export function cellRows(xml: string, reading: CellReading): readonly (readonly BookCell[])[] {
  const rows: BookCell[][] = [];
  let next = 0;
  for (const { attributes, inside } of elements(xml, "row")) {
    const row = positionOf(attribute(attributes, "r") ?? "", next, mostRows);
    while (rows.length <= row) rows.push([]);
    next = row + 1;
    let column = 0;
    for (const cell of elements(inside, "c")) {
      const named = /^[A-Z]+/.exec(attribute(cell.attributes, "r") ?? "")?.[0];
      const at = named === undefined ? column : columnOf(named);
      column = at + 1;
      const value = at < mostColumns ? valueIn(cell.attributes, cell.inside, reading) : null;
      if (value === null) continue;
      const cells = rows[row]!;
      while (cells.length < at) cells.push(null);
      cells[at] = value;
    }
  }
  return rows;
}

function positionOf(written: string, otherwise: number, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) - 1 : otherwise;
  if (!(number >= 0 && number < most)) throw new RangeError(`cellRows: no sheet has row ${written}`);
  return number;
}

/** A is 0, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A, B … Z, AA … */
export function columnLetters(column: number): string {
  return `${column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

function valueIn(attributes: string, inside: string, { shared, dates, from1904 }: CellReading): BookCell {
  const type = attribute(attributes, "t") ?? "n";
  if (type === "inlineStr") return innerText(inside);
  const [written] = elements(inside, "v");
  const text = unescaped(written?.inside ?? "").trim();
  const computed = elements(inside, "f").length > 0;
  if (text === "") return computed && (type !== "str" || written === undefined) ? { none: "formula", text } : null;
  if (type === "s") return shared[Number(text)] ?? null;
  if (type === "str") return unescaped(written!.inside);
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") return { none: "error", text };
  if (type === "d") return new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return dates.has(Number(attribute(attributes, "s") ?? "0")) ? dateOf(number, from1904) : number;
}

/** Days from 1899-12-30, so that every date from March 1900 is right although the programs know a 29th of February that year. */
function dateOf(days: number, from1904: boolean): Date {
  return new Date(Math.round((days - 25_569 + (from1904 ? 1462 : 0)) * 86_400_000));
}
