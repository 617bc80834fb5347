import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as api from "../../../workers/index.ts";
import { columns, compare, effect, fit, measures, Problems, parse, simulate } from "../../../workers/index.ts";
import { runLibrary } from "../../scenarios/libraryRun.ts";

const text = readFileSync("scenarios/library/rector-equity.yaml", "utf8");
const scenario = parse(text);
/** On this thread: the built package is tested with threads (test/trust/pack.long.test.ts). */
const here = { workers: 0, replications: 1500 } as const;

test("the package exports what it promises and nothing else", () => {
  expect(Object.keys(api).sort()).toEqual([
    "Problems",
    "breakeven",
    "columns",
    "compare",
    "discover",
    "effect",
    "fit",
    "future",
    "measures",
    "parse",
    "portfolio",
    "sensitivity",
    "simulate",
    "size",
    "stress",
    "stressTests",
    "sweep",
    "valueOfInformation",
    "version",
  ]);
});

describe("parse", () => {
  test("reads a scenario, with values set and files given", () => {
    expect(scenario.fund.capital).toBeGreaterThan(0);
    expect(parse(text, { set: ["fund.capital=5 mnkr"] }).fund.capital).toBe(5_000_000);
    const child = parse("extends: rector\nset:\n  fund.capital: 7 mnkr\n", { files: { "rector.yaml": text } });
    expect({ ...child, fund: scenario.fund }).toEqual(scenario);
    expect(child.fund.capital).toBe(7_000_000);
  });

  test("throws all problems at once, each with its place", () => {
    try {
      parse(text.replace("startYear:", "startYaer:").replace("horizonYears:", "horizon:"), { name: "mine.yaml" });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Problems);
      const { list, message } = error as Problems;
      expect(list.length).toBeGreaterThan(1);
      expect(list[0]).toMatchObject({ file: "mine.yaml", path: expect.any(String), line: expect.any(Number) });
      expect(message).toContain("did you mean 'startYear'");
    }
    expect(() => parse("extends: nowhere\n")).toThrow("expected one of the files given: none");
  });
});

describe("simulate", () => {
  test("gives the numbers of the command line, and columns in order of the futures", async () => {
    const whole = runLibrary("rector-equity", 1500);
    const { summary, columns: found } = await simulate(scenario, { ...here, columns: ["fund.loss", "interventions.*.effect"] });
    expect(summary.run.resultHash).toBe(whole.summary.run.resultHash);
    expect(Object.keys(found)).toEqual(["fund.loss", "interventions.insats.effect"]);
    for (const name of Object.keys(found)) expect(found[name]).toEqual(whole.column(name));
  });

  test("with measures, computes those to the same bits and leaves the rest out", async () => {
    const whole = runLibrary("rector-equity", 1500);
    const { summary } = await simulate(scenario, { ...here, measures: ["depletion.probability", "fund.received"] });
    expect(summary.depletion.probability).toEqual(whole.summary.depletion.probability);
    expect(summary.fund.received).toEqual(whole.summary.fund.received);
    expect("society" in summary).toBe(false);
  });

  test("with no measures, computes the columns alone, to the same bits, and the measures that are made of them", async () => {
    const whole = runLibrary("rector-equity", 1500);
    const { summary, columns: found } = await simulate(scenario, { ...here, columns: ["fund.loss"], measures: [] });
    expect(found["fund.loss"]).toEqual(whole.column("fund.loss"));
    expect(summary.fund.loss).toEqual(whole.summary.fund.loss);
    expect([summary.run.resultHash, "depletion" in summary]).toEqual([null, false]);
  });

  test("depends on the seed, tells how far it is and stops when it is told", async () => {
    const progress: number[] = [];
    const one = await simulate(scenario, { ...here, onProgress: ({ replications }) => void progress.push(replications) });
    const other = await simulate(scenario, { ...here, seed: "två" });
    expect(one.summary.run.resultHash).not.toBe(other.summary.run.resultHash);
    expect(progress.at(-1)).toBe(1500);
    await expect(simulate(scenario, { ...here, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });

  test("refuses what there is not", async () => {
    await expect(simulate(scenario, { ...here, columns: ["fund.los"] })).rejects.toThrow("no column fund.los; did you mean 'fund.loss'");
    await expect(simulate(scenario, { ...here, measures: ["fund.los"] })).rejects.toThrow("no measure fund.los");
    await expect(simulate(scenario, { ...here, replications: 0.5 })).rejects.toThrow(RangeError);
    await expect(simulate(scenario, { workers: -1 })).rejects.toThrow('workers must be "auto" or a whole number from 0 to 1024, got -1');
  });
});

describe("compare", () => {
  test("pairs each scenario with the first, future by future", async () => {
    const richer = parse(text, { set: ["fund.capital=50 mnkr"] });
    const [same, difference] = await compare([scenario, scenario, richer], here);
    expect(same!["fund.received"]!.difference).toEqual({ value: 0, standardError: 0 });
    expect(difference!["fund.lowestBalance"]!.difference!.value).toBe(50_000_000 - scenario.fund.capital);
    expect(difference!["fund.lowestBalance"]!.better).toBe(1);
    await expect(compare([scenario], here)).rejects.toThrow("at least two scenarios, got 1");
  });
});

describe("the catalogues", () => {
  test("columns are those of a scenario, or with * for entities", () => {
    expect(columns().find(({ name }) => name === "interventions.*.effect")).toEqual({
      name: "interventions.*.effect",
      unit: "share",
      kind: "assumption",
      group: "intervention",
      meaning: "interventions.effect",
      sometimes: false,
      default: true,
    });
    expect(columns(scenario).map(({ name }) => name)).toContain("interventions.insats.effect");
  });

  test("measures have ids that are paths in the summary, and the columns they are made of", () => {
    expect(measures(scenario).find(({ id }) => id === "fund.received")).toMatchObject({
      kind: "mean",
      unit: "kr",
      columns: ["fund.received"],
    });
  });
});

describe("effect", () => {
  const studies = "study,kind,estimate,se\na,g,-0.3,0.1\nb,g,-0.1,0.12\nc,g,-0.4,0.2\n";

  test("pools studies by inverse variance, and gives the distribution of the effect", () => {
    const { models, effect: pooled } = effect(studies, { model: "fixed", as: "g" });
    const weights = [0.1, 0.12, 0.2].map((se) => 1 / (se * se));
    const mean = [-0.3, -0.1, -0.4].reduce((sum, y, i) => sum + weights[i]! * y, 0) / weights.reduce((sum, w) => sum + w, 0);
    expect(models.fixed!.mu).toBeCloseTo(mean, 12);
    expect(Math.abs(pooled.mean)).toBeCloseTo(-mean, 2);
  });

  test("throws all that is wrong with the table, or with the keys", () => {
    expect(() => effect("study,kind,estimate,se\na,g,x,-1\n")).toThrow(Problems);
    try {
      effect(studies, { model: "guess" as "reml", within: 2 });
      expect.unreachable();
    } catch (error) {
      expect((error as Problems).list.map(({ file, path }) => `${file} ${path}`)).toEqual(["keys model", "keys within"]);
    }
  });
});

test("fit gives distributions that a scenario can use, the best first", () => {
  const costs = Float64Array.from({ length: 30 }, (_, i) => 100_000 * (1 - (i + 0.5) / 30) ** -0.4);
  const { families } = fit(costs, { threshold: 150_000 });
  expect(families.map(({ aic }) => aic)).toEqual(families.map(({ aic }) => aic).sort((a, b) => a - b));
  expect(families[0]!.fit.spec).toHaveProperty("dist");
  expect(() => fit([1, 2])).toThrow(RangeError);
});
