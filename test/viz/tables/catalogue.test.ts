import { expect, test } from "vitest";
import * as z from "zod";
import { compile, createSimulator, measureCatalogue, measuresOf, type Summary, summarise, summarySchema } from "../../../engine/index.ts";
import { headline, mean } from "../../../engine/measures/catalogue/write.ts";
import { withParents } from "../../../viz/app/model/libraryParent.ts";
import { whatMoved } from "../../../viz/app/model/moved.ts";
import { comparisonTable } from "../../../viz/cli/comparisonTable.ts";
import { keyLines } from "../../../viz/report/keyLines.ts";
import { movedRows } from "../../../viz/tables/movedRows.ts";
import { summaryCsv } from "../../../viz/tables/summaryCsv.ts";
import { summaryLines, summaryTable } from "../../../viz/tables/summaryTable.ts";
import { measureWords } from "../../../viz/text/measureWords.ts";
import type { Comparison } from "../../../workers/comparison.ts";
import { comparedIn, differencesIn, pairingOf } from "../../../workers/paired.ts";
import { eventful } from "../../engine/model/eventful.ts";

/** A measure of an existing kind, declared here, and its words: nothing else knows of it. */
const key = "fund.interestEarned";
const catalogue = { ...measureCatalogue, [key]: headline(mean("fund.interest", "higher")) };
const words = { ...measureWords, [key]: { sv: "ränta på saldot, i genomsnitt", en: "interest on the balance, on average" } };
const told = { catalogue, words };

const plan = compile(eventful);
const measures = measuresOf(plan, catalogue);
const simulator = createSimulator(plan, "1", undefined, measures);
for (const block of [0, 1]) simulator.run(block, 1024);
const summary = summarise(
  plan,
  simulator.take(),
  { scenario: { name: "eventful", hash: "" }, version: "1", seed: "1", host: { node: "", workers: 1, seconds: 0 } },
  measures,
);
const found = (summary.fund as unknown as Record<string, { readonly value: number; readonly standardError: number }>).interestEarned!;

test("a measure that is declared in the catalogue is in the summary and in its hashes", () => {
  expect(found.value).not.toBe(0);
  expect(found.standardError).toBeGreaterThan(0);
  expect(Object.keys(summary.run.measures)).toContain(key);
});

test("it is in the schema of summary.json, which the summary passes, and which finds it missing from the catalogue without it", () => {
  const validator = (of: typeof measureCatalogue) =>
    z.fromJSONSchema(summarySchema(of, (each) => each) as Parameters<typeof z.fromJSONSchema>[0]);
  const read = JSON.parse(JSON.stringify(summary)) as unknown;
  expect(validator(catalogue).safeParse(read).error?.issues ?? []).toEqual([]);
  expect(validator(measureCatalogue).safeParse(read).success).toBe(false);
});

test.each(["sv", "en"] as const)("it is a row of the terminal's table, of the report's tables and of the CSV (%s)", (locale) => {
  const name = words[key][locale];
  expect(summaryTable(summary, locale, told)).toContain(`  ${name}  `);
  const line = summaryLines(summary, locale, undefined, told).find((each) => Array.isArray(each) && each[0] === name);
  expect(line).toHaveLength(4);
  const [first, ...cells] = keyLines(summary, locale, told).find(
    (each) => Array.isArray(each) && each[0]?.slice(1) === name.slice(1),
  ) as string[];
  expect(first?.[0]).toBe(name[0]?.toUpperCase());
  expect(cells).toEqual((line as string[]).slice(1));
  const row = summaryCsv(summary, locale, told)
    .split("\r\n")
    .find((each) => each.startsWith(`${key},`));
  expect(row).toContain(`${key},${found.value},${found.standardError},,,,,kr,`);
  expect(row).toContain(name);
});

test("it is a row of a comparison", () => {
  const compared = comparedIn(catalogue);
  const pairing = pairingOf(compared, ["a", "b"], "1");
  const names = [...new Set(compared.flatMap(({ measure }) => [...measure.columns, "fund.promised"]))];
  const columns = names.map((_, c) => Float64Array.from({ length: 8 }, (_, i) => (i + 1) * (c + 1) * 1e6));
  pairing.add(
    0,
    columns,
    columns.map((each) => each.map((x) => x + 1e6)),
  );
  const found = differencesIn(compared, pairing.take());
  const of = (which: "a" | "b") => Object.fromEntries(Object.entries(found).map(([id, each]) => [id, each[which]]));
  const variants = (["a", "b"] as const).map((name) => ({ name, scenario: name, hash: name, measures: of(name) }));
  const comparison: Comparison = {
    formatVersion: 2,
    run: { version: "1", seed: "1", replications: 8 },
    boards: [],
    variants,
    differences: [{ name: "b", measures: found }],
  };
  for (const locale of ["sv", "en"] as const) expect(comparisonTable(comparison, locale, { told })).toContain(`  ${words[key][locale]}  `);
});

test("where a change of the rules moves it, the explorer marks it", async () => {
  const text = "extends: rector-equity\nname: Rector\n";
  const explorer = whatMoved(comparedIn(catalogue));
  const rules = (share: string) => ({ text, overrides: [`fund.interest=${share}`] });
  const rowsAfter = async (share: string) => {
    expect(await withParents(() => explorer.open(rules("1 %"), rules(share), "1", 1024))).toBe(true);
    for (;;) {
      const found = explorer.advance();
      if (found !== null) return movedRows(found.measures, "sv", { told }).rows;
    }
  };
  expect((await rowsAfter("2 %")).find((row) => row.key === key)).toMatchObject({ name: words[key].sv, unit: "mnkr", went: "better" });
  expect(await rowsAfter("1 %")).toEqual([]);
});

test("every measure of a summary is a row of the CSV, once", () => {
  const { measures: hashes } = (summary as Summary).run;
  const rows = summaryCsv(summary, "en", told).trim().split("\r\n").slice(1);
  expect(rows.map((row) => row.split(",")[0])).toEqual(Object.keys(hashes).filter((id) => rows.some((row) => row.startsWith(`${id},`))));
  expect(rows.length).toBe(Object.keys(hashes).length);
});
