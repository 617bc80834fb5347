import type { Quantity } from "../../../workers/host.ts";
import { type BookCell, cellText, isValueless } from "../book/sheetCells.ts";
import type { SheetCell } from "../workbook.ts";

/** A value of a scenario as it stands in a workbook: a number or a text, and the unit that is written with it, "" where none is. */
export interface ValueCell {
  readonly cell: SheetCell;
  readonly unit: string;
}

const withUnit = /^([+-]?[\d.]+) (%|(?:kr|tkr|mnkr|mdkr)(?: \(\d{4}\))?)$/;
const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const numberLike = /^[+\-\u2212]?\d[\d\s\u00a0\u202f.,]*$/u;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, sant: true, falskt: false, null: null };
const collections: Readonly<Record<string, () => unknown>> = { "{}": () => ({}), "[]": () => [] };

/** The cell of a scalar or of an empty collection. A share in per cent is a number with that format: a spreadsheet program reads what is typed there so. */
export function cellOf(value: unknown, quantity: Quantity | undefined): ValueCell {
  if (typeof value === "number") return { cell: Number.isFinite(value) ? plain(value, quantity) : String(value), unit: "" };
  if (typeof value !== "string") return { cell: typeof value === "object" && value !== null ? emptyOf(value) : String(value), unit: "" };
  const found = withUnit.exec(value);
  const number = found === null ? Number.NaN : Number(found[1]);
  if (found !== null && String(number) === found[1]!.replace(/^\+/, "")) {
    if (found[2] !== "%") return { cell: { number, format: "General" }, unit: found[2]! };
    if (quantity === "ratio") return { cell: { number: Number(`${found[1]}e-2`), format: percent(found[1]!) }, unit: "" };
  }
  return { cell: meansMore(value) ? JSON.stringify(value) : value, unit: "" };
}

function plain(number: number, quantity: Quantity | undefined): SheetCell {
  return { number, format: quantity === "kronor" && Math.abs(number) >= 10_000 && Number.isInteger(number) ? "#,##0" : "General" };
}

function percent(written: string): string {
  const decimals = written.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

function emptyOf(value: object): string {
  return Array.isArray(value) ? "[]" : "{}";
}

/** Whether a text would be read as something else than itself. */
function meansMore(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    text !== text.trim() ||
    text === "" ||
    /^["=]/.test(text) ||
    numeral.test(text) ||
    Object.hasOwn(words, lower) ||
    lower in collections ||
    pointed(text) !== null
  );
}

/** The value of a cell with its unit; undefined where nothing stands. A date or a cell without a value is nobody's value. */
export function valueOfCell(cell: BookCell | undefined, unit: string): unknown {
  if (cell === null || cell === undefined || cell instanceof Date || isValueless(cell)) return undefined;
  if (typeof cell === "boolean") return cell;
  const [text, counted] = [cellText(cell), unit.trim()];
  // Three decimals of kronor could be thousands.
  if (typeof cell === "number") return counted === "" ? cell : `${/^t?kr/i.test(counted) ? text : String(cell)} ${counted}`;
  if (text === "") return undefined;
  if (counted !== "" && numberLike.test(text)) return `${text} ${counted}`;
  const lower = text.toLowerCase();
  if (Object.hasOwn(words, lower)) return words[lower];
  if (Object.hasOwn(collections, lower)) return collections[lower]!();
  if (numeral.test(text)) return Number(text);
  return /^".*"$/s.test(text) ? unquoted(text) : text;
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

/** A value that is too long for a cell stands in a sheet of its own. */
export interface Pointed {
  readonly kind: "list" | "table";
  readonly sheet: string;
}

const pointers = { list: /^(?:lista|list): (.+)$/i, table: /^(?:tabell|table): (.+)$/i };

/** Which sheet a cell points to; null where it does to none. */
export function pointed(text: string): Pointed | null {
  for (const kind of ["list", "table"] as const) {
    const found = pointers[kind].exec(text.trim());
    if (found !== null) return { kind, sheet: found[1]! };
  }
  return null;
}
