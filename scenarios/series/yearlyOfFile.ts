import { record, word } from "../loose.ts";
import { openText } from "../openColumn.ts";
import { shown } from "../problem.ts";
import { guessed, problem } from "../said.ts";
import { readTable } from "../table.ts";
import { columnForm, isTotal, readTableNumber } from "../tableNumbers.ts";
import type { Quantity } from "../units.ts";
import { yearlyOfCube } from "./cube.ts";
import { readJsonStat } from "./jsonStat.ts";
import { isKolada, yearlyOfKolada } from "./kolada.ts";
import { readPx } from "./px.ts";
import { yearlyOfSie } from "./sie.ts";
import { type Wanted, wrong, type Yearly } from "./yearly.ts";

/**
 * Numbers by calendar year from a file beside the scenario: a CSV table with a column of years, a ledger in SIE 4, a table of statistics in
 * PX or JSON-stat 2, or a saved answer of Kolada. Which it is, is told by its name and by how it begins.
 *
 * wanted    `file` and what it asks for there; `period` keeps one year
 * readFile  text of a file by its path relative to the scenario; undefined where there are no files (a page)
 */
export function yearlyOfFile(wanted: Wanted, quantity: Quantity, readFile: ((relativePath: string) => string) | undefined): Yearly {
  const file = String(wanted.file);
  const content = openText(file, readFile);
  if ("said" in content) return content;
  const found = read(content.text, file, wanted, quantity);
  if (!("values" in found) || wanted.period === undefined) return found;
  const { period } = wanted;
  const value = found.values[String(period)];
  const known = Object.keys(found.values);
  return value === undefined
    ? wrong("period", problem("expected", { found: shown(period), rule: problem("oneOfList", { known }) }))
    : { values: { [String(period)]: value } };
}

function read(text: string, file: string, wanted: Wanted, quantity: Quantity): Yearly {
  if (/\.(se|si|sie)$/i.test(file) || /^\ufeff?\s*#FLAGGA\b/.test(text)) return yearlyOfSie(text, file, wanted);
  if (/\.px$/i.test(file)) {
    const cube = readPx(text);
    return cube === null ? wrong("file", problem("notPx", { file })) : yearlyOfCube(cube, file, wanted);
  }
  if (/\.json$/i.test(file)) {
    const data = parsed(text);
    if (isKolada(data)) return yearlyOfKolada(data, file, wanted);
    const cube = readJsonStat(record(data).class === "dataset" ? data : record(data).dataset);
    return cube === null ? wrong("file", problem("notStatistics", { file })) : yearlyOfCube(cube, file, wanted);
  }
  return yearlyOfTable(text, file, wanted, quantity);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

function yearlyOfTable(text: string, file: string, { column }: Wanted, quantity: Quantity): Yearly {
  const { header, rows, unclosed } = readTable(text);
  if (unclosed !== null) return wrong("file", problem("unclosedQuote", { line: unclosed }));
  if (word(column) === null)
    return wrong("file", problem("missingKey", { key: "'column'", rule: problem("oneOfList", { known: header.slice(0, 12) }) }));
  const at = header.indexOf(String(column));
  if (at < 0)
    return wrong("column", guessed(problem("noColumnInFile", { column: shown(column), file, known: header }), String(column), header));
  const named = header.findIndex((head) => /^(year|år|ar)$/i.test(head));
  const form = columnForm(
    String(column),
    rows.map(({ cells }) => cells[at] ?? ""),
  );
  const values: Record<string, number> = {};
  for (const { line, cells } of rows) {
    const year = (cells[Math.max(0, named)] ?? "").trim();
    if (isTotal(cells)) return wrong("file", problem("totalOnLine", { line, file }));
    if (!/^\d{4}$/.test(year)) return wrong("file", problem("cellNotYear", { found: shown(year), line, file }));
    const reading = readTableNumber(cells[at] ?? "", quantity, form);
    if ("readings" in reading) {
      const [thousands, decimals] = reading.readings;
      return wrong("column", problem("ambiguousCell", { found: shown(cells[at]), line, file, thousands, decimals }));
    }
    if ("reason" in reading) return wrong("column", problem("cellNotNumber", { found: shown(cells[at]), line, file }));
    if (Object.hasOwn(values, year)) return wrong("file", problem("yearTwice", { year, line, file }));
    values[year] = reading.value;
  }
  return Object.keys(values).length === 0 ? wrong("file", problem("noObservations", { file })) : { values };
}
