import { describe, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { expectProbability } from "../../statistical.ts";
import { scenarioOf, summaryOf } from "./run.ts";

/** A fund with one endless intervention that costs `factor` kronor a year. */
function fund(capital: number, topUp: number, years: number, factor: string): Scenario {
  return scenarioOf(`
schema: 1
name: ruin
startYear: 2020
horizonYears: ${years}
departments: [{ id: skola }]
fund: { capital: ${capital}, yearlyTopUp: ${topUp} }
interventions:
  - id: a
    name: a
    start: 2020
    years: ${years}
    host: skola
    intake: 0
    cost: 1
    costFactor: ${factor}
    effect: { size: 0.5 }
`);
}

function expectRuin(scenario: Scenario, replications: number, exact: readonly (readonly [years: number, probability: number])[]): void {
  const { byYear } = summaryOf(scenario, replications).depletion;
  for (const [years, probability] of exact) {
    const found = byYear[years - 1]!.probability.value;
    expectProbability(Math.round(found * replications), replications, probability, `ruin within ${years} years`);
  }
}

/** Ruin as exact arithmetic knows it, against this many replications of the engine. */
export function ruinProblems(replications: number): void {
  /** Exact dynamic programming; claims as in Bahnemann (2015), ex. 4.4. */
  describe("a fund that pays compound Poisson claims", () => {
    const claims =
      "{ dist: compound, rate: 1.75, severity: { dist: discrete, values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } }";

    test("is ruined as often as it should with 5 at the start and 5 a year", () => {
      expectRuin(fund(5, 5, 20, claims), replications, [
        [1, 0.060537202],
        [2, 0.119526505],
        [3, 0.165114116],
        [5, 0.228149509],
        [10, 0.309516792],
        [20, 0.372026366],
      ]);
    });

    test("is ruined as often as it should with 10 at the start and 4 a year, less than it pays", () => {
      expectRuin(fund(10, 4, 20, claims), replications, [
        [1, 0.011364047],
        [2, 0.043015272],
        [3, 0.084030919],
        [5, 0.169316476],
        [10, 0.340449534],
        [20, 0.538352888],
      ]);
    });
  });

  /** One step up or down a year; ruin at 0 is a balance of −1 here, so the start is one lower. */
  describe("the gambler's ruin", () => {
    const game = (p: number) => `{ dist: discrete, values: [0, 2], weights: [${p}, ${1 - p}] }`;

    test.each([
      [0.5, 1, 5, 11 / 16],
      [0.5, 3, 10, 11 / 32],
      [0.6, 1, 5, 1694 / 3125],
    ])("winning with probability %f from %i, within %i rounds", (p, start, rounds, exact) => {
      expectRuin(fund(start - 1, 1, rounds, game(p)), replications, [[rounds, exact]]);
    });
  });
}
