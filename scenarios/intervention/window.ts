import { leaf, type NumberRule, readNumber } from "../leaf.ts";
import { shown } from "../problem.ts";
import { problem } from "../said.ts";

/** Years since entry in which something happens. */
export const window = leaf<readonly [number, number]>(
  {
    description: "First and last year since entry, both included",
    unit: "years since entry",
    range: "two whole numbers from 0 to 100, the smaller first",
    example: [0, 3],
    type: "array",
    items: { type: "integer", minimum: 0, maximum: 100 },
    minItems: 2,
    maxItems: 2,
  },
  (value, fail) => {
    if (value === undefined) return fail(problem("missing", { rule: problem("aWindow") }));
    if (!Array.isArray(value) || value.length !== 2) return fail(problem("expected", { found: shown(value), rule: problem("aWindow") }));
    const rule: NumberRule = { quantity: "plain", whole: true, min: 0, max: 100, description: "" };
    const years = value.map((year, index) => {
      const reading = readNumber(year, rule);
      if ("said" in reading) fail.report({ path: [index], ...reading.said });
      return "value" in reading ? reading.value : Number.NaN;
    });
    if (years[0]! > years[1]!) return fail(problem("windowOrder", { first: years[0]!, last: years[1]! }));
    return [years[0]!, years[1]!];
  },
);
