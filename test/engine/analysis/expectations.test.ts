import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkComponent } from "../../../engine/analysis/expectations.ts";
import { scenarioComponents } from "../../../engine/analysis/expectationsComponents.ts";
import { meanEffect, meanFades } from "../../../engine/analysis/expectationsEffect.ts";
import { componentRun } from "../../../engine/analysis/expectationsRun.ts";
import { clampedMean } from "../../../engine/distributions/clampedMean.ts";
import { compile } from "../../../engine/model/compile.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { parse } from "../../../scenarios/parse.ts";

function load(name: string, overrides: readonly string[] = []): Scenario {
  const parsed = parse(readFileSync(`scenarios/library/${name}.yaml`, "utf8"), { fileName: name, overrides });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.scenario;
}

function checked(scenario: Scenario, replications: number, seed = 1) {
  const run = componentRun(scenario, seed, replications);
  for (let piece = 0; piece < run.pieces; piece++) run.step();
  return run.checks();
}

/** The others are checked by expectations.long.test.ts. */
const names = ["norrkoping", "servicetrainee", "region-skane", "rector-pool"];

test.each(names)("%s: every simulated component lies within 5 errors of its exact mean", (name) => {
  const checks = checked(load(name), 1024);
  expect(checks.filter(({ z }) => z !== null).length).toBeGreaterThan(0);
  for (const { component, z } of checks) if (z !== null) expect(Math.abs(z), `${component.kind} ${component.path}`).toBeLessThan(5);
});

test("the rector by hand: outlay 4 mnkr, savings 8 mnkr", () => {
  const checks = checked(load("rector-loan"), 1024);
  const of = (kind: string) => checks.find(({ component }) => component.kind === kind)!;
  expect(of("outlay")).toMatchObject({ component: { expected: 4e6 }, simulated: { value: 4e6, standardError: 0 }, z: 0 });
  expect(of("fullSavings").component.expected).toBe(8e6);
});

test("Norrköping's first project by hand: outlay, placements, and savings with fade and horizon", () => {
  const scenario = load("norrkoping");
  const components = scenarioComponents(scenario, compile(scenario), 16_384);
  const expected = (kind: string, path: string) => components.find((each) => each.kind === kind && each.path === path)!.expected!;
  expect(expected("outlay", "interventions.skolfam2")).toBe(3_960_000);
  // 31 persons, ten years of window, all within the horizon: 31 · 10 · 0.15.
  expect(expected("events", "interventions.skolfam2.outcomes.hvb")).toBeCloseTo(46.5, 10);
  // Alla barn i skolan: 3 · (3.76 + 8 · 0.27 · 0.05) mnkr.
  expect(expected("outlay", "interventions.alla-barn-i-skolan")).toBeCloseTo(3 * (3.76e6 + 8 * 0.27 * 50_000), 3);
  // Real fidelity: 1 − 0.27 (1 − 0.75 · 0.6).
  const ratio = expected("realSavings", "interventions.alla-barn-i-skolan") / expected("fullSavings", "interventions.alla-barn-i-skolan");
  expect(ratio).toBeCloseTo(1 - 0.27 * (1 - 0.75 * 0.6), 12);
});

test("a component that is wrong is found: the same simulation beside another file's expectation", () => {
  const right = load("norrkoping");
  const wrong = load("norrkoping", ["interventions.skolfam2.outcomes.hvb.rate=0.16", "interventions.unga-vuxna.cost=1.7 mnkr"]);
  const run = componentRun(right, 1, 1024);
  for (let piece = 0; piece < run.pieces; piece++) run.step();
  const found = run.checks();
  const other = scenarioComponents(wrong, compile(wrong), 1024);
  const different = found.flatMap(({ component, simulated }, i) =>
    Math.abs(simulated.value - other[i]!.expected!) > 5 * simulated.standardError + 1e-6 ? [`${component.kind} ${component.path}`] : [],
  );
  expect(different).toContain("events interventions.skolfam2.outcomes.hvb");
  expect(different).toContain("outlay interventions.unga-vuxna");
  expect(different.filter((each) => !/skolfam2|unga-vuxna/.test(each))).toEqual([]);
});

test("E(X clamped) of a uniform, a heavy tail and a number", () => {
  const uniform = { dist: "uniform", min: -1, max: 1 } as const;
  expect(clampedMean(uniform, 0, 1)).toBeCloseTo(0.25, 14);
  expect(clampedMean(uniform, 0, 0.5)).toBeCloseTo(0.1875, 14);
  // ∫₁² P(X > x) dx + 1 = 1 + ln 2 for a Pareto tail with α = 1, whose own mean is infinite.
  expect(clampedMean({ dist: "pareto", min: 1, alpha: 1 }, 0, 2)).toBeCloseTo(1 + Math.LN2, 12);
  expect(clampedMean({ dist: "pareto", min: 1, alpha: 1 })).toBe(Number.POSITIVE_INFINITY);
  expect([clampedMean(3, 0, 1), clampedMean(-3, 0, 1), clampedMean(0.5, 0, 1)]).toEqual([1, 0, 0.5]);
});

test("E(e) and E g: known where they are exact, else the reason", () => {
  const effect = {
    size: { dist: "beta", mean: 0.3, sd: 0.1 },
    noEffect: 0.2,
    transfer: 0.5,
    halfLifeYears: 2,
    persistentShare: 0.4,
  } as const;
  expect(meanEffect(effect)).toBeCloseTo(0.8 * 0.5 * 0.3, 12);
  // A known transfer of 2 cuts a uniform effect at 1/2: E min(2 U, 1) = 3/4.
  expect(meanEffect({ ...effect, size: { dist: "uniform", min: 0, max: 1 }, transfer: 2, noEffect: 0 })).toBeCloseTo(0.75, 12);
  expect(meanEffect({ ...effect, transfer: { dist: "uniform", min: 0, max: 1 } })).toBeCloseTo(0.8 * 0.5 * 0.3, 12);
  expect(meanEffect({ ...effect, transfer: { dist: "uniform", min: 0, max: 3 } })).toBe("effectLeavesRange");
  const fades = meanFades(effect, 3);
  expect(Array.from(fades as Float64Array)).toEqual([1, expect.closeTo(0.4 + 0.6 * Math.SQRT1_2, 12), expect.closeTo(0.7, 12)]);
  expect(meanFades({ ...effect, halfLifeYears: { dist: "uniform", min: 1, max: 2 } }, 3)).toBe("uncertainFade");
});

test("a ratio carries the error of the delta method, and too few events are not judged", () => {
  const component = { kind: "eventCost", path: "p", unit: "kronor", expected: 2, reason: null, variant: 0, column: "c", over: 1 } as const;
  const proportional = checkComponent(component, Float64Array.of(2, 4, 6), Float64Array.of(1, 2, 3));
  expect(proportional).toMatchObject({ simulated: { value: 2, standardError: 0 }, z: 0 });
  const check = checkComponent(component, Float64Array.of(3, 4, 8), Float64Array.of(1, 2, 3));
  // Mean 5 over 2, residuals 3 − 2.5, 4 − 5, 8 − 7.5: √(1.5/2/3)/2.
  expect(check.simulated).toEqual({ value: 2.5, standardError: Math.sqrt(0.25) / 2 });
  expect(check.z).toBeCloseTo(2, 12);
  const rare = checked(load("norrkoping", ["interventions.skolfam2.outcomes.hvb.rate=0.000001"]), 1024);
  expect(rare.find(({ component: each }) => each.kind === "events")).toMatchObject({ component: { reason: "tooFewEvents" }, z: null });
});
