import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../engine/model/scenario.ts";
import { column, expectMean } from "./checks.ts";
import { plainEffect, plainEvaluation, plainIntervention, plainOutcome, plainScenario } from "./plainScenario.ts";
import { simulateReference } from "./simulateReference.ts";

describe("evaluation", () => {
  const measured = (outcome: Partial<Outcome>, size: number, persons: number, design: "randomised" | "beforeAfter" = "randomised") =>
    plainScenario(
      [
        plainIntervention({
          intake: [persons],
          effect: plainEffect(size),
          outcomes: [{ ...plainOutcome, rate: null, count: "one", acts: "cost", window: [0, 0], ...outcome }],
          evaluation: { ...plainEvaluation, design },
        }),
      ],
      { horizonYears: 2 },
    );

  // Published to a whole per cent, from 200 000 replicates: half a point more than five standard errors (R08).
  test.each([
    [0.8, 0.22],
    [1, 0.28],
    [1.5, 0.37],
    [1.8, 0.4],
  ])("heavy tails, σ = %f: the wrong sign in %f of evaluations of 20 against 20", (sigma, share) => {
    const wrong = column(measured({ cost: { dist: "lognormal", median: 100_000, sigma } }, 0.2, 20), "interventions.a.wrongSign", 300);
    const found = wrong.reduce((sum, value) => sum + value, 0) / wrong.length;
    expect(Math.abs(found - share)).toBeLessThan(0.005 + 5 * Math.sqrt((share * (1 - share)) / wrong.length));
  });

  test("before and after: without any effect the measured saving is E exp(b) − 1 of the cost", () => {
    const scenario = measured({ cost: 1000 }, 0, 3, "beforeAfter");
    const mean = Math.exp(0.6 + 0.02);
    expectMean(column(scenario, "interventions.a.measured", 400), 1000 * (mean - 1), (1000 * mean) ** 2 * Math.expm1(0.04));
  });

  test("without chance and bias the measured saving is the real one", () => {
    const row = simulateReference(measured({ cost: 1000 }, 0.25, 3), 1);
    expect([row["interventions.a.measured"], row["interventions.a.significant"], row["interventions.a.significantRealised"]]).toEqual([
      250, 1, 250,
    ]);
  });
});
