import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../../../scenarios/parse.ts";
import { newFund, withContract, withIntervention, withLike } from "../../../../viz/app/builder/model/additions.ts";
import {
  idOf,
  noteAt,
  treeOf,
  withCopy,
  withMoved,
  withNote,
  withoutItem,
  withValue,
  withYear,
} from "../../../../viz/app/builder/model/draft.ts";

const starter = (locale: string) => readFileSync(new URL(`../../../../scenarios/starter.${locale}.yaml`, import.meta.url), "utf8");
const sv = starter("sv");
const errorsOf = (text: string) => {
  const parsed = parse(text, { fileName: "fund" });
  return "errors" in parsed ? parsed.errors.map(({ path, message }) => `${path}: ${message}`) : [];
};

const small = `fund:
  capital: 40 mnkr # F016
  # The rule of the council.
  onShortfall: stop # antagande: avbryts
municipality:
  result: { mean: 0.02, sd: 0.02 } # antagande: vart sjätte år
list:
  - id: a # one
  - id: b # two
`;

describe("a change of one value", () => {
  test("leaves every other line and every comment as it was", () => {
    expect(withValue(small, ["fund", "capital"], "18.5 mnkr")).toBe(small.replace("40 mnkr", "18.5 mnkr"));
    expect(withValue(small, ["municipality", "result", "sd"], 0.03)).toBe(small.replace("sd: 0.02", "sd: 0.03"));
  });

  test("makes the blocks on the way, and takes empty ones away with the last key", () => {
    const made = withValue(small, ["fund", "dissolution", "base"], 0.02);
    expect(treeOf(made).toJS().fund.dissolution).toEqual({ base: 0.02 });
    expect(withValue(made, ["fund", "dissolution", "base"], undefined)).toBe(small);
  });

  test("of the starter, key by key, gives the starter back when it is undone", () => {
    const whole = withValue(withValue(sv, ["horizonYears"], 13), ["horizonYears"], 12);
    expect(treeOf(whole).toJS()).toEqual(treeOf(sv).toJS());
    expect(whole.match(/#.*/g)).toEqual(sv.match(/#.*/g));
  });
});

describe("where a number comes from", () => {
  test("is the comment behind it, or behind the braces that it stands in", () => {
    const tree = treeOf(small);
    expect(noteAt(tree, ["fund", "capital"])).toBe("F016");
    expect(noteAt(tree, ["municipality", "result", "sd"])).toBe("antagande: vart sjätte år");
    expect(noteAt(tree, ["municipality", "result"])).toBe("antagande: vart sjätte år");
    expect(noteAt(tree, ["municipality"])).toBe("");
  });

  test("is written behind it; one value of several in braces gets a line of its own, and the others keep what was said of them", () => {
    expect(withNote(small, ["fund", "capital"], "budget 2027")).toBe(small.replace("F016", "budget 2027"));
    expect(withNote(small, ["fund", "capital"], "")).toBe(small.replace(" # F016", ""));
    expect(withNote(small, ["municipality", "result", "sd"], "SKR 2024")).toBe(
      small.replace(
        "  result: { mean: 0.02, sd: 0.02 } # antagande: vart sjätte år",
        "  result:\n    mean: 0.02 # antagande: vart sjätte år\n    sd: 0.02 # SKR 2024",
      ),
    );
  });
});

describe("what has happened", () => {
  test("is written by year, in the order of the years, and taken away with the last", () => {
    const at = ["observed", "fund", "balance"];
    const later = withYear(small, at, 2028, "9 mnkr");
    const both = withYear(later, at, 2027, "11.5 mnkr");
    expect(both).toContain("    balance: { 2027: 11.5 mnkr, 2028: 9 mnkr }\n");
    expect(withYear(withYear(both, at, 2028, undefined), at, 2027, undefined)).toBe(small);
  });

  test("is a scenario with the starter: how far, a balance, participants, and an evaluation", () => {
    let text = withValue(sv, ["observed", "through"], 2028);
    text = withYear(text, ["observed", "fund", "balance"], 2027, "18.4 mnkr");
    text = withValue(text, ["observed", "interventions", "familjestod", "started"], 2027);
    text = withYear(text, ["observed", "interventions", "familjestod", "intake"], 2027, 22);
    for (const [key, value] of Object.entries({ ready: 2028, saving: "21 tkr", se: "40 tkr" }))
      text = withValue(text, ["observed", "interventions", "familjestod", "evaluation", key], value);
    expect(errorsOf(text)).toEqual([]);
  });
});

describe("items of a list", () => {
  test("are copied, moved and taken away with their comments", () => {
    expect(treeOf(withCopy(small, ["list"], 0, "c", null)).toJS().list).toEqual([{ id: "a" }, { id: "c" }, { id: "b" }]);
    expect(withMoved(small, ["list"], 1, 0)).toBe(small.replace("- id: a # one\n  - id: b # two", "- id: b # two\n  - id: a # one"));
    expect(withoutItem(small, ["list"], 0)).toBe(small.replace("  - id: a # one\n", ""));
  });

  test("have ids made of their names, each once", () => {
    expect(idOf("Vägen till arbete", [], "insats")).toBe("vagen-till-arbete");
    expect(idOf("Vägen till arbete", ["vagen-till-arbete", "vagen-till-arbete-2"], "insats")).toBe("vagen-till-arbete-3");
    expect(idOf("4 §", [], "insats")).toBe("insats");
  });
});

describe("a fund from the beginning", () => {
  test.each(["sv", "en"])(
    "lacks only interventions, and is a scenario with three of them, a board, an event, a benefit, a contract (%s)",
    (locale) => {
      const from = starter(locale);
      const ids = (treeOf(from).toJS() as { interventions: { id: string }[] }).interventions.map(({ id }) => id);
      let text = newFund(from, true);
      expect(errorsOf(text)).toEqual(["interventions: found an empty list, expected at least one intervention"]);
      text = withValue(text, ["startYear"], 2030);
      for (const [at, id] of ids.entries()) text = withIntervention(text, from, id, `Insats ${at + 1}`);
      expect(errorsOf(text)).toEqual([]);
      const { interventions } = treeOf(text).toJS() as { interventions: { id: string; start: number }[] };
      expect(interventions.map(({ id, start }) => [id, start])).toEqual([
        ["insats-1", 2030],
        ["insats-2", 2030],
        ["insats-3", 2031],
      ]);
      text = withLike(text, ["departments"], from, ["departments", 1], {
        id: "kultur",
        name: "Kultur",
        budget: undefined,
        maxRepaymentShare: undefined,
      });
      text = withLike(text, ["interventions", 0, "outcomes"], from, ["interventions", 0, "outcomes", 0], {
        id: "hvb",
        payers: { kultur: 1 },
      });
      text = withLike(text, ["interventions", 0, "benefits"], from, ["interventions", 1, "benefits", 0], { id: "nytta", payer: "kultur" });
      text = withContract(text, from, "Andra avtalet");
      expect(errorsOf(text)).toEqual([]);
    },
  );

  test("has boards of its own: those that an intervention of the starter names and this fund lacks become its host", () => {
    let text = newFund(sv, true);
    for (let board = 0; board < 3; board++) text = withoutItem(text, ["departments"], 0);
    text = withLike(text, ["departments"], sv, ["departments", 1], { id: "omsorg", name: "Omsorgsnämnden" });
    text = withIntervention(text, sv, "skolnarvaro", "Närvaro");
    expect(errorsOf(text)).toEqual([]);
    expect(text.match(/social\b|utbildning\b/g)).toBeNull();
  });
});
