import { isIdentityNumber, type Locator, problem, type Said, worded } from "../../../workers/host.ts";
import type { Problem } from "../../../workers/index.ts";
import type { BookSheet } from "../book/readBook.ts";
import { type BookCell, cellText, columnLetters, isValueless } from "../book/sheetCells.ts";
import { readPath } from "./keyPath.ts";
import { scenarioTree, type TreeRow } from "./scenarioTree.ts";
import { tableText } from "./tableText.ts";
import { pointed, valueOfCell } from "./valueCell.ts";

/** What the columns may be called that a scenario is read from. */
export const columnNames = {
  key: ["nyckel", "key"],
  value: ["värde", "value"],
  unit: ["enhet", "unit"],
  note: ["källa eller skäl", "source or reason"],
  above: ["anmärkning", "remark"],
} as const satisfies Readonly<Record<string, readonly [sv: string, en: string]>>;

/** Units that are told and not part of what is written. */
export type IsTold = (unit: string) => boolean;

/** A scenario that was read from a workbook, as the text of a file, and where each path of it stands. */
export interface BookScenario {
  readonly text: string;
  /** `fond.xlsx [Scenario]`. */
  readonly place: string;
  /** Row and column of the value at a path by ids, or of the nearest around or within it. */
  readonly at: (path: string) => { readonly line: number; readonly column: number };
}

interface Head {
  readonly sheet: BookSheet;
  readonly line: number;
  readonly columns: Readonly<Record<keyof typeof columnNames, number>>;
}

/** The sheet of a workbook that is a scenario: it has columns for keys and values; null where none has. */
export function scenarioSheetOf(sheets: readonly BookSheet[]): Head | null {
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.slice(0, 40).entries()) {
      const heads = row.map((cell) => (typeof cell === "string" ? cell.trim().toLowerCase() : ""));
      const column = (name: keyof typeof columnNames) => heads.findIndex((head) => (columnNames[name] as readonly string[]).includes(head));
      if (column("key") < 0 || column("value") < 0) continue;
      return {
        sheet,
        line: at + 1,
        columns: { key: column("key"), value: column("value"), unit: column("unit"), note: column("note"), above: column("above") },
      };
    }
  }
  return null;
}

/**
 * Reads a scenario from a workbook as the text that a file of it would have, or all that is wrong with its cells.
 *
 * file    its name
 * isTold  which units are told and not read
 */
export function readScenarioBook(
  sheets: readonly BookSheet[],
  file: string,
  isTold: IsTold,
): BookScenario | { readonly errors: readonly Problem[] } {
  const head = scenarioSheetOf(sheets);
  if (head === null) return { errors: [problemAt(file, 1, 1, "", problem("notScenarioBook"))] };
  const { columns } = head;
  const errors: Problem[] = identities(sheets, file);
  if (errors.length > 0) return { errors };
  const place = placeIn(file, head.sheet.name);
  const rows: TreeRow[] = [];
  for (const [at, cells] of head.sheet.rows.entries()) {
    const line = at + 1;
    const key = cellText(cells[columns.key] ?? null).trim();
    if (line <= head.line || key === "") continue;
    const fault = (said: Said, column = columns.value) => void errors.push(problemAt(place, line, column + 1, key, said));
    const steps = readPath(key);
    if (steps === null) {
      fault(problem("bookPath", { cell: columnLetters(columns.key) }), columns.key);
      continue;
    }
    const cell = cells[columns.value] ?? null;
    const wrong = unreadable(cell);
    if (wrong !== null) fault(wrong);
    const unit = textAt(cells, columns.unit);
    const written = isTold(unit) ? "" : unit;
    const to = typeof cell === "string" ? pointed(cell) : null;
    const value = to === null ? valueOfCell(cell, written) : read(to, sheets, file, (said) => fault(said), errors);
    if (value === undefined) continue;
    rows.push({ line, steps, value, note: textAt(cells, columns.note), above: textAt(cells, columns.above) });
  }
  if (errors.length > 0) return { errors };
  if (rows.length === 0) return { errors: [problemAt(place, head.line, columns.value + 1, "", problem("bookEmpty"))] };
  const tree = scenarioTree(rows);
  if ("faults" in tree) return { errors: tree.faults.map(({ line, said }) => problemAt(place, line, columns.key + 1, "", said)) };
  return { text: tree.document.toString({ lineWidth: 0 }), place, at: placesOf(rows, head) };
}

function textAt(cells: readonly BookCell[], column: number): string {
  return column < 0 ? "" : cellText(cells[column] ?? null).trim();
}

/** What a sheet holds to which a cell points: the values below its first row, or a table as text. */
function read(
  { kind, sheet }: { readonly kind: "list" | "table"; readonly sheet: string },
  sheets: readonly BookSheet[],
  file: string,
  fault: (said: Said) => void,
  errors: Problem[],
): unknown {
  const found = sheets.find(({ name }) => name.trim().toLowerCase() === sheet.trim().toLowerCase());
  if (found === undefined) {
    fault(problem("bookNoSheet", { sheet, known: sheets.map(({ name }) => name) }));
    return undefined;
  }
  for (const [at, row] of found.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const wrong = unreadable(cell);
      if (wrong !== null) errors.push(problemAt(placeIn(file, found.name), at + 1, column + 1, "", wrong));
    }
  }
  if (kind === "list") return found.rows.slice(1).flatMap((row) => valueOfCell(row[0], "") ?? []);
  return tableText(found.rows);
}

function unreadable(cell: BookCell): Said | null {
  if (cell instanceof Date) return problem("bookDate", { date: cellText(cell) });
  if (!isValueless(cell)) return null;
  return cell.none === "formula" ? problem("bookFormula") : problem("bookError", { found: cell.text });
}

/** Cells that name a person: where they are, and nothing of what they hold. */
function identities(sheets: readonly BookSheet[], file: string): Problem[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        typeof cell === "string" && cell.split(/[\s,;]+/).some(isIdentityNumber)
          ? [problemAt(placeIn(file, name), at + 1, column + 1, "", problem("bookIdentity"))]
          : [],
      ),
    ),
  );
}

/** Where a sheet of a workbook is, as problems name it. */
export function placeIn(file: string, sheet: string): string {
  return `${file} [${sheet}]`;
}

function problemAt(file: string, line: number, column: number, path: string, said: Said): Problem {
  return { file, line, column, path, ...worded(said) };
}

function placesOf(rows: readonly TreeRow[], { line, columns }: Head): BookScenario["at"] {
  const known = new Map(rows.map((row) => [row.steps.join("."), row.line]));
  return (path) => {
    const steps = path.split(".");
    for (let length = steps.length; length > 0; length--) {
      const around = steps.slice(0, length).join(".");
      const found = known.get(around) ?? rows.find((row) => row.steps.join(".").startsWith(`${around}.`))?.line;
      if (found !== undefined) return { line: found, column: columns.value + 1 };
    }
    return { line, column: columns.value + 1 };
  };
}

/** Problems and places of a text that was read from a workbook, as the workbook has them. */
export function placedInBook({ place, at }: Pick<BookScenario, "place" | "at">, fileName: string) {
  const moved = <T extends { readonly file: string }>(found: T, path: string): T =>
    found.file === fileName ? { ...found, file: place, ...at(path) } : found;
  return {
    problem: (found: Problem): Problem => moved(found, found.path),
    locator: (locator: Locator): Locator => ({
      ...locator,
      place: (path, atKey) => moved(locator.place(path, atKey), locator.byIds(path)),
      locate: (path) => moved(locator.locate(path), path),
      problem: (finding) => {
        const found = locator.problem(finding);
        return moved(found, found.path);
      },
    }),
  };
}
