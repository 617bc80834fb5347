import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tailMean } from "../../../engine/distributions/tailMean.ts";
import { columnMean, distribution, resultOf } from "../../../engine/index.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { parse } from "../../../scenarios/parse.ts";
import { costExceedanceOf } from "../../../viz/figures/cost.ts";
import { expectedSaving } from "../../../viz/figures/evaluation.ts";
import { pairedOf } from "../../../viz/figures/paired.ts";
import { compile, createSimulator } from "../../../workers/engine.ts";

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
    expect(Math.abs(share.value - ((dearest / 100) * tailMean(cost, dearest / 100)) / cost.mean)).toBeLessThan(0.005);
  }
});

test("the exceedance of days times a price falls from nearly 1 to nearly 0, and the dearest bear more than their number", () => {
  const { points, shares } = costExceedanceOf(scenarioOf("norrkoping"), subjects)!;
  for (let at = 1; at < points.length; at++) expect(points[at]!.probability).toBeLessThanOrEqual(points[at - 1]!.probability);
  expect(points[0]!.probability).toBeGreaterThan(0.98);
  expect(points.at(-1)!.probability).toBeLessThan(1e-4);
  for (const { dearest, share } of shares) expect(share.value).toBeGreaterThan(dearest / 100);
});

test("the true saving is what randomised studies without error measure in the mean", () => {
  const places = ["design=randomised", "measurementError=0"].map((set) => `interventions.servicetrainee.evaluation.${set}`);
  const scenario = scenarioOf("norrkoping", places);
  const intervention = scenario.interventions.find(({ id }) => id === "servicetrainee")!;
  const plan = compile(scenario);
  const simulator = createSimulator(plan, "1");
  for (let block = 0; block < 4; block++) simulator.run(block, 1024);
  const measured = columnMean(resultOf(plan, simulator.take()), "interventions.servicetrainee.firstMeasured")!;
  expect(Math.abs(measured.value - expectedSaving(scenario, intervention))).toBeLessThan(
    5 * measured.standardError! + 0.02 * measured.value,
  );
});

test("paired differences count the futures in which B is better, and in which both are equal", () => {
  const data = pairedOf({ name: "A", values: Float64Array.of(1, 2, 3, 4) }, { name: "B", values: Float64Array.of(1, 3, 5, 2, 9) })!;
  expect(data.better.value).toBe(0.5);
  expect(data.equal.value).toBe(0.25);
  expect(data.median.value).toBe(0.5);
  expect(data.differences).toEqual([-2, 0, 1, 2]);
  expect(pairedOf({ name: "A", values: new Float64Array() }, { name: "B", values: Float64Array.of(1) })).toBeNull();
});
