import * as z from "zod";
import type { DistributionSpec, Uncertain } from "../engine/distributions/spec.ts";
import { type LegalKey, legalRanges } from "../engine/model/legalRanges.ts";
import { distributionFindings } from "./distributionChecks.ts";
import { type Forms, makeForms } from "./distributionForms.ts";
import { delegate, type Fail, failing, inside } from "./findings.ts";
import { expectedNumber, leaf, type NumberRule, numberJson, rangeText, readNumber } from "./leaf.ts";
import { shown } from "./problem.ts";
import { guessed, problem } from "./said.ts";
import { looksLikeRange, type Quantity, readRange } from "./units.ts";

/** A number that may be uncertain: a number, a range like `10 to 40`, or a block with `dist`. */
export function uncertain(rule: NumberRule) {
  const json = { anyOf: [...((numberJson(rule).anyOf as unknown[]) ?? [numberJson(rule)]), { $ref: definitionOf(rule.quantity) }] };
  return leaf<Uncertain>({ ...rule, uncertain: true, range: rangeText(rule), ...json }, (value, fail) => readUncertain(value, rule, fail));
}

type Rule = Omit<NumberRule, "quantity">;

/** Uncertain numbers by the key of their legal range; a `max` in the rule keeps a written number within what can be meant. */
export const uncertainAmount = (key: LegalKey, rule: Rule) =>
  uncertain({ quantity: "kronor", unit: "kronor", ...legalRanges[key], ...rule });
export const uncertainRatio = (key: LegalKey, rule: Rule) => uncertain({ quantity: "ratio", ...legalRanges[key], ...rule });
export const uncertainPlain = (key: LegalKey, rule: Rule) => uncertain({ quantity: "plain", ...legalRanges[key], ...rule });

/** Where the JSON Schema keeps the distributions of a quantity. */
export function definitionOf(quantity: Quantity): string {
  return `#/definitions/${quantity}Distribution`;
}

/** Reads a number, a range or a distribution; a number must keep to the rule's range, a distribution is cut to it by the model. */
export function readUncertain(value: unknown, rule: NumberRule, fail: Fail): Uncertain {
  if (typeof value === "string" && looksLikeRange(value)) {
    const range = readRange(value, rule.quantity);
    if ("p5" in range) return checked({ dist: "lognormal", ...range }, fail);
    return fail(problem("expected", { found: shown(value), rule: range.reason ?? problem("aRange") }));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return readDistribution(value as Record<string, unknown>, rule.quantity, fail) ?? z.NEVER;
  }
  const reading = readNumber(value, rule, problem("orDistribution", { number: expectedNumber(rule) }));
  return "value" in reading ? reading.value : fail(reading.said);
}

/** Reads a block with `dist`; null where something in it is wrong. */
function readDistribution(value: Record<string, unknown>, quantity: Quantity, fail: Fail): DistributionSpec | null {
  const spec = readShape(value, quantity, fail);
  return spec === null ? null : checked(spec, fail);
}

function readShape(value: Record<string, unknown>, quantity: Quantity, fail: Fail): DistributionSpec | null {
  const forms = distributionForms(quantity);
  const names = Object.keys(forms);
  const { dist } = value;
  if (typeof dist !== "string" || !Object.hasOwn(forms, dist)) {
    if (dist === undefined) fail(problem("noDist", { known: names }));
    else
      fail.report({
        path: ["dist"],
        ...guessed(problem("expected", { found: shown(dist), rule: names }), dist, names),
      });
    return null;
  }
  let sound = true;
  const watch = failing((finding) => {
    sound = false;
    fail.report(finding);
  });
  const { schema, either } = forms[dist]!;
  const given = Object.keys(value).filter((key) => either.flat().includes(key));
  const spec = delegate(schema, value, watch) as unknown as DistributionSpec;
  if (sound && either.length > 0 && !either.some((set) => set.length === given.length && set.every((key) => given.includes(key)))) {
    watch(given.length === 0 ? problem("noParameters", { dist, sets: either }) : problem("wrongParameters", { given, dist, sets: either }));
  }
  return sound ? spec : null;
}

function checked(spec: DistributionSpec, fail: Fail): DistributionSpec {
  for (const finding of distributionFindings(spec)) fail.report(finding);
  return spec;
}

const made = new Map<Quantity, Forms>();

/** The distributions of MODEL §1 as they are written, for values of one quantity. */
export function distributionForms(quantity: Quantity): Forms {
  const forms = made.get(quantity) ?? makeForms(quantity, nested(quantity), component(quantity));
  made.set(quantity, forms);
  return forms;
}

function nested(quantity: Quantity): (description: string) => z.ZodType {
  const json = { anyOf: [{ type: ["number", "string"] }, { $ref: definitionOf(quantity) }] };
  return (description) =>
    leaf<Uncertain>({ description, quantity, ...json }, (value, fail) => readUncertain(value, { quantity, description }, fail));
}

/** `{ weight: 0.2, dist: …, … }`, or `{ weight: 0.2, of: … }` where the component is a number, a range or a block. */
function component(quantity: Quantity) {
  const json = { type: "object", properties: { weight: { type: "number", minimum: 0 } }, required: ["weight"] };
  const weightRule: NumberRule = { quantity: "ratio", min: 0, description: "weight" };
  return leaf<{ weight: number; of: Uncertain }>(
    { description: "weight, and dist with its parameters or of", quantity, ...json },
    (value, fail) => {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return fail(problem("expected", { found: shown(value), rule: problem("weightAndDistribution") }));
      const { weight, of, ...rest } = value as Record<string, unknown>;
      const reading = readNumber(weight, weightRule);
      if (weight === undefined) fail(problem("missingKey", { key: "'weight'", rule: expectedNumber(weightRule) }));
      else if ("said" in reading) fail.report({ path: ["weight"], ...reading.said });
      const rule: NumberRule = { quantity, description: "component" };
      if (of !== undefined && Object.keys(rest).length > 0) return fail(problem("ofBesideKeys"));
      const spec = of === undefined ? readDistribution(rest, quantity, fail) : readUncertain(of, rule, inside(fail, "of"));
      return { weight: "value" in reading ? reading.value : 0, of: spec ?? z.NEVER };
    },
  );
}
