import { expect, test } from "vitest";
import { type Described, describe } from "../../scenarios/describe.ts";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { fileSchema } from "../../scenarios/schema.ts";
import { templateText } from "../../scenarios/template.ts";

// Regenerate with: npx vitest run test/scenarios/template.test.ts -u
test("scenarios/template.yaml is what the schema gives", async () => {
  await expect(templateText()).toMatchFileSnapshot("../../scenarios/template.yaml");
});

test("the template is a scenario without errors or warnings", () => {
  const result = parse(templateText(), { fileName: "template.yaml" });
  expect("errors" in result ? result.errors.map(problemText) : result.warnings.map(problemText)).toEqual([]);
});

test("the template shows every key of the format", () => {
  const lines = templateText().split("\n");
  const missing = keysOf(describe(fileSchema)).filter((key) => !lines.some((line) => line.replace(/^[\s#-]*/, "").startsWith(`${key}:`)));
  expect(missing).toEqual([]);
});

test("every key of the format says what it means", () => {
  const silent = [...described("", describe(fileSchema))].filter(([, told]) => !told.description);
  expect(silent.map(([path]) => path)).toEqual([]);
});

function keysOf(told: Described): string[] {
  return [...described("", told)].flatMap(([path]) => path.split(".").at(-1)!).filter((key) => key !== "" && key !== "*");
}

function* described(path: string, told: Described): Generator<[string, Described]> {
  yield [path, told];
  if (told.content.kind === "block") for (const [key, inner] of told.content.keys) yield* described(`${path}.${key}`, inner);
  if (told.content.kind === "list" || told.content.kind === "names") yield* described(`${path}.*`, told.content.element);
}
