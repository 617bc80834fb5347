import type { Uncertain } from "../../engine/distributions/spec.ts";
import { legalRanges } from "../../engine/model/legalRanges.ts";
import { inside } from "../findings.ts";
import { leaf, type NumberRule } from "../leaf.ts";
import { definitionOf, readUncertain } from "../uncertain.ts";

const biasRule: NumberRule = { quantity: "ratio", ...legalRanges["interventions.evaluation.bias"], max: 1000, description: "" };
/** How wrong the comparison of an evaluation is, for all outcomes or by outcome. */
export const bias = leaf<Uncertain | Readonly<Record<string, Uncertain>>>(
  {
    description: "Times the controls' rate, for all outcomes or by outcome: how wrong the comparison is",
    range: "at least 0",
    quantity: "ratio",
    min: 0,
    otherwise: "by design",
    uncertain: true,
    example: { dist: "lognormal", median: 1.3, sigma: 0.2 },
    alternative: true,
    anyOf: [
      { type: "number", minimum: 0 },
      { type: "string" },
      { $ref: definitionOf("ratio") },
      { type: "object", additionalProperties: { anyOf: [{ type: ["number", "string"] }, { $ref: definitionOf("ratio") }] } },
    ],
  },
  (value, fail) => {
    const byOutcome = typeof value === "object" && value !== null && !Array.isArray(value) && !("dist" in value);
    if (!byOutcome) return readUncertain(value, biasRule, fail);
    return Object.fromEntries(Object.entries(value).map(([id, each]) => [id, readUncertain(each, biasRule, inside(fail, id))]));
  },
);
