import * as z from "zod";
import type { DistributionSpec, Uncertain } from "../engine/distributions/spec.ts";
import { distributionFindings } from "./distributionChecks.ts";
import {
  block,
  choice,
  delegate,
  expectedNumber,
  type Fail,
  failing,
  inside,
  leaf,
  list,
  type NumberRule,
  number,
  numberJson,
  rangeText,
  readNumber,
  text,
} from "./leaf.ts";
import { didYouMean } from "./nearest.ts";
import { oneOf, show } from "./problem.ts";
import { looksLikeRange, type Quantity, readRange } from "./units.ts";

/** A number that may be uncertain: a number, a range like `10 to 40`, or a block with `dist`. */
export function uncertain(rule: NumberRule) {
  const json = { anyOf: [...((numberJson(rule).anyOf as unknown[]) ?? [numberJson(rule)]), { $ref: definitionOf(rule.quantity) }] };
  return leaf<Uncertain>({ ...rule, uncertain: true, range: rangeText(rule), ...json }, (value, fail) => readUncertain(value, rule, fail));
}

export const uncertainAmount = (rule: Omit<NumberRule, "quantity">) => uncertain({ quantity: "kronor", unit: "kronor", min: 0, ...rule });
export const uncertainShare = (rule: Omit<NumberRule, "quantity">) => uncertain({ quantity: "ratio", min: 0, max: 1, ...rule });
export const uncertainFactor = (rule: Omit<NumberRule, "quantity">) => uncertain({ quantity: "ratio", ...rule });
export const uncertainPlain = (rule: Omit<NumberRule, "quantity">) => uncertain({ quantity: "plain", ...rule });

/** Where the JSON Schema keeps the distributions of a quantity. */
export function definitionOf(quantity: Quantity): string {
  return `#/definitions/${quantity}Distribution`;
}

/** Reads a number, a range or a distribution; a number must keep to the rule's range, a distribution is cut to it by the model. */
export function readUncertain(value: unknown, rule: NumberRule, fail: Fail): Uncertain {
  if (typeof value === "string" && looksLikeRange(value)) {
    const range = readRange(value, rule.quantity);
    if ("p5" in range) return checked({ dist: "lognormal", ...range }, fail);
    return fail(
      `found ${show(value)}, expected ${range.reason === "" ? "two numbers with 'to' between them, like 10 to 40" : range.reason}`,
    );
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return readDistribution(value as Record<string, unknown>, rule.quantity, fail) ?? z.NEVER;
  }
  const reading = readNumber(value, rule, `${expectedNumber(rule)}, or a distribution`);
  return "value" in reading ? reading.value : fail(reading.message);
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
    if (dist === undefined) fail(`found a block without 'dist', expected dist: ${oneOf(names)}`);
    else
      fail.report({
        path: ["dist"],
        message: `found ${show(dist)}, expected ${oneOf(names)}${typeof dist === "string" ? didYouMean(dist, names) : ""}`,
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
    const expected = either.map((set) => set.join(" and ")).join(", or ");
    watch(`found ${given.length === 0 ? "no parameters" : given.join(" and ")} for ${dist}, expected ${expected}`);
  }
  return sound ? spec : null;
}

function checked(spec: DistributionSpec, fail: Fail): DistributionSpec {
  for (const finding of distributionFindings(spec)) fail.report(finding);
  return spec;
}

interface Form {
  readonly schema: z.ZodType;
  /** The sets of parameters of which exactly one is given; empty where all are required. */
  readonly either: readonly (readonly string[])[];
}

const made = new Map<Quantity, Readonly<Record<string, Form>>>();

/** The distributions of MODEL §1 as they are written, for values of one quantity. */
export function distributionForms(quantity: Quantity): Readonly<Record<string, Form>> {
  const forms = made.get(quantity) ?? makeForms(quantity);
  made.set(quantity, forms);
  return forms;
}

function makeForms(quantity: Quantity): Readonly<Record<string, Form>> {
  const value = (description: string) => number({ quantity, description });
  const plain = (description: string) => number({ quantity: "plain", description });
  const max = value("cap: larger values become max").optional();
  const moments = { mean: value("mean").optional(), sd: value("standard deviation").optional() };
  const percentiles = { p5: value("5th percentile").optional(), p95: value("95th percentile").optional() };
  const form = (name: string, shape: z.ZodRawShape, either: Form["either"] = []): [string, Form] => {
    const dist = choice([name], { description: "the form of the distribution" });
    return [name, { schema: block({ dist, ...shape }, { description: name }), either }];
  };
  const inner = (description: string) => nested(quantity, description);
  const gpd = { scale: value("scale, above 0"), shape: plain("tail index; mean finite below 1, variance below 1/2") };
  const shapeScale: z.ZodRawShape = {
    ...moments,
    shape: plain("shape, above 0").optional(),
    scale: value("scale, above 0").optional(),
    max,
  };
  const shapeScaleSets = [
    ["mean", "sd"],
    ["shape", "scale"],
  ];
  const bounds = { min: value("smallest value"), max: value("largest value") };
  return Object.fromEntries([
    form("normal", { ...moments, ...percentiles, min: value("truncated below").optional(), max: value("truncated above").optional() }, [
      ["mean", "sd"],
      ["p5", "p95"],
    ]),
    form(
      "lognormal",
      { ...moments, median: value("median").optional(), sigma: plain("sd of the logarithm").optional(), ...percentiles, max },
      [
        ["mean", "sd"],
        ["median", "sigma"],
        ["p5", "p95"],
      ],
    ),
    form(
      "beta",
      {
        ...moments,
        alpha: plain("alpha").optional(),
        beta: plain("beta").optional(),
        min: value("scaled from").optional(),
        max: value("scaled to").optional(),
      },
      [
        ["mean", "sd"],
        ["alpha", "beta"],
      ],
    ),
    form("gamma", shapeScale, shapeScaleSets),
    form("weibull", shapeScale, shapeScaleSets),
    form("exponential", { mean: value("mean"), max }),
    form("uniform", bounds),
    form("triangular", { ...bounds, mode: value("most likely value") }),
    form("pert", { ...bounds, mode: value("most likely value") }),
    form("pareto", { min: value("smallest value"), alpha: plain("tail exponent; mean finite above 1, variance above 2"), max }),
    form("gpd", { threshold: value("smallest value").optional(), ...gpd, max }),
    form("spliced", {
      body: inner("the distribution below the threshold"),
      threshold: value("where the tail begins"),
      tail: block(gpd, { description: "the generalized Pareto tail" }),
      max,
    }),
    form("mixture", { of: list(component(quantity), { description: "the components, each with a weight" }), max }),
    form("discrete", {
      values: list(value("a value"), { description: "the values" }),
      weights: list(plain("a weight"), { description: "their weights" }),
      max,
    }),
    form(
      "empirical",
      {
        values: list(value("a value"), { description: "the observations" }).optional(),
        file: text({ description: "a CSV file beside the scenario" }).optional(),
        column: text({ description: "its column" }).optional(),
        max,
      },
      [["values"], ["file", "column"]],
    ),
    form("compound", { rate: plain("mean number of events"), severity: inner("cost of one event"), max }),
  ]);
}

function nested(quantity: Quantity, description: string) {
  const rule: NumberRule = { quantity, description };
  return leaf<Uncertain>({ description, anyOf: [{ type: ["number", "string"] }, { $ref: definitionOf(quantity) }] }, (value, fail) =>
    readUncertain(value, rule, fail),
  );
}

/** `{ weight: 0.2, dist: …, … }`, or `{ weight: 0.2, of: … }` where the component is a number, a range or a block. */
function component(quantity: Quantity) {
  const json = { type: "object", properties: { weight: { type: "number", minimum: 0 } }, required: ["weight"] };
  const weightRule: NumberRule = { quantity: "ratio", min: 0, description: "weight" };
  return leaf<{ weight: number; of: Uncertain }>({ description: "weight, and dist with its parameters or of", ...json }, (value, fail) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return fail(`found ${show(value)}, expected weight and a distribution`);
    const { weight, of, ...rest } = value as Record<string, unknown>;
    const reading = readNumber(weight, weightRule);
    if (weight === undefined) fail(`the key 'weight' is missing, expected ${expectedNumber(weightRule)}`);
    else if ("message" in reading) fail.report({ path: ["weight"], message: reading.message });
    const rule: NumberRule = { quantity, description: "component" };
    if (of !== undefined && Object.keys(rest).length > 0)
      return fail("found 'of' beside other keys, expected weight and of, or weight and dist with its parameters");
    const spec = of === undefined ? readDistribution(rest, quantity, fail) : readUncertain(of, rule, inside(fail, "of"));
    return { weight: "value" in reading ? reading.value : 0, of: spec ?? z.NEVER };
  });
}
