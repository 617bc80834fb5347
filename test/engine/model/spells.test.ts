import { describe, expect, test } from "vitest";
import type { Evaluation, Intervention, Outcome } from "../../../engine/model/scenario.ts";
import { plainEffect, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { simulate } from "./run.ts";

const lump: Outcome = { ...plainOutcome, cost: 1200, days: null, dayRate: null };
const spell: Outcome = { ...plainOutcome, cost: null, days: 120, dayRate: 10 };
const study: Evaluation = {
  basis: "cost",
  design: "randomised",
  cohorts: 1,
  sample: 4,
  controls: 4,
  followUpYears: 3,
  measurementError: 0.1,
  bias: null,
  capPerPerson: null,
  cost: 0,
};

describe("a spell within a year is a lump of days times day rate, in every column", () => {
  const fading = { size: 0.5, noEffect: 0, transfer: 1, halfLifeYears: 2, persistentShare: 0.1 };
  test.each<[string, Partial<Intervention>]>([
    ["where the effect fades", { effect: fading }],
    ["where persons differ and move away", { effect: fading, frailtyVariance: 1, outMigration: 0.2 }],
    ["where the effect harms", { effect: { ...fading, size: -0.5 }, outMigration: 0.2 }],
    ["where it is evaluated by cost", { effect: fading, evaluation: study, outMigration: 0.1 }],
    ["where harm is evaluated by cost", { effect: { ...fading, size: -0.5 }, evaluation: study }],
    ["where it is evaluated by counted outcomes", { effect: fading, evaluation: { ...study, basis: "outcome" }, outMigration: 0.1 }],
  ])("%s", (_, more) => {
    const rows = [lump, spell].map((outcome) => {
      const priced = { ...outcome, unitPrice: 1200 };
      return simulate(plainScenario([plainIntervention({ intake: [6], outcomes: [priced], ...more })]), 200);
    });
    for (let i = 0; i < 200; i++) expect(rows[1]!.row(i)).toEqual(rows[0]!.row(i));
  });
});

describe("a longer spell costs 365 days in each year it touches, cut at the horizon", () => {
  const long: Outcome = { ...spell, count: "one", rate: null, days: 800, dayRate: 1, window: [0, 0] };
  test.each([
    [1, 365],
    [2, 730],
    [3, 800],
    [4, 800],
  ])("800 days in %i years are %i", (horizonYears, days) => {
    for (const size of [1, -1]) {
      const scenario = plainScenario([plainIntervention({ outcomes: [long], effect: plainEffect(size) })], { horizonYears });
      const found = simulate(scenario, 1).row(0);
      expect([found["interventions.a.Q1"], found["interventions.a.Q4"], found["departments.skola.net"]]).toEqual([
        size * days,
        size * days,
        size * days,
      ]);
    }
  });

  test("a spell of exactly a year is over at its end", () => {
    const year = { ...long, days: 365, dayRate: { dist: "uniform", min: 1, max: 2 } as const };
    const scenario = plainScenario([plainIntervention({ outcomes: [year] })]);
    const twice = plainScenario([plainIntervention({ outcomes: [year] })], { horizonYears: 1 });
    expect(simulate(scenario, 50).column("interventions.a.Q1")).toEqual(simulate(twice, 50).column("interventions.a.Q1"));
  });
});
