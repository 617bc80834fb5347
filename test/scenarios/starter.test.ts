import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { silences } from "../../scenarios/silences.ts";
import { planOf, summaryOf } from "../engine/model/run.ts";

const texts = ["sv", "en"].map((locale) => readFileSync(`scenarios/starter.${locale}.yaml`, "utf8"));
const [swedish, english] = texts.map((text) => {
  const parsed = parse(text, { fileName: "starter.yaml" });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.scenario;
});

/** What is called something: names, ids and what refers to them. */
const numbersOf = (value: unknown): unknown =>
  typeof value === "string"
    ? ""
    : Array.isArray(value)
      ? value.map(numbersOf)
      : typeof value === "object" && value !== null
        ? Object.values(value).map(numbersOf)
        : value;

describe("the fund to begin with", () => {
  test("is the same in Swedish and in English, but for what things are called", () => {
    expect(numbersOf(english)).toEqual(numbersOf(swedish));
    expect(swedish!.interventions).toHaveLength(3);
  });

  test.each(texts)("says of every number that it is an assumption", (text) => {
    const numbers = text
      .split("\n")
      .filter((line) => /:.*\d/.test(line.replace(/#.*/, "")) && !/^(?:#|schema:|question:)/.test(line.trim()));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter((line) => !/# (?:antagande|assumption)/.test(line) && !/- \{? ?id:|name:/.test(line))).toEqual([]);
  });

  test("leaves out nothing that would count as no risk", () => {
    expect(silences(swedish!, planOf(swedish!))).toEqual([]);
  });

  test("is no fund that cannot fail and none that must: it runs short in more than 5 and less than 60 of 100 futures, and less comes back than was promised", () => {
    const { depletion, credibility, society } = summaryOf(swedish!, 2048);
    expect(depletion.probability.low).toBeGreaterThan(0.05);
    expect(depletion.probability.high).toBeLessThan(0.6);
    const paid = credibility.receivedOverPromised!;
    expect(paid.value! + 5 * paid.standardError!).toBeLessThan(0.9);
    expect(society.npvPositive.value).toBeGreaterThan(0);
  });
});
