import { expect, describe as group, test } from "vitest";
import { type Described, describe } from "../../../../scenarios/describe.ts";
import { fileSchema } from "../../../../scenarios/schema.ts";
import { writtenNumber } from "../../../../viz/app/builder/model/amounts.ts";
import { type FormName, fieldsOf, forms } from "../../../../viz/app/builder/model/forms.ts";
import { quantilesOf, shapeOf, simpleFamilies } from "../../../../viz/app/builder/model/shape.ts";
import { librarySays, typicalOf } from "../../../../viz/app/builder/model/typical.ts";
import { choiceOf } from "../../../../viz/app/builder/model/wordsOf.ts";
import { shownOf, writtenOf } from "../../../../viz/app/builder/model/written.ts";
import { keyWords } from "../../../../viz/text/builder/keys.ts";
import { unitsInSwedish } from "../../../../viz/text/builder/units.ts";
import { libraryNames, libraryText } from "../../../scenarios/libraryParent.ts";

const names = Object.keys(forms) as FormName[];
const fields = names.flatMap((name) => [...fieldsOf(name).first, ...fieldsOf(name).more]);

/** Blocks and keys that only the text of a scenario has: rare, or made with tables and other programs. */
const onlyInText =
  /^(?:\$schema|schema|extends|set|finding|sources|prices|timing|accounts|interactions|alternatives|decisions|stress|observed|municipality\.balance|fund\.topUps|fund\.interestNominal)\b|^(?:departments|interventions)\.\*\.(?:id|participation|copies\.|countOnce|renewal|afterwards|enabled|outcomes|benefits)\b|^contracts\.\*\.(?:evidence|waiver|applies)\b|\.(?:fadeFrom|via|on|baseRisk|fade|countOnce|account|exit|ageAtStart)(?:\.|$)|^interventions\.\*\.outcomes\.\*\.id$/;

function leaves({ content }: Described, path: string): readonly string[] {
  const inside = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (content.kind === "leaf") return [path];
  if (content.kind === "block") return [...content.keys].flatMap(([key, told]) => leaves(told, inside(key)));
  return leaves(content.element, inside("*"));
}

group("the forms", () => {
  test("have every key of the schema once, but for those that only the text has", () => {
    const keys = leaves(describe(fileSchema), "").map((key) => key.replace(/\.payers\.\*$/, ".payers"));
    const inForms = fields.map(({ key }) => key);
    expect(new Set(inForms).size).toBe(inForms.length);
    expect(inForms.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !inForms.includes(key) && !onlyInText.test(key))).toEqual([]);
  });

  test("have no words for keys that the schema does not have", () => {
    expect(Object.keys(keyWords).filter((key) => !fields.some((field) => field.key === key))).toEqual([]);
  });

  test("have Swedish for every unit and for every word that may be chosen", () => {
    const units = fields.map(({ told }) => told.unit).filter((unit) => unit !== undefined);
    expect([...new Set(units)].filter((unit) => !Object.hasOwn(unitsInSwedish, unit))).toEqual([]);
    const words = fields.filter(({ kind }) => kind === "choice").flatMap(({ key, told }) => told.enum!.map((word) => [key, word] as const));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(([key, word]) => choiceOf(key, word, "sv") === word && word !== "kronor")).toEqual([]);
  });
});

group("what is typed", () => {
  test.each([
    ["0,2", 0.2],
    ["450 000", 450_000],
    ["2,4 mnkr", "2.4 mnkr"],
    ["−5", -5],
    ["20 %", "20 %"],
    ["1,200", "1,200"],
    ["10 till 40 tkr", "10 till 40 tkr"],
    ["  ", undefined],
  ])("%j stands in the text as %j", (typed, written) => {
    expect(writtenOf(typed)).toBe(written);
  });

  test("is shown as it is typed in the reader's language", () => {
    expect([shownOf(0.2, "sv"), shownOf("2.4 mnkr", "sv"), shownOf("2.4 mnkr", "en"), shownOf(450_000, "sv")]).toEqual([
      "0,2",
      "2,4 mnkr",
      "2.4 mnkr",
      "450\u00a0000",
    ]);
    expect([writtenNumber(2_412_345, "kronor"), writtenNumber(0.333333, "ratio"), writtenNumber(20, "plain")]).toEqual([
      "2.41 mnkr",
      0.333,
      20,
    ]);
  });
});

group("typical values", () => {
  test("are median and range of what the scenarios write themselves, with their names", () => {
    const says = librarySays(
      new Map([
        ["a", "fund: { capital: 10 mnkr }\ninterventions: [{ cost: 1 mnkr }, { cost: { dist: pert, min: 1, mode: 3 mnkr, max: 5 } }]"],
        ["b", "fund: { capital: 40 mnkr }\ncontracts: { main: { share: 0.5 } }"],
        ["c", "extends: a"],
      ]),
    );
    expect(typicalOf(says.get("fund.capital")!, "kronor")).toEqual({
      median: 25e6,
      low: 10e6,
      high: 40e6,
      count: 2,
      scenarios: ["a", "b"],
    });
    expect(typicalOf(says.get("interventions.*.cost")!, "kronor")).toEqual({
      median: 2e6,
      low: 1e6,
      high: 3e6,
      count: 2,
      scenarios: ["a"],
    });
    expect(typicalOf(says.get("contracts.*.share")!, "ratio")?.median).toBe(0.5);
  });

  test("are there for what a fund cannot be without, in the library as it is", () => {
    const says = librarySays(new Map(libraryNames.map((name) => [name, libraryText(name)])));
    const without = fields
      .filter(({ told }) => told.required && told.quantity !== undefined && told.unit !== "year")
      .filter(({ key, told }) => typicalOf(says.get(key) ?? [], told.quantity!) === null);
    expect(without.map(({ key }) => key)).toEqual([]);
  });
});

group("an uncertain number", () => {
  test("is one number, a family whose parameters are numbers, or what only the text has", () => {
    expect(shapeOf("2 mnkr")).toEqual({ kind: "number", value: "2 mnkr" });
    expect(shapeOf({ dist: "pert", min: 0, mode: 1, max: 2 })).toEqual({
      kind: "family",
      dist: "pert",
      parameters: { min: 0, mode: 1, max: 2 },
    });
    expect(shapeOf({ dist: "mixture", of: [] })).toEqual({ kind: "other" });
  });

  test("has a picture made of its own quantiles", () => {
    expect(quantilesOf({ dist: "uniform", min: 0, max: "1 tkr" }, "kronor", 4)).toEqual([125, 375, 625, 875]);
    expect(quantilesOf({ dist: "pert", min: 2, mode: 1, max: 0 }, "ratio", 4)).toBeNull();
    expect(quantilesOf(3, "ratio", 4)).toBeNull();
    expect(simpleFamilies.length).toBe(7);
  });
});
