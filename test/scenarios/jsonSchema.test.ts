import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { jsonSchema, jsonSchemaText } from "../../scenarios/jsonSchema.ts";
import { plain } from "./plain.ts";

// Regenerate with: npx vitest run test/scenarios/jsonSchema.test.ts -u
test("scenarios/schema.json is what the schema gives", async () => {
  await expect(jsonSchemaText()).toMatchFileSnapshot("../../scenarios/schema.json");
});

const validator = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const folder = new URL("../../scenarios/library/", import.meta.url);
const library = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test.each(library)("an editor that knows the JSON Schema finds nothing wrong in %s", (name) => {
  const result = validator.safeParse(parseYaml(readFileSync(new URL(name, folder), "utf8")));
  expect(result.error?.issues ?? []).toEqual([]);
});

test.each([
  ["an unknown key", plain.replace("capital:", "capitl:")],
  ["a missing key", plain.replace("    host: school\n", "")],
  ["a number out of range", plain.replace("horizonYears: 12", "horizonYears: 61")],
  ["an unknown distribution", plain.replace("dist: gamma", "dist: gama")],
])("an editor that knows the JSON Schema reports %s", (_, text) => {
  expect(validator.safeParse(parseYaml(plain)).success).toBe(true);
  expect(validator.safeParse(parseYaml(text)).success).toBe(false);
});
