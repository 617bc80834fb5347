import { record, word } from "./loose.ts";
import type { Inlined } from "./observations.ts";
import type { FilePath, Finding } from "./problem.ts";
import { yearlyOfFile } from "./series/yearlyOfFile.ts";

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
      const { file, column, where, values, ...rest } = record(prices[key]);
      if (word(file) === null || values !== undefined) return [];
      const path: FilePath = ["prices", key];
      const wanted = { file, ...(column === undefined ? {} : { column }), ...(where === undefined ? {} : { where }) };
      const read = yearlyOfFile(
        wanted,
        rest.kind === "change" ? "ratio" : "plain",
        readFile && ((name) => readFile(name, [...path, "file"])),
      );
      if ("values" in read) return [[key, { values: read.values, ...rest }]];
      findings.push({ path: Object.hasOwn(wanted, read.key) ? [...path, read.key] : path, ...read.said });
      return [];
    }),
  );
  return { value: Object.keys(inlined).length === 0 ? plain : { ...file, prices: { ...prices, ...inlined } }, findings };
}
