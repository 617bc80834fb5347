import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { measureWords } from "../../viz/text/measureWords.ts";
import { type MeasureKey, measureCatalogue, summarySchema } from "../../workers/index.ts";
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

test.each([
  ["a key that there is not", (s: ReturnType<typeof written>) => void (s.fund!.outlays = s.fund!.outlay)],
  ["a number in the place of an estimate", (s: ReturnType<typeof written>) => void (s.fund!.outlay = 3)],
  ["null where a run always has a number", (s: ReturnType<typeof written>) => void (s.fund!.outlay = null)],
  ["no seed", (s: ReturnType<typeof written>) => void delete s.run!.seed],
])("%s does not pass", (_, change) => {
  const changed = written();
  change(changed);
  expect(validator.safeParse(changed).success).toBe(false);
});

test("the package has it", () => {
  const { files, exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(files).toContain("workers/summary.schema.json");
  expect(exports["./summary.schema.json"]).toBe("./workers/summary.schema.json");
});
