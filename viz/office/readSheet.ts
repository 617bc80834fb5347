import { strFromU8, unzipSync } from "fflate";
import { type CommandSaid, say } from "../text/said/say.ts";

/** A row of a sheet as text, by its number there. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What cannot be a number, by the position of its cell. */
  readonly faults: ReadonlyMap<number, CommandSaid>;
}

/** What all parts of a workbook may hold together; bytes. */
const most = 512 << 20;

/**
 * A sheet of an xlsx file: the wanted one, or the only one that holds anything; or what is wrong. Numbers are written with a point, so
 * that none can be read in two ways.
 */
export async function readSheet(
  bytes: Uint8Array,
  wanted: string | null,
  file: string,
): Promise<{ readonly name: string; readonly rows: readonly ReadRow[] } | { readonly said: CommandSaid }> {
  const book = await sheetsIn(bytes);
  if (book === null) return { said: say("spreadsheet", { file }) };
  const filled = book.sheets.filter(({ data }) => data.length > 0);
  const known = filled.map(({ sheet }) => sheet);
  const found = wanted === null ? filled : filled.filter(({ sheet }) => sheet.toLowerCase() === wanted.toLowerCase());
  const [only] = found;
  if (only === undefined) return { said: wanted === null ? say("sheetsEmpty", { file }) : say("noSheet", { file, sheet: wanted, known }) };
  if (found.length > 1) return { said: say("whichSheet", { file, known }) };
  const empty = book.formulas(only.sheet);
  const width = Math.max(...only.data.map((row) => row.length));
  const rows = only.data.map((row, at): ReadRow => {
    const line = at + 1;
    const faults = new Map<number, CommandSaid>();
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      if (cell instanceof Date) {
        const date = cell.toISOString().slice(0, 10);
        faults.set(column, say("costsDate", { date }));
        return date;
      }
      if (cell === null && empty.has(`${letters(column)}${line}`)) faults.set(column, say("costsFormula"));
      return cell === null ? "" : typeof cell === "number" ? unambiguous(cell) : String(cell);
    });
    return { line, cells, faults };
  });
  return { name: only.sheet, rows: rows.filter(({ cells, faults }) => faults.size > 0 || cells.some((cell) => cell.trim() !== "")) };
}

type ReadCell = string | number | boolean | Date | null;

async function sheetsIn(bytes: Uint8Array) {
  const { default: read } = await import("read-excel-file/universal");
  try {
    let size = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > most) throw new RangeError("readSheet: too large");
        return name.endsWith(".xml") || name.endsWith(".rels");
      },
    });
    const sheets = (await read(new Blob([bytes as Uint8Array<ArrayBuffer>]))) as readonly { sheet: string; data: ReadCell[][] }[];
    const names = sheets.map(({ sheet }) => sheet);
    return { sheets, formulas: (name: string) => valueless(parts, names.indexOf(name)) };
  } catch {
    return null;
  }
}

/** Cells of the sheet at a position whose formula has no value: a program wrote them that does not compute. */
function valueless(parts: Readonly<Record<string, Uint8Array>>, position: number): ReadonlySet<string> {
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const id = [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*?r:id="([^"]+)"/g)][position]?.[1];
  const relations = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag);
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relations.find((tag) => tag.includes(`Id="${id}"`)) ?? "")?.[1];
  const cells = text(`xl/${target}`).matchAll(/<c r="([A-Z]+\d+)"[^>]*>((?:(?!<\/c>)[\s\S])*)<\/c>/g);
  return new Set([...cells].filter(([, , inside = ""]) => /<f[\s/>]/.test(inside) && !/<v>[^<]/.test(inside)).map(([, cell]) => cell!));
}

/** Three decimals read like thousands; a fourth does not. */
function unambiguous(number: number): string {
  const text = String(number);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A, B … Z, AA … */
function letters(column: number): string {
  return `${column < 26 ? "" : letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
