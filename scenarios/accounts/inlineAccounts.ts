import { record, word } from "../loose.ts";
import type { Inlined } from "../observations.ts";
import { type FilePath, type Finding, shown } from "../problem.ts";
import { problem, type Said } from "../said.ts";
import { readTable } from "../table.ts";

const columns = ["payer", "item", "from", "to", "age_from", "age_to", "amount", "price_year", "source"] as const;
type Column = (typeof columns)[number];

/**
 * Puts the rows of every `accounts.<name>.file` in the place of the file's name, so that a scenario is complete in itself.
 *
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function inlineAccounts(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): Inlined {
  const file = record(plain);
  const findings: Finding[] = [];
  if (file.accounts === undefined) return { value: plain, findings };
  const accounts = Object.fromEntries(
    Object.entries(record(file.accounts)).map(([name, account]) => {
      const { file: source, ...rest } = record(account);
      if (word(source) === null || rest.rows !== undefined) return [name, account];
      return [name, { ...rest, rows: rowsOf(String(source), ["accounts", name, "file"], readFile, findings) }];
    }),
  );
  return { value: { ...file, accounts }, findings };
}

function rowsOf(
  name: string,
  path: FilePath,
  readFile: ((relativePath: string, path: FilePath) => string) | undefined,
  findings: Finding[],
): readonly unknown[] {
  const fail = (said: Said) => {
    findings.push({ path, ...said });
    return [];
  };
  if (readFile === undefined) return fail(problem("expected", { found: shown(name), rule: problem("rowsOnly") }));
  if (/^([/\\]|[a-z]+:)|(^|[/\\])\.\.([/\\]|$)/i.test(name))
    return fail(problem("expected", { found: shown(name), rule: problem("pathBeside") }));
  let content: string;
  try {
    content = readFile(name, path);
  } catch {
    return fail(problem("noFile", { file: shown(name) }));
  }
  const { header, rows, unclosed } = readTable(content);
  if (unclosed !== null) return fail(problem("unclosedQuote", { line: unclosed }));
  const at = new Map(columns.map((column) => [column, header.findIndex((head) => head.toLowerCase().replace(/[- ]/g, "_") === column)]));
  for (const needed of ["payer", "item", "amount"] as const) {
    if (at.get(needed)! < 0) return fail(problem("noTableColumn", { column: shown(needed) }));
  }
  return rows.map(({ cells }) => rowOf((column) => (cells[at.get(column)!] ?? "").trim()));
}

/** A row as a scenario would have it; what is wrong with its cells is for the schema. */
function rowOf(cell: (column: Column) => string): unknown {
  const whole = (column: Column) => (/^\d+$/.test(cell(column)) ? Number(cell(column)) : cell(column));
  const given = (key: string, column: Column, value: unknown) => (cell(column) === "" ? {} : { [key]: value });
  const written = cell("amount");
  const amount = /^-?[\d.]+$/.test(written) ? Number(written) : written;
  return {
    payer: cell("payer"),
    item: cell("item"),
    ...given("from", "from", whole("from")),
    ...given("to", "to", whole("to")),
    ...given("ageFrom", "age_from", whole("age_from")),
    ...given("ageTo", "age_to", whole("age_to")),
    amount: cell("price_year") === "" ? amount : { amount, prices: whole("price_year") },
    ...given("source", "source", cell("source")),
  };
}
