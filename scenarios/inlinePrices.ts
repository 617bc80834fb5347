import { items, record, word } from "./loose.ts";
import type { Inlined } from "./observations.ts";
import { openColumn } from "./openColumn.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import { problem, type Said } from "./said.ts";
import { readQuantity } from "./units.ts";

/**
 * Puts the values of a price index's file in the place of the file's name, so that a scenario is complete in itself: by year, as
 * `values` of `prices.index` and `prices.municipal`.
 *
 * readFile  text of a file by its path relative to the scenario, named at `path` there; undefined where there are no files (a page)
 */
export function inlinePrices(plain: unknown, readFile: ((relativePath: string, path: FilePath) => string) | undefined): Inlined {
  const file = record(plain);
  const prices = record(file.prices);
  const findings: Finding[] = [];
  const inlined = Object.fromEntries(
    ["index", "municipal"].flatMap((key) => {
      const { file: name, column, values, ...rest } = record(prices[key]);
      if (word(name) === null || word(column) === null || values !== undefined) return [];
      const read = seriesOf(String(name), String(column), rest.kind === "change" ? "ratio" : "plain", readFile, ["prices", key], findings);
      return read === null ? [] : [[key, { values: read, ...rest }]];
    }),
  );
  return { value: Object.keys(inlined).length === 0 ? plain : { ...file, prices: { ...prices, ...inlined } }, findings };
}

function seriesOf(
  name: string,
  column: string,
  quantity: "plain" | "ratio",
  readFile: ((relativePath: string, path: FilePath) => string) | undefined,
  path: FilePath,
  findings: Finding[],
): Readonly<Record<string, number>> | null {
  const fail = (key: string, said: Said) => {
    findings.push({ path: [...path, key], ...said });
    return null;
  };
  const found = openColumn(name, column, readFile && ((file) => readFile(file, [...path, "file"])));
  if ("said" in found) return fail(found.key, found.said);
  const { header, rows, at } = found;
  const named = header.findIndex((head) => /^(year|år|ar)$/i.test(head));
  const yearAt = named < 0 ? 0 : named;
  const series: Record<string, number> = {};
  for (const { line, cells } of rows) {
    const year = (cells[yearAt] ?? "").trim();
    if (!/^\d{4}$/.test(year)) return fail("file", problem("cellNotYear", { found: shown(year), line, file: name }));
    const reading = readQuantity(cells[at] ?? "", quantity);
    if ("reason" in reading) return fail("column", problem("cellNotNumber", { found: shown(cells[at]), line, file: name }));
    if (Object.hasOwn(series, year)) return fail("file", problem("yearTwice", { year, line, file: name }));
    series[year] = reading.value;
  }
  return items(rows).length === 0 ? fail("file", problem("noObservations", { file: name })) : series;
}
