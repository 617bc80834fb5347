import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../engine/model/scenario.ts";
import { column, expectMean } from "./checks.ts";
import { plainBenefit, plainEffect, plainIntervention, plainOutcome, plainScenario } from "./plainScenario.ts";
import { simulateReference } from "./simulateReference.ts";

describe("outcomes and participants", () => {
  const personYears = 5 * 4;
  const secondMoment = 25_000 ** 2 * (2 + 4);

  test.each([0.3, -0.3])("avoided events: Poisson × severity × effect %f", (size) => {
    const scenario = plainScenario([plainIntervention({ intake: [5], outcomes: [plainOutcome], effect: plainEffect(size) })]);
    const count = 0.4 * personYears * 0.3;
    expectMean(column(scenario, "interventions.a.Q2", 400), Math.sign(size) * count * 50_000, count * secondMoment);
  });

  test("cheaper events: every cost falls by the effect", () => {
    const scenario = plainScenario([
      plainIntervention({ intake: [5], outcomes: [{ ...plainOutcome, acts: "cost" }], effect: plainEffect(0.3) }),
    ]);
    expectMean(column(scenario, "interventions.a.Q2", 400), 0.4 * personYears * 50_000 * 0.3, 0.09 * 0.4 * personYears * secondMoment);
  });

  test("frailty: counts have variance μ + V μ²", () => {
    const outcomes = [{ ...plainOutcome, cost: 1000 }];
    const values = column(plainScenario([plainIntervention({ frailtyVariance: 0.5, outcomes })]), "interventions.a.Q1", 600).map(
      (x) => x / 1000,
    );
    const [mean, r] = [1.6, 2];
    const variance = mean + mean ** 2 / r;
    const p = r / (r + mean);
    const kurtosis = 3 + 6 / r + p ** 2 / (r * (1 - p));
    expectMean(values, mean, variance);
    expectMean(
      values.map((x) => (x - mean) ** 2),
      variance,
      (kurtosis - 1) * variance ** 2,
    );
  });

  test("cyclicality: the mean number of events is unchanged, its variance λ + λ²(exp β² − 1)", () => {
    const outcomes: Outcome[] = [{ ...plainOutcome, cost: 1, rate: 5, cyclicality: 0.5, window: [2, 2] }];
    const scenario = plainScenario([plainIntervention({ outcomes })], {
      municipality: { revenue: null, result: { mean: 0, sd: 0, persistence: 0.7 }, elections: null },
    });
    expectMean(column(scenario, "interventions.a.Q1", 600), 5, 5 + 25 * Math.expm1(0.25));
  });

  test("a spell is posted 365 days a year, and not after the horizon", () => {
    const spell: Outcome = { ...plainOutcome, rate: null, count: "one", acts: "events", window: [1, 1], cost: null, days: 800, dayRate: 2 };
    const scenario = (horizonYears: number) => plainScenario([plainIntervention({ outcomes: [spell] })], { horizonYears });
    expect([2, 3, 4, 5].map((years) => simulateReference(scenario(years), 1)["interventions.a.Q2"])).toEqual([730, 1460, 1600, 1600]);
  });

  test("fidelity: E f = 1 − q (1 − (1 − v/12) w)", () => {
    const staff = { positions: 4, turnover: 0.3, vacancyMonths: 3, newcomerProductivity: 0.6, replacementCost: 0 };
    const scenario = plainScenario([plainIntervention({ staff, benefits: [{ ...plainBenefit, window: [0, 0] }] })]);
    const lost = 1 - 0.75 * 0.6;
    expectMean(column(scenario, "interventions.a.Q2", 600), 1000 * (1 - 0.3 * lost), (1000 * lost) ** 2 * ((0.3 * 0.7) / 4));
    expect(new Set(column(scenario, "interventions.a.Q1", 20))).toEqual(new Set([1000]));
  });

  test("fade: g(s) = π + (1 − π) 2^(−s/h)", () => {
    const fading = { ...plainEffect(1), halfLifeYears: 1, persistentShare: 0.2 };
    const row = simulateReference(
      plainScenario([plainIntervention({ effect: fading, benefits: [{ ...plainBenefit, window: [0, 2] }] })]),
      1,
    );
    expect(row["interventions.a.Q2"]).toBeCloseTo(1000 * (1 + 0.6 + 0.4), 9);
  });

  test("migration: benefits stay with the department while s < s_M, then fall on other municipalities", () => {
    const scenario = plainScenario([plainIntervention({ outMigration: 0.3, benefits: [plainBenefit] })]);
    const stays = [0, 1, 2, 3, 4, 5].map((s) => 0.7 ** s);
    const mean = stays.reduce((sum, p) => sum + p, 0);
    // The number of years at home counts 1 + … : E N² = Σ (2 s + 1) P(N > s).
    const variance = stays.reduce((sum, p, s) => sum + (2 * s + 1) * p, 0) - mean ** 2;
    expectMean(column(scenario, "interventions.a.Q4", 600), 1000 * mean, 1000 ** 2 * variance);
    const row = simulateReference(scenario, 1);
    expect(row["society.payer.skola"]! + row["society.payer.otherMunicipalities"]!).toBe(6000);
  });

  test("interactions: both effects are multiplied in years in which both run", () => {
    const benefits = [{ ...plainBenefit, window: [0, 0] as const }];
    const a = plainIntervention({ id: "a", years: 2, intake: [1, 1], benefits });
    const b = plainIntervention({ id: "b", start: 2021, years: 2, intake: [1, 1], benefits });
    const row = simulateReference(plainScenario([a, b], { interactions: [{ of: ["a", "b"], factor: 0.5 }] }), 1);
    expect([row["interventions.a.Q2"], row["interventions.b.Q2"]]).toEqual([1500, 1500]);
  });
});
