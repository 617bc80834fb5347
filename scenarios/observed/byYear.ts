import type { ByYear } from "../../engine/model/observed/observed.ts";
import { type About, leaf, type NumberRule, numberJson, readNumber } from "../leaf.ts";
import { shown } from "../problem.ts";
import { problem } from "../said.ts";
import { yearlyKeys } from "../series/yearlyKeys.ts";

/** Keys of a place that takes its numbers from a file (series/yearlyOfFile.ts), for editors. */
const fromFile = {
  ...Object.fromEntries(yearlyKeys.map((key) => [key, { type: ["string", "number"] }])),
  where: { type: "object" },
};

/** Numbers by calendar year: `{ 2012: 1.2 mnkr, 2013: 0.9 mnkr }`. */
export function byYear(about: About, rule: Omit<NumberRule, "description">) {
  const json = { type: "object", properties: fromFile, additionalProperties: numberJson({ ...rule, description: "" }) };
  return leaf<ByYear>({ ...about, ...json }, (value, fail) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const rule = problem("byYearLike");
      return fail(value === undefined ? problem("missing", { rule }) : problem("expected", { found: shown(value), rule }));
    }
    const read: Record<string, number> = {};
    for (const [key, item] of Object.entries(value)) {
      const reading = readNumber(item, { ...rule, description: "" });
      if (!/^\d{4}$/.test(key))
        fail.report({ path: [key], ...problem("expected", { found: shown(key), rule: problem("aYear") }), atKey: true });
      else if ("said" in reading) fail.report({ path: [key], ...reading.said });
      else read[key] = reading.value;
    }
    return read;
  });
}

/** Calendar years in which something happened. */
export function years(about: About) {
  return leaf<readonly number[]>({ ...about, type: "array", items: { type: "integer" } }, (value, fail) => {
    if (!Array.isArray(value)) return fail(problem("expected", { found: shown(value), rule: problem("aListOfYears") }));
    return value.map((item, at) => {
      const reading = readNumber(item, { quantity: "plain", whole: true, min: 1900, max: 2300, description: "" });
      if ("said" in reading) fail.report({ path: [at], ...reading.said });
      return "value" in reading ? reading.value : 0;
    });
  });
}
