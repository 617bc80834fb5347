import * as z from "zod";
import { contractShape } from "./contractSchema.ts";
import { type Described, sentence } from "./describe.ts";
import { evidenceBlock } from "./evidence/form.ts";
import { fileSchema } from "./schema.ts";
import { distributionForms } from "./uncertain.ts";
import type { Quantity } from "./units.ts";

type Json = Record<string, unknown>;

/** What a schema says to people and to the template; JSON Schema has `description` and `examples` for it. */
const ownWords = ["unit", "otherwise", "example", "alternative", "quantity", "whole", "min", "max", "above", "below", "range", "uncertain"];

/** An amount in prices of another year. */
const amount: Json = {
  description: "An amount in prices of another year: { amount: 4500, prices: 2018, index: municipal }, or 4 500 kr (2018).",
  type: "object",
  properties: {
    amount: { type: ["number", "string", "object"] },
    prices: { type: "integer", minimum: 1800, maximum: 2300 },
    index: { enum: ["index", "municipal"] },
  },
  required: ["amount", "prices"],
  additionalProperties: false,
};

/**
 * JSON Schema (draft 7) of the scenario file, made from the schema that reads it, for completion and checks in editors.
 * It knows keys, types and ranges; units and references between keys are for `parse`.
 */
export function jsonSchema(): Json {
  const definitions: Json = { contract: convert(contractShape), amount };
  for (const quantity of ["kronor", "ratio", "plain"] satisfies Quantity[]) {
    const forms = Object.values(distributionForms(quantity));
    definitions[`${quantity}Distribution`] = { anyOf: forms.map(({ schema }) => convert(schema)) };
  }
  const { required, ...file } = convert(fileSchema);
  // Of a file that extends another, any key may be in the parent.
  const whole = { anyOf: [{ required }, { required: ["extends"] }] };
  definitions.evidence = convert(evidenceBlock);
  return { $schema: "http://json-schema.org/draft-07/schema#", title: "fondrisk scenario", ...file, ...whole, definitions };
}

/** The text of scenarios/schema.json. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}

function convert(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ jsonSchema }) => tidy(jsonSchema as Json),
  });
  return json;
}

function tidy(json: Json): void {
  if (typeof json.description === "string" && !json.description.endsWith(".")) {
    const told = json as unknown as Described;
    json.description = sentence({ ...told, required: false, fallback: json.default }).replace(/ Optional\.$/, "");
  }
  if (json.example !== undefined) json.examples = [json.example];
  for (const word of ownWords) delete json[word];
}
