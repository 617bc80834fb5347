import { expect, test } from "vitest";
import { aggregateLayout } from "../../engine/measures/aggregateLayout.ts";
import { measuresOf } from "../../engine/measures/catalogue/catalogue.ts";
import type { Estimate } from "../../engine/measures/estimate.ts";
import { estimateOf } from "../../engine/measures/estimateOf.ts";
import { resultOf } from "../../engine/measures/result.ts";
import { compile } from "../../engine/model/compile.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { columnCatalogue } from "../../engine/record/catalogue.ts";
import { createSimulator } from "../../engine/simulator.ts";
import { readLibrary } from "./libraryRun.ts";

const ids = ["depletion.probability", "interventions.skolfam2.leakage.Q4", "interventions.servicetrainee.leakage.Q4"];

function run(scenario: Scenario): readonly Estimate[] {
  const plan = compile(scenario);
  const wanted = measuresOf(plan).filter(({ id }) => ids.includes(id));
  const simulator = createSimulator(plan, "1", columnCatalogue, wanted);
  for (let block = 0; block < 16; block++) simulator.run(block, 1024);
  const result = resultOf(plan, simulator.take(), aggregateLayout(plan, wanted));
  return ids.map((id) => estimateOf(result, wanted.find((measure) => measure.id === id)!) as Estimate);
}

test("norrkoping-2013: SkolFam2's figure says next to nothing, Servicetrainee's makes its savings a third larger, and the fund runs short more seldom", () => {
  const scenario = readLibrary("norrkoping-2013").scenario;
  const { observed: _, ...before } = scenario;
  const [short, skolfam, trainee] = run(scenario);
  const [shortBefore, skolfamBefore, traineeBefore] = run(before);
  const ratio = (a: Estimate, b: Estimate) => {
    const value = a.value / b.value;
    return { value, error: value * Math.hypot(a.standardError! / a.value, b.standardError! / b.value) };
  };
  const third = ratio(trainee!, traineeBefore!);
  expect(third.value - 5 * third.error).toBeGreaterThan(1.25);
  expect(third.value + 5 * third.error).toBeLessThan(1.5);
  const little = ratio(skolfam!, skolfamBefore!);
  expect(Math.abs(little.value - 1) - 5 * little.error).toBeLessThan(0.1);
  const seldom = shortBefore!.value - short!.value;
  expect(seldom - 5 * Math.hypot(short!.standardError!, shortBefore!.standardError!)).toBeGreaterThan(0.05);
});

test("norrkoping-2013 invents nothing: five starts and two evaluations, and no balance", () => {
  const { observed } = readLibrary("norrkoping-2013").scenario;
  expect(observed?.fund).toEqual({});
  expect(observed?.municipality).toEqual({});
  const facts = Object.values(observed!.interventions).flatMap(([round]) => Object.keys(round!));
  expect(facts.sort()).toEqual(["evaluation", "evaluation", "started", "started", "started", "started", "started"]);
});
