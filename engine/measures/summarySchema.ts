import { alternativeMeasures } from "./alternative.ts";
import type { AnswerType, Catalogue, Declaration } from "./catalogue/declaration.ts";
import { reducedMeasures } from "./reduced/measures.ts";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

const number: Schema = { type: ["number", "null"] };
const text: Schema = { type: "string" };
const count: Schema = { type: "integer", minimum: 0 };

const error = { value: number, standardError: number };
const answers: Readonly<Record<AnswerType, Readonly<Record<string, Schema>>>> = {
  estimate: { ...error, p05: number, p95: number, reason: { enum: ["noMean", "noVariance", "noFourthMoment"] } },
  probability: { ...error, low: number, high: number },
  interval: { value: number, low: number, high: number, reason: { enum: ["denominatorNearZero", "noVariance"] } },
};
const exact: Schema = { type: "number" };
const list = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "array",
  items: block(properties, Object.keys(properties)),
});
const accounts = {
  account: {
    description: "its social account, exact, at means",
    ...block(
      {
        avoided: exact,
        byYear: list({ year: { type: "integer" }, payer: text, value: exact }),
        byItem: list({ item: text, payer: text, value: exact, fullSuccess: exact }),
        total: exact,
        presentValue: exact,
        perPerson: exact,
        afterHorizon: exact,
        fullSuccess: exact,
        notAttributable: list({ item: text, value: exact }),
        personsToSave: { anyOf: [block({ all: number, ownMunicipality: number }, ["all", "ownMunicipality"]), { type: "null" }] },
      },
      [
        "avoided",
        "byYear",
        "byItem",
        "total",
        "presentValue",
        "perPerson",
        "afterHorizon",
        "fullSuccess",
        "notAttributable",
        "personsToSave",
      ],
    ),
  },
  notCounted: {
    description: "what another line counts already, expected, for one round",
    ...list({ line: text, payer: text, value: number }),
  },
};
const optional: readonly string[] = ["p05", "p95", "reason"];

/**
 * The JSON Schema of `summary.json` (draft 2020-12) from a catalogue of measures. A run that was asked for less leaves out what it did
 * not compute, so that of the numbers nothing is required.
 *
 * describe  what a measure is, in words, by its key
 */
export function summarySchema(catalogue: Catalogue, describe: (key: string) => string): Schema {
  const nodes = treeOf(catalogue);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "summary.json of fondrisk, formatVersion 1",
    description: "Kronor, unrounded. An estimate is a value with its standard error; what is not available is null.",
    ...block({ ...frame(), ...withAccounts(fields(nodes, describe)) }, ["formatVersion", "scenario", "run", "host", "warnings"]),
  };
}

/** What stands beside an intervention's numbers where it has a social account, or lines that do not count (engine/EVIDENCE.md E11, E13). */
function withAccounts(properties: Record<string, Schema>): Record<string, Schema> {
  const { interventions } = properties;
  if (interventions === undefined) return properties;
  const each = interventions.additionalProperties as Schema;
  return {
    ...properties,
    interventions: { ...interventions, additionalProperties: { ...each, properties: { ...(each.properties as Schema), ...accounts } } },
  };
}

interface Tree {
  key: string;
  declaration: Declaration | null;
  readonly below: Map<string, Tree>;
}

function treeOf(catalogue: Catalogue): Map<string, Tree> {
  const roots = new Map<string, Tree>();
  for (const [key, declaration] of Object.entries(catalogue)) {
    let level = roots;
    const steps = key.split(".");
    for (const [depth, step] of steps.entries()) {
      const node = level.get(step) ?? { key: "", declaration: null, below: new Map<string, Tree>() };
      level.set(step, node);
      level = node.below;
      if (depth === steps.length - 1) Object.assign(node, { key, declaration });
    }
  }
  return roots;
}

function fields(nodes: ReadonlyMap<string, Tree>, describe: (key: string) => string): Record<string, Schema> {
  return Object.fromEntries(Array.from(nodes, ([step, node]) => [step, schemaOf(node, describe)]));
}

function schemaOf({ key, declaration, below }: Tree, describe: (key: string) => string): Schema {
  const own = declaration === null ? {} : answers[declaration.answer];
  const required = Object.keys(own).filter((name) => !optional.includes(name));
  const about = declaration === null ? {} : { description: `${describe(key)} (${unitOf(declaration)})` };
  const [member] = below.keys();
  const inside = member?.startsWith("{") ? members(member, below.get(member) as Tree, describe) : null;
  const schema = inside ?? { ...about, ...block({ ...own, ...fields(below, describe) }, required) };
  const absent = declaration?.absent === "itself" || Array.from(below.values()).some((child) => child.declaration?.absent === "group");
  return absent ? { anyOf: [schema, { type: "null" }] } : schema;
}

/** A list with a member for each year or price, or a block with a name for each intervention, department … */
function members(placeholder: string, node: Tree, describe: (key: string) => string): Schema {
  const name = placeholder.slice(1, -1);
  const schema = schemaOf(node, describe);
  if (name !== "year" && name !== "qalyPrice") return { type: "object", additionalProperties: schema };
  const { properties } = schema as { readonly properties: Record<string, Schema> };
  return { type: "array", items: block({ [name]: { type: "number" }, ...properties }, [name]) };
}

function unitOf({ unit, answer }: Declaration): string {
  return answer === "probability" ? "a probability" : unit === "krPerQaly" ? "kr per QALY" : unit;
}

function block(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** What stands beside the numbers. */
function frame(): Record<string, Schema> {
  const estimate = { anyOf: [block(answers.estimate, ["value", "standardError"]), { type: "null" }] };
  const either = { anyOf: [block(answers.probability, ["value", "standardError", "low", "high"]), ...estimate.anyOf] };
  const read = block({ value: either, difference: estimate }, ["value", "difference"]);
  const readings = block(Object.fromEntries(alternativeMeasures.map((id) => [id, read])), alternativeMeasures);
  const inputs = { type: "array", items: block({ file: text, sha256: text }, ["file", "sha256"]) };
  const values = { type: "object", additionalProperties: { type: ["number", "string", "array"], items: text } };
  const byControls = { ...error, varianceRatio: number };
  const reduced = { anyOf: [block(byControls, Object.keys(byControls)), { type: "null" }] };
  const lambdaStar = { anyOf: [{ type: "number" }, { enum: ["infinite", "none"] }] };
  return {
    formatVersion: { const: 1 },
    scenario: block({ name: text, hash: text }, ["name", "hash"]),
    run: block(
      {
        version: text,
        seed: text,
        replications: count,
        blocks: count,
        futuresPerDraw: { type: "integer", minimum: 2, maximum: 1024 },
        resultHash: { type: ["string", "null"] },
        measures: { type: "object", additionalProperties: text },
        code: text,
        command: text,
        inputs,
      },
      ["version", "seed", "replications", "blocks", "resultHash", "measures"],
    ),
    host: block({ node: text, workers: count, seconds: { type: "number" }, alternativesSeconds: { type: "number" } }, [
      "node",
      "workers",
      "seconds",
    ]),
    warnings: { type: "array", items: block({ code: text, path: text, values }, ["code", "path", "values"]) },
    applicants: {
      type: "object",
      additionalProperties: block({ lambdaStar, lambdaStarOwnMoney: lambdaStar }, ["lambdaStar", "lambdaStarOwnMoney"]),
    },
    observed: block(
      {
        effectiveSampleSize: number,
        share: number,
        largestWeight: number,
        logEvidence: block(error, ["value", "standardError"]),
        factors: { type: "array", items: block({ path: text, kind: text, shareWithout: number }, ["path", "kind", "shareWithout"]) },
        exact: { type: "array", items: text },
      },
      ["effectiveSampleSize", "share", "largestWeight", "logEvidence", "factors", "exact"],
    ),
    reduced: {
      description: "the same means and ratios by control variates (engine/MODEL.md §8), outside of resultHash",
      ...block({ controls: count, measures: block(Object.fromEntries(reducedMeasures.map((id) => [id, reduced])), []) }, [
        "controls",
        "measures",
      ]),
    },
    alternatives: {
      type: "array",
      items: block({ name: text, why: text, replications: count, measures: readings }, ["name", "why", "replications", "measures"]),
    },
  };
}
