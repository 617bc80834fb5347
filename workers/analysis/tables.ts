/** A cell of a tidy table. */
export type Cell = string | number | boolean | null;

/** One row an item, one column a variable; nested keys are joined by dots. */
export type Row = Readonly<Record<string, Cell>>;

/** Rows by name of the table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * The lists of an answer as tidy tables: a list is a table of its name, a list inside a row a table of its own (`boxes.limits`) with
 * the row's names and its number in front; a list of words is one cell, a pair of numbers its low and its high end.
 */
export function tablesOf(answer: object): Tables {
  const tables: Record<string, Row[]> = {};
  for (const [key, value] of Object.entries(answer)) if (isTable(value)) addTable(tables, key, value, {});
  return tables;
}

type Plain = Readonly<Record<string, unknown>>;

function addTable(tables: Record<string, Row[]>, name: string, items: readonly unknown[], front: Row): void {
  tables[name] ??= [];
  items.forEach((item, at) => {
    const row: Record<string, Cell> = { ...front };
    const plain: Plain = isBlock(item) ? item : { name: item };
    addCells(row, plain, "");
    tables[name]!.push(row);
    const names = { ...front, ...namesOf(plain, name, at) };
    for (const [key, value] of Object.entries(plain)) if (isRows(value)) addTable(tables, `${name}.${key}`, value, names);
  });
}

/** What a row is called: its texts; where it has none, its number. */
function namesOf(item: Plain, table: string, at: number): Row {
  const texts = Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return texts.length > 0 ? Object.fromEntries(texts) : { [table.split(".").at(-1)!]: at + 1 };
}

function addCells(row: Record<string, Cell>, item: Plain, prefix: string): void {
  for (const [key, value] of Object.entries(item)) {
    const name = `${prefix}${key}`;
    if (isRows(value)) continue;
    if (Array.isArray(value)) {
      const [low, high] = value as readonly unknown[];
      if (value.length === 2 && typeof low === "number" && typeof high === "number") {
        row[`${name}.low`] = low;
        row[`${name}.high`] = high;
      } else row[name] = value.join(" ");
    } else if (isBlock(value)) addCells(row, value, `${name}.`);
    else row[name] = value === undefined ? null : (value as Cell);
  }
}

/** A list is a table even where it is empty or of words. */
function isTable(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRows(value: unknown): value is readonly Plain[] {
  return Array.isArray(value) && value.length > 0 && value.every(isBlock);
}

function isBlock(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
