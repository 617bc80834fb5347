import type { ScaledSpec } from "../../engine/distributions/scaled.ts";
import type { Uncertain } from "../../engine/distributions/spec.ts";
import { legalRanges } from "../../engine/model/legalRanges.ts";
import { isEvidence, readEvidence } from "../evidence/form.ts";
import { type Fail, inside } from "../findings.ts";
import { leaf, numberJson, rangeText } from "../leaf.ts";
import { record } from "../loose.ts";
import { definitionOf, readUncertain } from "../uncertain.ts";

const sizeRule = {
  quantity: "ratio",
  ...legalRanges["interventions.effect.size"],
  description: "Part of the events or costs that is avoided; below 0 is harm",
  example: { dist: "normal", mean: 0.25, sd: 0.1, max: 1 },
} as const;

/** An uncertain number as any other, or what a table of studies says; times a factor too. */
function readSize(value: unknown, fail: Fail): Uncertain {
  if (isEvidence(value)) return readEvidence(value, fail);
  const { of, ...rest } = record(value);
  if (rest.dist !== "scaled" || typeof of !== "object") return readUncertain(value, sizeRule, fail);
  const around = readUncertain({ ...rest, of: 0 }, sizeRule, fail);
  return { ...(around as ScaledSpec), of: readSize(of, inside(fail, "of")) };
}

/** The size of an effect: an uncertain number, or what a table of studies says. */
export const effectSize = leaf<Uncertain>(
  {
    ...sizeRule,
    uncertain: true,
    range: rangeText(sizeRule),
    anyOf: [...(numberJson(sizeRule).anyOf as unknown[]), { $ref: definitionOf("ratio") }, { $ref: "#/definitions/evidence" }],
  },
  readSize,
);
