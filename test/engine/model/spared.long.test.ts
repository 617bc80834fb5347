import { describe, expect, test } from "vitest";
import type { Intervention, Outcome, Scenario } from "../../../engine/model/scenario.ts";
import { plainBenefit, plainIntervention, plainOutcome, plainScenario } from "../../reference/model/plainScenario.ts";
import { simulateReference } from "../../reference/model/simulateReference.ts";
import { simulate } from "./run.ts";

/**
 * The engine draws only what is spared of those whom no evaluation follows; the reference lives every person's every event. Means and
 * variances of what either leaves are compared: the variances see whether persons share their frailty and their moves.
 */
const lump: Outcome = { ...plainOutcome, rate: 0.8, window: [0, 4], cyclicality: 0.4 };
const kinds: Readonly<Record<string, Partial<Outcome>>> = {
  "Poisson events": {},
  "Poisson spells": { cost: null, days: { dist: "gamma", mean: 500, sd: 400 }, dayRate: { dist: "uniform", min: 50, max: 150 } },
  "Poisson events that become cheaper": { acts: "cost" },
  "an event a year": { count: "one", rate: null },
  "a spell a year": { count: "one", rate: null, cost: null, days: 500, dayRate: 100 },
  "a cost a year": { count: "one", rate: null, acts: "cost" },
};

const effects: Readonly<Record<string, Intervention["effect"]["size"]>> = {
  "helps or harms": { dist: "uniform", min: -0.5, max: 0.9 },
  harms: -0.6,
};

function scenarioOf(outcome: Partial<Outcome>, size: Intervention["effect"]["size"]): Scenario {
  const first = plainIntervention({
    intake: [5, 4],
    years: 2,
    frailtyVariance: 1.5,
    outMigration: 0.2,
    effect: { size, noEffect: 0.1, transfer: 1, halfLifeYears: 3, persistentShare: 0.2 },
    staff: { positions: 3, turnover: 0.4, vacancyMonths: 4, newcomerProductivity: 0.5, replacementCost: 0 },
    outcomes: [
      { ...lump, ...outcome },
      { ...lump, id: "p", payers: { skola: 0.6, region: 0.4 } },
    ],
    benefits: [plainBenefit],
    evaluation: {
      design: "randomised",
      basis: "cost",
      sample: 3,
      controls: 3,
      cohorts: 1,
      followUpYears: 2,
      measurementError: 0,
      bias: null,
      capPerPerson: null,
      cost: 0,
    },
  });
  const second = plainIntervention({ id: "b", years: 1, outcomes: [lump] });
  return plainScenario([first, second], { horizonYears: 6, interactions: [{ of: ["a", "b"], factor: -0.7 }] });
}

const compared = ["Q1", "Q2", "Q3", "Q4", "measured", "significantRealised"].map((name) => `interventions.a.${name}`);
const columns = [...compared, "society.npv", "society.payer.region", "society.payer.otherMunicipalities", "naive.npv"];

describe.each(Object.entries(kinds))("%s", (_, outcome) => {
  test.each(Object.entries(effects))(
    "of an intervention that %s are spared as often and at the same cost as person by person",
    (_, size) => {
      const scenario = scenarioOf(outcome, size);
      const futures = simulate(scenario, 4096);
      const rows = Array.from({ length: 600 }, (_, i) => simulateReference(scenario, i + 1));
      for (const name of columns) {
        const [ours, theirs] = [
          moments(futures.column(name)),
          moments(rows.map((row) => row[name] ?? Number.NaN).filter((x) => !Number.isNaN(x))),
        ];
        within(ours.mean, theirs.mean, ours.meanError, theirs.meanError, `mean of ${name}`);
        within(ours.variance, theirs.variance, ours.varianceError, theirs.varianceError, `variance of ${name}`);
      }
    },
  );
});

function within(a: number, b: number, errorA: number, errorB: number, what: string): void {
  const rounding = 1e-9 * Math.abs(a) + 1e-6;
  expect(Math.abs(a - b), `${what}: ${a} and ${b}`).toBeLessThanOrEqual(5 * Math.sqrt(errorA ** 2 + errorB ** 2) + rounding);
}

function moments(sample: ArrayLike<number>) {
  const values = Array.from(sample);
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const squares = values.map((x) => (x - mean) ** 2);
  const variance = squares.reduce((sum, x) => sum + x, 0) / n;
  const fourth = squares.reduce((sum, x) => sum + x * x, 0) / n;
  return { mean, variance, meanError: Math.sqrt(variance / n), varianceError: Math.sqrt((fourth - variance ** 2) / n) };
}
