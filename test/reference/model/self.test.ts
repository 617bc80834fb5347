import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contract, Intervention, Outcome, Scenario } from "../../../engine/model/scenario.ts";
import { columnNames, parameterNames } from "./columnNames.ts";
import { checkIdentities } from "./identities.ts";
import { grant, plainIntervention, plainScenario } from "./plainScenario.ts";
import { scenarioArbitrary } from "./randomScenario.ts";
import { simulateReference } from "./simulateReference.ts";
import { normalCdf } from "./special.ts";

/** One column in replications 1 … count. */
function column(scenario: Scenario, name: string, count: number): number[] {
  return Array.from({ length: count }, (_, i) => simulateReference(scenario, i + 1)[name]!);
}

/** The sample mean lies within 5 exact standard errors of the mean. */
function expectMean(values: readonly number[], mean: number, variance: number): void {
  const found = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(found - mean), `${found} instead of ${mean}`).toBeLessThan(5 * Math.sqrt(variance / values.length));
}

/** The share of true values lies within 5 exact standard errors of the probability. */
function expectShare(values: readonly boolean[], probability: number): void {
  expectMean(values.map(Number), probability, probability * (1 - probability));
}

const sold = { id: "o", rate: 0.4, window: [0, 3], payers: { skola: 1 }, cyclicality: 0, unitPrice: null } as const;
const event: Outcome = {
  ...sold,
  count: "poisson",
  acts: "events",
  cost: { dist: "gamma", shape: 2, scale: 25_000 },
  days: null,
  dayRate: null,
};
const income = { id: "b", perPersonYear: 1000, window: [0, 5], payer: "skola", unit: "kronor", referenceEffect: 1 } as const;
const effect = (size: number) => ({ ...plainIntervention().effect, size });

describe("accounts", () => {
  test.each([1, 2, 3])("every identity holds in 300 random scenarios, seed %i", (seed) => {
    for (const scenario of fc.sample(scenarioArbitrary, { numRuns: 300, seed })) {
      const row = simulateReference(scenario, seed);
      expect(checkIdentities(row, scenario)).toEqual([]);
      expect(Object.keys(row).sort()).toEqual([...columnNames(scenario), ...parameterNames(scenario)].sort());
    }
  });

  test("an altered account is noticed", () => {
    const scenario = plainScenario([plainIntervention({ cost: 1000, benefits: [income] })]);
    const row = simulateReference(scenario, 1);
    expect(checkIdentities(row, scenario)).toEqual([]);
    for (const name of ["fund.outlay", "balance.7", "departments.skola.net", "received.3", "society.npv", "interventions.a.Q3"]) {
      expect(checkIdentities({ ...row, [name]: row[name]! + 1 }, scenario), name).not.toEqual([]);
    }
  });

  test("the same seed gives the same row", () => {
    const [scenario] = fc.sample(scenarioArbitrary, { numRuns: 1, seed: 1 });
    expect(simulateReference(scenario!, 5)).toEqual(simulateReference(scenario!, 5));
  });
});

describe("the rector (MODEL §10)", () => {
  const mnkr = 1_000_000;
  const rules: [string, Partial<Contract>, [works: number, fails: number], [works: number, fails: number]][] = [
    ["loan", { floor: 1, cap: 1, graceYears: 1, horizonYears: 1, creditYears: 1 }, [12, -4], [0, 0]],
    ["conditional", { share: 1, cap: 1, graceYears: 2, horizonYears: 2, creditYears: 2 }, [12, 0], [0, -4]],
    ["grant", { graceYears: 2 }, [16, 0], [-4, -4]],
    ["equity", { share: 0.5, floor: 0.5, cap: Number.POSITIVE_INFINITY, graceYears: 2, horizonYears: 2, creditYears: 2 }, [6, -2], [6, -2]],
  ];
  const rector = (contract: Partial<Contract>, id = "rektor"): Intervention =>
    plainIntervention({
      id,
      cost: 4 * mnkr,
      effect: { ...plainIntervention().effect, noEffect: 0.5 },
      benefits: [{ ...income, perPersonYear: 16 * mnkr, window: [1, 1], referenceEffect: null }],
      evaluation: {
        design: "randomised",
        basis: "cost",
        sample: 1,
        controls: 1,
        cohorts: 1,
        followUpYears: 2,
        measurementError: 0,
        capPerPerson: null,
        cost: 0,
      },
      contract: { ...grant, ...contract },
    });
  const fund = (capital: number) => ({ ...plainScenario([]).fund, capital });

  test.each(rules)("%s: what the rector and the fund win and lose", (_, contract, department, fundNet) => {
    const scenario = plainScenario([rector(contract)], { fund: fund(4 * mnkr) });
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => simulateReference(scenario, seed));
    expect(new Set(rows.map((row) => row["interventions.rektor.effect"]))).toEqual(new Set([0, 1]));
    for (const row of rows) {
      const outcome = row["interventions.rektor.effect"] === 1 ? 0 : 1;
      expect(row["departments.skola.net"]).toBe(department[outcome]! * mnkr);
      expect(0 - row["fund.loss"]!).toBe(fundNet[outcome]! * mnkr);
      expect(row["municipality.net"]).toBe([12, -4][outcome]! * mnkr);
    }
  });

  test.each([
    [1, 0.5],
    [2, 0.25],
    [3, 0.125],
    [4, 0.0625],
    [5, 0.1875],
  ])("%i independent copies lose money with probability %f (R02)", (copies, probability) => {
    const pool = Array.from({ length: copies }, (_, i) => rector({}, `rektor-${i + 1}`));
    const scenario = plainScenario(pool, { fund: fund(4 * copies * mnkr), horizonYears: 4 });
    expectShare(
      column(scenario, "municipality.net", 1000).map((net) => net < 0),
      probability,
    );
  });
});

describe("outcomes and participants", () => {
  const personYears = 5 * 4;
  const secondMoment = 25_000 ** 2 * (2 + 4);

  test.each([0.3, -0.3])("avoided events: Poisson × severity × effect %f", (size) => {
    const scenario = plainScenario([plainIntervention({ intake: [5], outcomes: [event], effect: effect(size) })]);
    const count = 0.4 * personYears * 0.3;
    expectMean(column(scenario, "interventions.a.Q2", 1000), Math.sign(size) * count * 50_000, count * secondMoment);
  });

  test("cheaper events: every cost falls by the effect", () => {
    const scenario = plainScenario([plainIntervention({ intake: [5], outcomes: [{ ...event, acts: "cost" }], effect: effect(0.3) })]);
    expectMean(column(scenario, "interventions.a.Q2", 1000), 0.4 * personYears * 50_000 * 0.3, 0.09 * 0.4 * personYears * secondMoment);
  });

  test("frailty: counts have variance μ + V μ²", () => {
    const outcomes = [{ ...event, cost: 1000 }];
    const values = column(plainScenario([plainIntervention({ frailtyVariance: 0.5, outcomes })]), "interventions.a.Q1", 2000).map(
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
    const outcomes: Outcome[] = [{ ...event, cost: 1, rate: 5, cyclicality: 0.5, window: [2, 2] }];
    const scenario = plainScenario([plainIntervention({ outcomes })], {
      municipality: { revenue: null, result: { mean: 0, sd: 0, persistence: 0.7 }, elections: null },
    });
    expectMean(column(scenario, "interventions.a.Q1", 2000), 5, 5 + 25 * Math.expm1(0.25));
  });

  test("a spell is posted 365 days a year, and not after the horizon", () => {
    const spell: Outcome = { ...sold, rate: null, count: "one", acts: "events", window: [1, 1], cost: null, days: 800, dayRate: 2 };
    const scenario = (horizonYears: number) => plainScenario([plainIntervention({ outcomes: [spell] })], { horizonYears });
    expect([2, 3, 4, 5].map((years) => simulateReference(scenario(years), 1)["interventions.a.Q2"])).toEqual([730, 1460, 1600, 1600]);
  });

  test("fidelity: E f = 1 − q (1 − (1 − v/12) w)", () => {
    const staff = { positions: 4, turnover: 0.3, vacancyMonths: 3, newcomerProductivity: 0.6, replacementCost: 0 };
    const scenario = plainScenario([plainIntervention({ staff, benefits: [{ ...income, window: [0, 0] }] })]);
    const lost = 1 - 0.75 * 0.6;
    expectMean(column(scenario, "interventions.a.Q2", 2000), 1000 * (1 - 0.3 * lost), (1000 * lost) ** 2 * ((0.3 * 0.7) / 4));
    expect(new Set(column(scenario, "interventions.a.Q1", 20))).toEqual(new Set([1000]));
  });

  test("fade: g(s) = π + (1 − π) 2^(−s/h)", () => {
    const fading = { ...effect(1), halfLifeYears: 1, persistentShare: 0.2 };
    const row = simulateReference(plainScenario([plainIntervention({ effect: fading, benefits: [{ ...income, window: [0, 2] }] })]), 1);
    expect(row["interventions.a.Q2"]).toBeCloseTo(1000 * (1 + 0.6 + 0.4), 9);
  });

  test("migration: benefits stay with the department while s < s_M, then fall on other municipalities", () => {
    const scenario = plainScenario([plainIntervention({ outMigration: 0.3, benefits: [income] })]);
    const stays = [0, 1, 2, 3, 4, 5].map((s) => 0.7 ** s);
    const mean = stays.reduce((sum, p) => sum + p, 0);
    // The number of years at home counts 1 + … : E N² = Σ (2 s + 1) P(N > s).
    const variance = stays.reduce((sum, p, s) => sum + (2 * s + 1) * p, 0) - mean ** 2;
    expectMean(column(scenario, "interventions.a.Q4", 2000), 1000 * mean, 1000 ** 2 * variance);
    const row = simulateReference(scenario, 1);
    expect(row["society.payer.skola"]! + row["society.payer.otherMunicipalities"]!).toBe(6000);
  });

  test("interactions: both effects are multiplied in years in which both run", () => {
    const benefits = [{ ...income, window: [0, 0] as const }];
    const a = plainIntervention({ id: "a", years: 2, intake: [1, 1], benefits });
    const b = plainIntervention({ id: "b", start: 2021, years: 2, intake: [1, 1], benefits });
    const row = simulateReference(plainScenario([a, b], { interactions: [{ of: ["a", "b"], factor: 0.5 }] }), 1);
    expect([row["interventions.a.Q2"], row["interventions.b.Q2"]]).toEqual([1500, 1500]);
  });
});

describe("credibility and the fund", () => {
  const loan: Contract = { ...grant, rule: "loan", floor: 1, cap: 1, graceYears: 1, horizonYears: 5 };
  const lending = (overrides: Partial<Scenario>) => plainScenario([plainIntervention({ cost: 5000, contract: loan })], overrides);

  test("a loan is repaid in equal parts", () => {
    const row = simulateReference(lending({}), 1);
    expect([0, 1, 2, 3, 4, 5, 6].map((t) => row[`received.${t}`])).toEqual([0, 1000, 1000, 1000, 1000, 1000, 0]);
  });

  test("commitment decays by head changes: E c = κ + (1 − κ)(1 − δ q)^n", () => {
    const departments = [{ ...plainScenario([]).departments[0]!, headTurnover: 0.4 }];
    const credibility = { anchoring: 0.2, lossPerHeadChange: 0.6, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 };
    const values = (t: number) => column(lending({ departments, credibility }), `received.${t}`, 1000).map((received) => received === 1000);
    for (const t of [1, 3, 5]) expectShare(values(t), 0.2 + 0.8 * (1 - 0.6 * 0.4) ** t);
  });

  test("elections break promises, and more so with a restless head", () => {
    const elections = { first: 2022, everyYears: 4, majorityChange: 0.5 };
    const municipality = { revenue: null, result: { mean: 0.02, sd: 0, persistence: 0 }, elections };
    const departments = [{ ...plainScenario([]).departments[0]!, headTurnover: 0.2, afterElectionFactor: 3 }];
    const credibility = { anchoring: 0, lossPerHeadChange: 0.5, lossPerMajorityChange: 0.4, deficitPenalty: 0, paidWhenBroken: 0.1 };
    const values = column(lending({ municipality, departments, credibility }), "received.3", 1000);
    expect(new Set(values)).toEqual(new Set([100, 1000]));
    expectShare(
      values.map((received) => received === 1000),
      (1 - 0.5 * 0.4) * (1 - 0.5 * 0.2) ** 2 * (1 - 0.5 * 0.6),
    );
  });

  test("deficit years: a promise is honoured with probability 1 − ψ P(m < 0)", () => {
    const municipality = { revenue: null, result: { mean: 0.01, sd: 0.02, persistence: 0.6 }, elections: null };
    const credibility = { anchoring: 1, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 0.7, paidWhenBroken: 0 };
    const values = column(lending({ municipality, credibility }), "received.4", 1000);
    expectShare(
      values.map((received) => received === 1000),
      1 - 0.7 * normalCdf(-0.5),
    );
  });

  test("dissolution is geometric, and returns the balance", () => {
    const fund = { ...plainScenario([]).fund, dissolution: { base: 0.2, onDeficit: 0, onMajorityChange: 0 } };
    const scenario = lending({ fund });
    const years = column(scenario, "fund.dissolutionIndex", 2000);
    for (const t of [0, 1, 4]) {
      expectShare(
        years.map((year) => year === t),
        0.2 * 0.8 ** t,
      );
    }
    expect(new Set(column(scenario, "fund.loss", 50))).toEqual(new Set([0, 4000, 3000, 2000, 1000]));
  });

  test("ruin of an annual fund (Bahnemann, ex. 4.4, by exact dynamic programming)", () => {
    const severity = { dist: "discrete", values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } as const;
    const claims = plainIntervention({
      years: 10,
      intake: Array(10).fill(0),
      cost: 1,
      costFactor: { dist: "compound", rate: 1.75, severity },
    });
    const fund = { ...plainScenario([]).fund, capital: 5, yearlyTopUp: 5 };
    const years = column(plainScenario([claims], { fund, horizonYears: 10 }), "fund.depletionIndex", 4000);
    const exact = [
      [1, 0.060537202],
      [2, 0.119526505],
      [3, 0.165114116],
      [5, 0.228149509],
      [10, 0.309516792],
    ] as const;
    for (const [horizon, probability] of exact) {
      expectShare(
        years.map((year) => year < horizon),
        probability,
      );
    }
  });

  test("the commitment rule holds a start back that cash alone would allow", () => {
    const costly = plainIntervention({ years: 3, intake: [1, 1, 1], cost: 10 });
    const fund = { ...plainScenario([]).fund, capital: 25, yearlyTopUp: 2, fundingRule: "commitment" as const };
    const row = simulateReference(plainScenario([costly], { fund, horizonYears: 5 }), 1);
    // 27 and 29 do not cover three outlays of 10, 31 does.
    expect([row["fund.delays"], row["interventions.a.outlay"], row["balance.4"]]).toEqual([2, 30, 5]);
  });

  test("bridging: the fund pays what it can above the minimum, the municipality the rest", () => {
    const costly = plainIntervention({ years: 3, intake: [1, 1, 1], cost: 10 });
    const fund = { ...plainScenario([]).fund, capital: 25, minimumBalance: 2, onShortfall: "bridge" as const };
    const row = simulateReference(plainScenario([costly], { fund }), 1);
    expect([row["fund.outlay"], row["fund.bridging"], row["fund.missing"], row["fund.depletionIndex"]]).toEqual([23, 7, 7, 2]);
  });
});

describe("evaluation", () => {
  const evaluation = {
    design: "randomised",
    basis: "cost",
    sample: null,
    controls: null,
    cohorts: 1,
    followUpYears: 1,
    measurementError: 0,
    capPerPerson: null,
    cost: 0,
  } as const;
  const measured = (outcome: Partial<Outcome>, size: number, persons: number, design: "randomised" | "beforeAfter" = "randomised") =>
    plainScenario(
      [
        plainIntervention({
          intake: [persons],
          effect: effect(size),
          outcomes: [{ ...event, rate: null, count: "one", acts: "cost", window: [0, 0], ...outcome }],
          evaluation: { ...evaluation, design },
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
    const wrong = column(measured({ cost: { dist: "lognormal", median: 100_000, sigma } }, 0.2, 20), "interventions.a.wrongSign", 1000);
    const found = wrong.reduce((sum, value) => sum + value, 0) / wrong.length;
    expect(Math.abs(found - share)).toBeLessThan(0.005 + 5 * Math.sqrt((share * (1 - share)) / wrong.length));
  });

  test("before and after: without any effect the measured saving is E exp(b) − 1 of the cost", () => {
    const scenario = measured({ cost: 1000 }, 0, 3, "beforeAfter");
    const mean = Math.exp(0.6 + 0.02);
    expectMean(column(scenario, "interventions.a.measured", 1000), 1000 * (mean - 1), (1000 * mean) ** 2 * Math.expm1(0.04));
  });

  test("without chance and bias the measured saving is the real one", () => {
    const row = simulateReference(measured({ cost: 1000 }, 0.25, 3), 1);
    expect([row["interventions.a.measured"], row["interventions.a.significant"], row["interventions.a.significantRealised"]]).toEqual([
      250, 1, 250,
    ]);
  });
});
