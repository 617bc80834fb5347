import { leaf, type NumberRule, readNumber } from "../leaf.ts";
import { show } from "../problem.ts";

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
    if (value === undefined) return fail("missing, expected first and last year since entry, like [0, 3]");
    if (!Array.isArray(value) || value.length !== 2)
      return fail(`found ${show(value)}, expected first and last year since entry, like [0, 3]`);
    const rule: NumberRule = { quantity: "plain", whole: true, min: 0, max: 100, description: "" };
    const years = value.map((year, index) => {
      const reading = readNumber(year, rule);
      if ("message" in reading) fail.report({ path: [index], message: reading.message });
      return "value" in reading ? reading.value : Number.NaN;
    });
    if (years[0]! > years[1]!) return fail(`found [${years.join(", ")}], expected the first year not after the last`);
    return [years[0]!, years[1]!];
  },
);
