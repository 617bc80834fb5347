import { describe, expect, test } from "vitest";
import { distribution } from "../../engine/distributions/fromSpec.ts";
import { parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { applyOverrides } from "../../scenarios/set.ts";
import { plain } from "./plain.ts";

function read(text: string, overrides: readonly string[] = []) {
  return parse(text, { fileName: "plain.yaml", overrides });
}

function scenarioWith(...overrides: string[]) {
  const result = read(plain, overrides);
  if ("errors" in result) throw new Error(result.errors.map(problemText).join("\n"));
  return result.scenario;
}

describe("PATH*=k in --set", () => {
  test("multiplies a number, an amount, a list and whole persons", () => {
    const base = scenarioWith("interventions.course.cost=[2 mnkr, 1 mnkr]", "interventions.course.intake=[10, 7]");
    const changed = scenarioWith(
      "interventions.course.cost=[2 mnkr, 1 mnkr]",
      "interventions.course.intake=[10, 7]",
      "fund.capital*=1.5",
      "interventions.course.cost*=0.25",
      "interventions.course.intake*=0.5",
    );
    expect(changed.fund.capital).toBe(1.5 * base.fund.capital);
    expect(changed.interventions[1]!.cost).toEqual([500_000, 250_000]);
    // 3.5 persons are 4: half away from zero.
    expect(changed.interventions[1]!.intake).toEqual([5, 4]);
  });

  test("makes k · X of a distribution of any kind, its bounds and cap with it", () => {
    const set = "interventions.team.effect.size={ dist: normal, mean: 0.4, sd: 0.2, min: 0, max: 0.6 }";
    const size = scenarioWith(set, "interventions.team.effect.size*=0.5").interventions[0]!.effect.size;
    expect(size).toEqual({ dist: "scaled", by: 0.5, of: { dist: "normal", mean: 0.4, sd: 0.2, min: 0, max: 0.6 } });
    expect(distribution(size).support).toEqual([0, 0.3]);
    const range = scenarioWith("interventions.team.cost=10 to 40 mnkr", "interventions.team.cost*=2").interventions[0]!.cost;
    expect(range).toEqual({ dist: "scaled", by: 2, of: { dist: "lognormal", p5: 10_000_000, p95: 40_000_000 } });
  });

  test("multiplies the default of what is left out, and keeps a number within its legal range", () => {
    const changed = scenarioWith(
      "interventions.team.effect.transfer*=0.5",
      "interventions.*.costFactor*=1.3",
      "interventions.team.cashable*=2",
    );
    expect(changed.interventions[0]!.effect.transfer).toBe(0.5);
    expect(changed.interventions.map(({ costFactor }) => costFactor)).toEqual([1.3, 1.3]);
    expect(changed.interventions[0]!.cashable).toBe(1);
  });

  test("keeps the year of an amount's prices", () => {
    const dated = plain
      .replace("horizonYears: 12", "horizonYears: 12\nprices: { index: { kind: index, values: { 2018: 100, 2026: 125 } } }")
      .replace("capital: 40 mnkr", "capital: 40 mnkr (2018)");
    const changed = read(dated, ["fund.capital*=0.5"]);
    if ("errors" in changed) throw new Error(changed.errors.map(problemText).join("\n"));
    expect(changed.scenario.fund.capital).toBe(25_000_000);
  });

  test("is applied in the order given, and what is written out says the same", () => {
    const overrides = ["fund.capital=10 mnkr", "fund.capital*=2", "interventions.team.effect.size*=0.5"];
    const written = applyOverrides(plain, overrides, "plain.yaml");
    if ("errors" in written) throw new Error(written.errors.map(problemText).join("\n"));
    const again = read(written.text);
    if ("errors" in again) throw new Error(again.errors.map(problemText).join("\n"));
    expect(again.scenario).toEqual(scenarioWith(...overrides));
    expect(again.scenario.fund.capital).toBe(20_000_000);
  });

  test.each([
    ["fund.capital*=much", "found 'much', expected a factor of at least 0, like *=1.2"],
    ["fund.capital*=-1", "found -1, expected a factor of at least 0, like *=1.2"],
    ["fund.capitl*=2", "found the unknown key 'capitl'"],
    ["interventions.team.host*=2", "found 'interventions.team.host', expected the path of a number"],
    ["fund*=2", "found 'fund', expected the path of a number"],
    ["interventions.tem.cost*=2", "found no 'tem' in interventions"],
    ["credibility.anchoring*=2", "found nothing at credibility.anchoring, expected a number to multiply: write it first"],
  ])("%s is one error that names the override and its path", (override, expected) => {
    const result = read(plain, [override]);
    expect("errors" in result && result.errors.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
    expect("errors" in result && result.errors[0]!.path).toBe(override.split("*")[0]);
  });
});

describe("PATH* in set and in alternatives", () => {
  test("is the same as on the command line", () => {
    const file = `${plain}\nset:\n  fund.capital*: 0.5\n`;
    const set = read(file);
    if ("errors" in set) throw new Error(set.errors.map(problemText).join("\n"));
    expect(set.scenario).toEqual(scenarioWith("fund.capital*=0.5"));
    const other = read(`${plain}\nalternatives: [{ name: less, why: unknown, set: { interventions.*.cost*: 0.5 } }]\n`);
    if ("errors" in other) throw new Error(other.errors.map(problemText).join("\n"));
    expect(other.alternatives[0]!.scenario).toEqual(scenarioWith("interventions.*.cost*=0.5"));
  });
});
