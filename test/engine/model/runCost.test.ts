import { describe, expect, test } from "vitest";
import { estimateCost } from "../../../engine/model/runCost.ts";
import type { Intervention } from "../../../engine/model/scenario.ts";
import { benefit, contract, evaluation, intervention, outcome, scenario } from "../../trust/frozenBase.ts";

const of = (more: Partial<Intervention>) => estimateCost(scenario("x", { interventions: [intervention("team", more)] }), 1000);
const base = of({});
const endless = { dist: "compound", rate: 1e12, severity: 1 } as const;

test("time is in proportion to replications, memory is not", () => {
  const twice = estimateCost(scenario("x"), 2000);
  expect(twice.seconds).toBeCloseTo(2 * base.seconds, 12);
  expect(twice.bytes).toBe(base.bytes);
});

describe("what makes a run longer", () => {
  test.each<[string, Partial<Intervention>, number]>([
    ["a compound cost of an event", { outcomes: [outcome("o", { cost: endless })] }, 1e6],
    ["compound days", { outcomes: [outcome("o", { cost: null, days: endless, dayRate: 1 })] }, 1e6],
    ["a compound inside a mixture", { outcomes: [outcome("o", { cost: { dist: "mixture", of: [{ weight: 1, of: endless }] } })] }, 1e6],
    [
      "a compound inside a compound",
      { outcomes: [outcome("o", { cost: { dist: "compound", rate: 1e6, severity: { dist: "compound", rate: 1e6, severity: 1 } } })] },
      1e6,
    ],
    ["a compound outlay", { cost: endless }, 1e6],
    ["a compound overrun", { costFactor: endless }, 1e6],
    [
      "a compound price of staff",
      { staff: { positions: 1, turnover: 0.1, vacancyMonths: 0, newcomerProductivity: 1, replacementCost: endless } },
      1e6,
    ],
    ["many events", { outcomes: [outcome("o", { rate: 1e9 })] }, 1e6],
    ["many persons", { intake: [1e6, 1e6, 1e6] }, 1e4],
    ["many controls, in the follow-up", { evaluation: evaluation({ controls: 1e6 }) }, 1e3],
  ])("%s", (_, more, factor) => {
    expect(of(more).seconds).toBeGreaterThan(factor * base.seconds);
  });

  test("every year, department, intervention and line of a scenario adds its share", () => {
    const wider = (more: object) => estimateCost(scenario("x", { interventions: [intervention("team")], ...more }), 1000);
    const department = scenario("x").departments[0]!;
    for (const larger of [
      wider({ horizonYears: scenario("x").horizonYears + 1 }),
      wider({ departments: [...scenario("x").departments, { ...department, id: "another", name: "another" }] }),
      wider({ interventions: [intervention("team"), intervention("second")] }),
    ]) {
      expect(larger.seconds).toBeGreaterThan(base.seconds);
      expect(larger.bytes).toBeGreaterThan(base.bytes);
    }
    expect(of({ benefits: [benefit("one"), benefit("two")] }).bytes).toBeGreaterThan(of({ benefits: [benefit("one")] }).bytes);
    expect(of({ outcomes: [outcome("one"), outcome("two")] }).bytes).toBeGreaterThan(of({ outcomes: [outcome("one")] }).bytes);
  });

  test("of those whom nobody follows the events that are spared, and all of them where the effect acts on what they cost", () => {
    const often = { intake: [1e6, 0, 0], benefits: [], evaluation: null, contract: contract() };
    const effect = (size: number, acts: "events" | "cost") =>
      of({ ...often, effect: { ...intervention("team").effect, size }, outcomes: [outcome("o", { acts, rate: 10 })] }).seconds;
    expect(effect(0.4, "events")).toBeGreaterThan(1.9 * effect(0.2, "events"));
    expect(effect(0.2, "cost")).toBeGreaterThan(4 * effect(0.2, "events"));
    expect(effect(-0.4, "events")).toBe(effect(0.4, "events"));
  });

  test("frailty and moving away cost something for every person", () => {
    const many = { intake: [1e6, 0, 0], outcomes: [], benefits: [benefit("b")], evaluation: null, contract: contract() };
    const still = of(many).seconds;
    expect(of({ ...many, frailtyVariance: 1 }).seconds).toBeGreaterThan(1.3 * still);
    expect(of({ ...many, outMigration: 0.1 }).seconds).toBeGreaterThan(1.3 * still);
  });
});

test("persons, copies, rounds and years take memory", () => {
  expect(of({ intake: [1e6, 1e6, 1e6] }).bytes).toBeGreaterThan(base.bytes + 30e6);
  const copies = Array.from({ length: 2000 }, (_, i) => intervention(`i${i}`));
  expect(estimateCost(scenario("x", { interventions: copies }), 1).bytes).toBeGreaterThan(1e9);
  expect(estimateCost(scenario("x", { horizonYears: 60 }), 1).bytes).toBeGreaterThan(2 * base.bytes);
});

test("an expected number that is infinite gives Infinity, and nothing times infinity nothing: never NaN", () => {
  const heavy = { dist: "pareto", min: 1, alpha: 0.5 } as const;
  expect(of({ outcomes: [outcome("o", { rate: heavy })] }).seconds).toBe(Infinity);
  expect(of({ intake: [0, 0, 0], outcomes: [outcome("o", { rate: heavy })], evaluation: null }).seconds).toBeLessThan(1);
  expect(of({ outcomes: [outcome("o", { cost: { dist: "compound", rate: 0, severity: heavy } })] }).seconds).toBeLessThan(1);
});
