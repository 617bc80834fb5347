import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { measureWords } from "../../viz/text/measureWords.ts";
import { measureCatalogue, summarySchema } from "../../workers/host.ts";
import type { MeasureKey } from "../../workers/index.ts";
import { finished, libraryText } from "../viz/report/finished.ts";

const schema = summarySchema(measureCatalogue, (key) => measureWords[key as MeasureKey].en);

// Regenerate with: npx vitest run test/workers/summarySchema.test.ts -u
test("workers/summary.schema.json is what the catalogue of measures gives", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../workers/summary.schema.json");
});

const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
const { summary } = finished({ text: libraryText("rector-equity"), replications: 300 });
const written = () => JSON.parse(JSON.stringify(summary)) as Record<string, Record<string, unknown>>;

test("a summary passes it", () => {
  expect(validator.safeParse(written()).error?.issues ?? []).toEqual([]);
});

type Written = ReturnType<typeof written>;
test.each([
  ["a key that there is not", (s: Written) => ({ ...s, fund: { ...s.fund, outlays: s.fund!.outlay } })],
  ["a number in the place of an estimate", (s: Written) => ({ ...s, fund: { ...s.fund, outlay: 3 } })],
  ["null where a run always has a number", (s: Written) => ({ ...s, fund: { ...s.fund, outlay: null } })],
  ["no seed", (s: Written) => ({ ...s, run: { ...s.run, seed: undefined } })],
])("%s does not pass", (_, change) => {
  expect(validator.safeParse(JSON.parse(JSON.stringify(change(written())))).success).toBe(false);
});

test("the package has it", () => {
  const { files, exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(files).toContain("workers/summary.schema.json");
  expect(exports["./summary.schema.json"]).toBe("./workers/summary.schema.json");
});
