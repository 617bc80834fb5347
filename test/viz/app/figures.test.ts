import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tailMean } from "../../../engine/distributions/tailMean.ts";
import { distribution } from "../../../engine/index.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { parse } from "../../../scenarios/parse.ts";
import { costExceedanceOf } from "../../../viz/charts/data/cost.ts";
import { evaluationNoiseOf } from "../../../viz/charts/data/evaluation.ts";
import { pairedOf } from "../../../viz/charts/data/paired.ts";
import { compile, createSimulator, summarise } from "../../../workers/engine.ts";

function scenarioOf(name: string, overrides: readonly string[] = []): Scenario {
  const text = readFileSync(new URL(`../../../scenarios/library/${name}.yaml`, import.meta.url), "utf8");
  const parsed = parse(text, { fileName: name, overrides });
  if ("errors" in parsed) throw new Error(parsed.errors.map((error) => error.message).join("\n"));
  return parsed.scenario;
}

const subjects = { placements: "placeringar", events: "fall" };

test("the exceedance of a lump sum is that of its distribution, and so are the shares of the dearest", () => {
  const scenario = scenarioOf("servicetrainee");
  const data = costExceedanceOf(scenario, subjects)!;
  const cost = distribution(scenario.interventions[0]!.outcomes.find((outcome) => typeof outcome.cost === "object")!.cost!);
  for (const { cost: amount, probability } of data.points) expect(probability).toBeCloseTo(cost.survival(amount), 12);
  for (const { dearest, share } of data.shares) {
    expect(Math.abs(share.value - ((dearest / 100) * tailMean(cost, dearest / 100)) / cost.mean)).toBeLessThan(1e-12);
  }
});

test("the exceedance of days times a price falls from nearly 1 to nearly 0, and the dearest bear more than their number", () => {
  const { points, shares } = costExceedanceOf(scenarioOf("norrkoping"), subjects)!;
  for (let at = 1; at < points.length; at++) expect(points[at]!.probability).toBeLessThanOrEqual(points[at - 1]!.probability);
  expect(points[0]!.probability).toBeGreaterThan(0.98);
  expect(points.at(-1)!.probability).toBeLessThan(1e-4);
  for (const { dearest, share } of shares) expect(share.value).toBeGreaterThan(dearest / 100);
});

test.each(["servicetrainee", "npf-centrum"])("the truth beside what is measured of %s is the mean of what was realised", (id) => {
  const places = ["design=randomised", "measurementError=0", "bias=1"].map((set) => `interventions.${id}.evaluation.${set}`);
  const scenario = scenarioOf("norrkoping", places);
  const plan = compile(scenario);
  const simulator = createSimulator(plan, "1");
  const width = plan.columns.length;
  const rows = new Float64Array(2048 * width);
  for (let block = 0; block < 2; block++) simulator.run(block, 1024, rows.subarray(block * 1024 * width, (block + 1) * 1024 * width));
  const partial = simulator.take();
  const facts = { scenario: { name: "", hash: "" }, version: "", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  const run = { name: "", scenario, plan, partial, summary: summarise(plan, partial, facts), paths: [] };
  const valuesOf = (name: string) => {
    const at = plan.columns.indexOf(`interventions.${id}.${name}`);
    return Array.from({ length: 2048 }, (_, i) => rows[i * width + at]!).filter((x) => !Number.isNaN(x));
  };
  const meanOf = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const realised = valuesOf("firstRealised");
  const { truth } = evaluationNoiseOf(run, id)!;
  expect(truth.value).toBeCloseTo(meanOf(realised), 6);
  // A randomised study without error is right on average: its difference to the truth has mean 0.
  const differences = valuesOf("firstMeasured").map((x, i) => x - realised[i]!);
  const spread = Math.sqrt(meanOf(differences.map((x) => x * x)) / differences.length);
  expect(Math.abs(meanOf(differences))).toBeLessThan(5 * spread);
});

test("paired differences count the futures in which B is better, and in which both are equal", () => {
  const data = pairedOf({ name: "A", values: Float64Array.of(1, 2, 3, 4) }, { name: "B", values: Float64Array.of(1, 3, 5, 2, 9) })!;
  expect(data.better.value).toBe(0.5);
  expect(data.equal.value).toBe(0.25);
  expect(data.median.value).toBe(0.5);
  expect(data.differences).toEqual([-2, 0, 1, 2]);
  expect(pairedOf({ name: "A", values: new Float64Array() }, { name: "B", values: Float64Array.of(1) })).toBeNull();
});
