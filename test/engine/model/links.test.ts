import { expect, test } from "vitest";
import { componentRun } from "../../../engine/analysis/expectationsRun.ts";
import { distribution } from "../../../engine/distributions/fromSpec.ts";
import { effectDistribution } from "../../../engine/evidence/effectDistribution.ts";
import { effectAt } from "../../../engine/evidence/effectLink.ts";
import { linkedMoments } from "../../../engine/evidence/linkedMoments.ts";
import { scaledTheta } from "../../../engine/evidence/theta.ts";
import { computedPromise } from "../../../engine/model/contract/promise.ts";
import { statedLineEffect } from "../../../engine/model/links/stated.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { expectDistribution, expectMean, expectProbability } from "../../statistical.ts";
import { near } from "../evidence/near.ts";
import { scenarioOf, simulate } from "./run.ts";

/** A person a year whose benefit is 1 mnkr per unit of effect, in the year of entry: its savings are x itself, in millionths. */
const fund = (effect: string, line: string, rest = "") => `
schema: 1
name: linked
startYear: 2020
horizonYears: 6
departments: [{ id: arbete }]
fund: { capital: 0 }
interventions:
  - id: a
    name: a
    start: 2020
    years: 1
    host: arbete
    intake: 1
    cost: 0
    effect: ${effect}
    ${rest}
    benefits:
      - { id: support, perPersonYear: 1 mnkr, window: [0, 0], payer: arbete, referenceEffect: 1, ${line} }
`;
const linkedEffect = (scenario: Scenario, replications = 32_768) =>
  simulate(scenario, replications)
    .column("interventions.a.Q1")
    .map((kronor) => kronor / 1e6);

const normal = "{ size: { dist: normal, mean: 0.3, sd: 0.1 } }";
const half = "via: [{ ratio: { dist: normal, mean: 0.5, sd: 0.2 } }]";

test("an effect N(.3, .1²) through a ratio N(.5, .2²): mean .15, sd .0806, negative in .0075427985 of the futures", () => {
  const x = linkedEffect(scenarioOf(fund(normal, half)));
  const { mean, variance } = linkedMoments([
    { mean: 0.3, variance: 0.01 },
    { mean: 0.5, variance: 0.04 },
  ]);
  near(Math.sqrt(variance), 0.0806225775, 1e-8);
  expectMean(x, mean, variance);
  // E of the fourth moment of a product of independent normals about its mean, by expansion of both.
  expectProbability(x.filter((each) => each < 0).length, x.length, 0.0075427985, "P(x < 0)");
});

test("links multiply: ratio and causal of every step, each drawn once under its own path", () => {
  const two =
    "via: [{ ratio: { dist: uniform, min: 0.4, max: 0.6 }, causal: 0.5 }, { ratio: 2, causal: { dist: uniform, min: 0, max: 1 } }]";
  const futures = simulate(scenarioOf(fund("{ size: 0.4 }", two)), 1024);
  const ratio = futures.column("interventions.a.benefits.support.via.0.ratio");
  const causal = futures.column("interventions.a.benefits.support.via.1.causal");
  const saved = futures.column("interventions.a.Q1");
  for (let i = 0; i < 1024; i++) expect(saved[i]).toBeCloseTo(1e6 * 0.4 * ratio[i]! * 0.5 * 2 * causal[i]!, 6);
});

test("an effect through links stays in [−1, 1]", () => {
  const x = linkedEffect(scenarioOf(fund("{ size: 0.4 }", "via: [{ ratio: 5 }]")), 16);
  expect(new Set(x)).toEqual(new Set([1]));
  const harm = linkedEffect(scenarioOf(fund("{ size: 0.4 }", "via: [{ ratio: -5 }]")), 16);
  expect(new Set(harm)).toEqual(new Set([-1]));
});

test("a line without links shares every draw with one that has some, and an outcome fades in its own way", () => {
  const outcome = (line: string) =>
    `outcomes: [{ id: o, count: one, acts: cost, window: [0, 2], cost: 1 mnkr, payers: { arbete: 1 } ${line} }]`;
  const q1 = (line: string) =>
    simulate(scenarioOf(fund("{ size: 0.4, halfLifeYears: 1 }", half, outcome(line))), 1).column("interventions.a.Q1")[0]!;
  const benefit = simulate(scenarioOf(fund("{ size: 0.4, halfLifeYears: 1 }", half)), 1).column("interventions.a.Q1")[0]!;
  expect(q1("") - benefit).toBeCloseTo(0.4e6 * (1 + 0.5 + 0.25), 6);
  expect(q1(", fade: { halfLifeYears: 2 }") - benefit).toBeCloseTo(0.4e6 * (1 + 2 ** -0.5 + 0.5), 6);
  expect(q1(", fade: { halfLifeYears: 2, persistentShare: 0.5 }") - benefit).toBeCloseTo(0.4e6 * (1 + (1 + 2 ** -0.5) / 2 + 0.75), 6);
});

test("fading that begins when the effort ends: g(s) counts from then", () => {
  const one = "outcomes: [{ id: o, count: one, acts: cost, window: [0, 3], cost: 1 mnkr, payers: { arbete: 1 } }]";
  const effect = "{ size: 0.4, fadeFrom: { after: 1.5, points: [{ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 }] } }";
  const scenario = scenarioOf(fund(effect, "via: [{ ratio: 0 }]", one));
  const { persistentShare: p, halfLifeYears: h } = scenario.interventions[0]!.effect as { persistentShare: number; halfLifeYears: number };
  const g = (s: number) => p + (1 - p) * 2 ** (-Math.max(0, s - 1.5) / h);
  expect(simulate(scenario, 1).column("interventions.a.Q1")[0]).toBeCloseTo(0.4e6 * (g(0) + g(1) + g(2) + g(3)), 5);
  expect(g(3)).toBeCloseTo(0.37, 9);
});

test("the promise counts on ē and the means of the links", () => {
  const scenario = scenarioOf(fund(normal, half));
  const iv = scenario.interventions[0]!;
  expect(statedLineEffect(iv, iv.benefits[0]!)).toBeCloseTo(distribution(iv.effect.size).mean * 0.5, 6);
  // One window year of the five that a grant is credited for.
  expect(computedPromise(iv, ["arbete"])[0]).toBeCloseTo((1e6 * 0.15) / 5, 3);
});

test("what explain expects of lines with links is what is simulated", () => {
  const outcome =
    "outcomes: [{ id: o, rate: 0.5, window: [0, 3], cost: 1 mnkr, payers: { arbete: 1 }, via: [{ ratio: 0.5, causal: { dist: uniform, min: 0, max: 1 } }], fade: { halfLifeYears: 2 } }]";
  const scenario = scenarioOf(fund("{ size: { dist: uniform, min: 0, max: 0.6 }, noEffect: 0.2 }", "via: [{ ratio: -0.4 }]", outcome));
  const run = componentRun(scenario, 1, 8192);
  for (let piece = 0; piece < run.pieces; piece++) run.step();
  const checks = run.checks().filter(({ z }) => z !== null);
  expect(checks.map(({ component }) => component.kind)).toContain("fullSavings");
  for (const { component, z } of checks) expect(Math.abs(z!), component.kind).toBeLessThan(5);
});

const studies = '{ dist: evidence, studies: "study,kind,estimate,se\\na,g,-0.4,0.1\\nb,g,-0.2,0.1\\nc,g,-0.1,0.15", baseRisk: 0.3 }';

test("with on: theta the links act on what the studies measured, and each line has its own base risk", () => {
  const scenario = scenarioOf(
    fund(`{ size: ${studies}, transfer: 0.8, noEffect: 0.25 }`, "via: [{ ratio: 0.5 }], on: theta, baseRisk: 0.1"),
  );
  const iv = scenario.interventions[0]!;
  const { size } = iv.effect;
  if (typeof size === "number" || size.dist !== "evidence") throw new Error("not of studies");
  const own = effectDistribution(scaledTheta(size.theta, 0.5), size.link, [{ value: 0.1, weight: 1 }]);
  near(statedLineEffect(iv, iv.benefits[0]!), own.mean, 1e-12);
  const futures = simulate(scenario, 32_768);
  const x = futures.column("interventions.a.Q1").map((kronor) => kronor / 1e6);
  const works = futures.column("interventions.a.effect").map((e) => (e === 0 ? 0 : 1));
  expect(x.every((each, i) => (each === 0) === (works[i] === 0))).toBe(true);
  expectDistribution(
    x.filter((each) => each !== 0).map((each) => each / 0.8),
    (e) => own.cdf(e),
    "e of half θ at base risk .1",
  );
  // The same future of the intervention: θ from its own e, halved.
  const e = futures.column("interventions.a.effect.size");
  for (let i = 0; i < 100; i++) {
    if (works[i] === 0 || Math.abs(e[i]!) >= 1) continue;
    const odds = ((1 - e[i]!) * 0.7) / (1 - (1 - e[i]!) * 0.3);
    const theta = (Math.log(odds) * Math.sqrt(3)) / Math.PI;
    expect(x[i]).toBeCloseTo(0.8 * effectAt(size.link, 0.1, 0.5 * theta), 9);
  }
});
