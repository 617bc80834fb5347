import { legalRanges } from "../../engine/model/legalRanges.ts";
import { inside } from "../findings.ts";
import { leaf, type NumberRule } from "../leaf.ts";
import { readUncertain } from "../uncertain.ts";

const costRule: NumberRule = { quantity: "kronor", ...legalRanges["interventions.cost"], description: "" };
const yearlyAmount = [
  { type: "number", minimum: 0 },
  { type: "string" },
  { $ref: "#/definitions/amount" },
  { $ref: "#/definitions/kronorDistribution" },
];
/** What an intervention costs, of one value or a list of as many as there are years. */
export const yearlyCost = leaf<ReturnType<typeof readUncertain> | readonly ReturnType<typeof readUncertain>[]>(
  {
    description: "Outlay of an active year: one value for every year, or a list of as many as years",
    unit: "kronor per year",
    quantity: "kronor",
    min: 0,
    range: "at least 0",
    uncertain: true,
    example: "4.5 mnkr",
    anyOf: [...yearlyAmount, { type: "array", items: { anyOf: yearlyAmount } }],
  },
  (value, fail) => {
    if (!Array.isArray(value)) return readUncertain(value, costRule, fail);
    return value.map((item, index) => readUncertain(item, costRule, inside(fail, index)));
  },
);
