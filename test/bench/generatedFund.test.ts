import { describe, expect, test } from "vitest";
import { generatedFund } from "../../bench/generatedFund.ts";
import { measured, scenarioNamed } from "../../bench/scenarios.ts";
import { compile, createSimulator, modelIssues } from "../../engine/index.ts";

describe("the scenarios of the bench", () => {
  test.each([5, 16, 60])("a generated fund of %i years is valid", (years) => {
    expect(modelIssues(generatedFund({ interventions: 3, years, participants: 7 }))).toEqual([]);
  });

  test.each(measured)("%s is valid, and something happens in it", (name) => {
    const scenario = scenarioNamed(name);
    expect(modelIssues(scenario)).toEqual([]);
    const plan = compile(scenario);
    const rows = new Float64Array(64 * plan.columns.length);
    createSimulator(plan, 1).run(0, 64, rows);
    const saved = plan.columns.indexOf("portfolio.Q1");
    expect(saved).toBeGreaterThan(-1);
    const futures = Array.from({ length: 64 }, (_, i) => rows[i * plan.columns.length + saved]!);
    expect(futures.filter((x) => x !== 0).length).toBeGreaterThan(32);
  });
});
