import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type CompleteTextOptions, completeText, setNote } from "../../scenarios/completeText.ts";
import { scenarioHash } from "../../scenarios/hash.ts";
import { type ParseOptions, parse } from "../../scenarios/parse.ts";
import { sourceNotes } from "../../scenarios/sourceNotes.ts";
import { libraryParent } from "./libraryParent.ts";

const noFiles = () => {
  throw new Error("no files here");
};

function parsed(text: string, options: Partial<ParseOptions> = {}) {
  const result = parse(text, { fileName: "a.yaml", readParent: libraryParent, ...options });
  if ("errors" in result) throw new Error(result.errors.map(({ path, message }) => `${path} ${message}`).join("\n"));
  return result;
}

function completed(text: string, overrides: readonly string[], readFile: CompleteTextOptions["readFile"] = noFiles) {
  const before = parsed(text, { overrides, readFile });
  const complete = completeText({ text, parsed: before, overrides, readFile });
  return { complete, before: before.scenario, after: parsed(complete) };
}

const library = readdirSync("scenarios/library").filter((name) => name.endsWith(".yaml"));

test.each(library)("%s is complete as it is, or extends another and is then written out", (name) => {
  const text = readFileSync(`scenarios/library/${name}`, "utf8");
  const { complete, before, after } = completed(text, []);
  if (!/^extends:/m.test(text)) expect(complete).toBe(text);
  expect(scenarioHash(after.scenario)).toBe(scenarioHash(before));
  expect(after.partial).toBe(false);
});

test.each(library)("%s with values set is the same scenario when it is read again, and says which were set", (name) => {
  const text = readFileSync(`scenarios/library/${name}`, "utf8");
  const overrides = ["fund.capital=12.5 mnkr", "interventions.0.effect.noEffect={ dist: beta, mean: 0.2, sd: 0.1 }"];
  const { complete, before, after } = completed(text, overrides);
  expect(scenarioHash(after.scenario)).toBe(scenarioHash(before));
  const notes = sourceNotes(after.document);
  const set = [...notes].filter(([, note]) => note === setNote).map(([path]) => path);
  expect(set).toEqual(["fund.capital", `interventions.${before.interventions[0]!.id.replace(/-1$/, "")}.effect.noEffect`]);
  expect(complete).not.toBe(text);
});

test("observations stand where a file was named, and the file is not needed again", () => {
  const text = readFileSync("scenarios/library/rector-equity.yaml", "utf8");
  const overrides = ["interventions.0.cost={ dist: empirical, file: costs.csv, column: cost }"];
  const readFile = (name: string) => (name === "costs.csv" ? "cost\n1 mnkr\n2 mnkr\n" : noFiles());
  const { complete, before, after } = completed(text, overrides, readFile);
  expect(scenarioHash(after.scenario)).toBe(scenarioHash(before));
  expect(complete).toContain("values: [ 1000000, 2000000 ]");
  expect(complete).not.toContain("costs.csv");
});
