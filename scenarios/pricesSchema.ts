import type * as z from "zod";
import { delegate, type Fail } from "./findings.ts";
import { kpi } from "./kpi.ts";
import { type About, block, choice, factor, leaf, type NumberRule, readNumber, text, whole } from "./leaf.ts";
import { levelsOfChanges } from "./priceLevels.ts";
import { shown } from "./problem.ts";
import { problem } from "./said.ts";

const kinds = ["index", "change"] as const;

const seriesShape = block(
  {
    file: text({ description: "A file beside the scenario: CSV with a column of years, PX or JSON-stat 2", example: "pkv.csv" }).optional(),
    column: text({ description: "Its column with the index" }).optional(),
    where: leaf<unknown>(
      { description: "Of a table of statistics (PX, JSON-stat 2): which value of each other variable", type: "object" },
      (value) => value,
    ).optional(),
    values: leaf<unknown>({ description: "By year, instead of a file", type: "object" }, (value) => value).optional(),
    kind: choice(kinds, { description: "Levels of the index, or changes from the year before: they look alike" }),
    vintage: leaf<string>({ description: "Which edition of the figures", type: "string", example: "2024-10" }, (value, fail) =>
      typeof value === "string" || typeof value === "number"
        ? String(value)
        : fail(problem("expected", { found: shown(value), rule: problem("aText") })),
    ).optional(),
  },
  { description: "A price index by year" },
);

/** A price index as it is written: `kpi`, or levels or changes by year. */
const series = (about: About) =>
  leaf<ReadonlyMap<number, number>>({ ...about, anyOf: [{ const: "kpi" }, { type: "object" }] }, (value, fail) => {
    if (value === "kpi") return kpi;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const rule = problem("aSeries");
      return fail(value === undefined ? problem("missing", { rule }) : problem("expected", { found: shown(value), rule }));
    }
    const { kind, values, file } = delegate(seriesShape, value, fail);
    if (kind === undefined) return new Map();
    if (values === undefined) {
      if (file === undefined) fail(problem("noSeries"));
      return new Map();
    }
    return readValues(values, kind, fail);
  });

const rules: Readonly<Record<(typeof kinds)[number], NumberRule>> = {
  index: { quantity: "plain", above: 0, description: "" },
  change: { quantity: "ratio", min: -0.5, max: 1, description: "" },
};
const yearRule: NumberRule = { quantity: "plain", whole: true, min: 1800, max: 2300, description: "" };

function readValues(values: unknown, kind: (typeof kinds)[number], fail: Fail): ReadonlyMap<number, number> {
  if (typeof values !== "object" || values === null || Array.isArray(values) || Object.keys(values).length === 0) {
    fail.report({ path: ["values"], ...problem("expected", { found: shown(values), rule: problem("byYear") }) });
    return new Map();
  }
  const read: [number, number][] = [];
  for (const [key, value] of Object.entries(values)) {
    const year = readNumber(Number(key), yearRule);
    const number = readNumber(value, rules[kind]);
    const path = ["values", key];
    if ("said" in year) fail.report({ path, ...problem("expected", { found: shown(key), rule: problem("aYear") }), atKey: true });
    else if ("said" in number) fail.report({ path, ...number.said });
    else read.push([year.value, number.value]);
  }
  read.sort(([a], [b]) => a - b);
  if (kind === "index") return new Map(read);
  const gap = read.findIndex(([year], at) => at > 0 && year !== read[at - 1]![0] + 1);
  if (gap > 0) {
    fail.report({ path: ["values"], ...problem("noChangeForYear", { year: read[gap]![0] - 1 }) });
  }
  return levelsOfChanges(read);
}

/** The keys of `prices`. */
export const pricesShape = block(
  {
    base: whole({
      description: "Year whose prices the result is in",
      unit: "year",
      min: 1800,
      max: 2300,
      otherwise: "startYear",
      example: 2020,
      alternative: true,
    }).optional(),
    index: series({ description: "Consumer prices by year: kpi is Statistics Sweden's, 2006 to 2023", example: "kpi" }),
    municipal: series({
      description: "Prices of municipal services by year, for amounts with index: municipal",
      otherwise: "no amount has them",
      example: { values: { 2020: 100, 2021: 102.1 }, kind: "index", vintage: "2024-10" },
      alternative: true,
    }).optional(),
    beyond: factor({
      description: "Yearly change of prices after the last year of an index",
      unit: "per year",
      min: -0.5,
      max: 1,
      otherwise: "a later year is an error",
      example: 0.02,
    }).optional(),
  },
  { description: "What a krona of one year is worth in another", otherwise: "every amount is in prices of startYear" },
);

export type PricesFile = z.output<typeof pricesShape>;
