import { describe, expect, test } from "vitest";
import type { Intervention, Outcome, Scenario } from "../../../engine/model/scenario.ts";
import {
  grant,
  plainBenefit,
  plainEffect,
  plainIntervention,
  plainOutcome,
  plainScenario,
  restlessDepartment,
} from "../../reference/model/plainScenario.ts";
import { expectMean, expectProbability, expectVariance } from "../../statistical.ts";
import { type Futures, simulate } from "./run.ts";

const replications = 8192;
const seeds = [1, 2, 3];
const one = (overrides: Partial<Intervention>, scenario: Partial<Scenario> = {}) => plainScenario([plainIntervention(overrides)], scenario);
const row = (scenario: Scenario) => simulate(scenario, 1).row(0);
const Q = (futures: Futures, q: number) => futures.column(`interventions.a.Q${q}`);

/** Raw moments E K … E K⁴ of a Poisson count whose mean is random, from the moments of that mean. */
function mixedPoisson(m: (order: number) => number): { mean: number; variance: number; fourth: number } {
  const raw = [m(1), m(2) + m(1), m(3) + 3 * m(2) + m(1), m(4) + 6 * m(3) + 7 * m(2) + m(1)] as const;
  const [a, b, c, d] = raw;
  return { mean: a, variance: b - a * a, fourth: d - 4 * a * c + 6 * a * a * b - 3 * a ** 4 };
}

describe("outcomes", () => {
  const persons = 10;
  const cost = { dist: "gamma", shape: 2, scale: 25_000 } as const; // mean 50 000, E X² = 6 · 25 000²
  const events = persons * 4 * 0.4;

  test.each(seeds)("avoided events are a thinned compound Poisson sum: events, cost and harm, seed %i", (seed) => {
    const avoided = one({ intake: [persons], effect: plainEffect(0.3), outcomes: [{ ...plainOutcome, cost }] });
    expectMean(Q(simulate(avoided, replications, seed), 4), events * 0.3 * 50_000, events * 0.3 * 6 * 25_000 ** 2, "avoided");
    const cheaper = one({ intake: [persons], effect: plainEffect(0.3), outcomes: [{ ...plainOutcome, cost, acts: "cost" }] });
    expectMean(Q(simulate(cheaper, replications, seed), 4), events * 0.3 * 50_000, events * 0.3 ** 2 * 6 * 25_000 ** 2, "cheaper");
    const harm = one({ intake: [persons], effect: plainEffect(-0.3), outcomes: [{ ...plainOutcome, cost }] });
    expectMean(Q(simulate(harm, replications, seed), 4), -events * 0.3 * 50_000, events * 0.3 * 6 * 25_000 ** 2, "extra");
    const dearer = one({ intake: [persons], effect: plainEffect(-0.3), outcomes: [{ ...plainOutcome, cost, acts: "cost" }] });
    expectMean(Q(simulate(dearer, replications, seed), 4), -events * 0.3 * 50_000, events * 0.3 ** 2 * 6 * 25_000 ** 2, "dearer");
  });

  const certain: Outcome = { ...plainOutcome, count: "one", rate: null, window: [1, 3], acts: "cost", cost: 1000 };

  test("one event each window year is one for each person, and nothing happens after the horizon", () => {
    expect(row(one({ intake: [7], effect: plainEffect(0.25), outcomes: [certain] }))["interventions.a.Q1"]).toBe(7 * 3 * 250);
    expect(row(one({ intake: [7], effect: plainEffect(0.25), outcomes: [certain] }, { horizonYears: 3 }))["interventions.a.Q1"]).toBe(
      7 * 2 * 250,
    );
  });

  test("a spell is paid year by year, at most 365 days in each, and lost beyond the horizon", () => {
    const spell = { ...certain, window: [0, 0] as const, cost: null, days: 800, dayRate: 1000 };
    const contract = { ...grant, horizonYears: 1 };
    const found = row(one({ outcomes: [spell], contract }));
    expect([found["interventions.a.Q1"], found["interventions.a.Q6"]]).toEqual([800_000, 365_000]);
    expect(row(one({ outcomes: [spell] }, { horizonYears: 2 }))["interventions.a.Q1"]).toBe(730_000);
    expect(row(one({ outcomes: [{ ...spell, days: 365 }] }))["interventions.a.Q1"]).toBe(365_000);
  });

  test("costs fall on the payers by their shares", () => {
    const payers = { skola: 0.5, region: 0.3, state: 0.2 };
    const found = row(one({ outcomes: [{ ...certain, payers }] }));
    expect(["skola", "region", "state", "households"].map((payer) => found[`society.payer.${payer}`])).toEqual([1500, 900, 600, 0]);
    expect(found["interventions.a.Q3"]).toBe(1500);
  });

  test.each(seeds)("frailty makes the counts of a cohort negative binomial, seed %i", (seed) => {
    const frail = one({ intake: [5], frailtyVariance: 1.5, outcomes: [{ ...plainOutcome, rate: 0.4, window: [0, 1], cost: 1000 }] });
    const count = Q(simulate(frail, replications, seed), 1).map((x) => x / 1000);
    // Mean 0.8 Σ Z, Σ Z ~ Gamma(5/1.5, 1.5).
    const shape = 5 / 1.5;
    const m = (k: number) => Array.from({ length: k }, (_, i) => 0.8 * 1.5 * (shape + i)).reduce((a, b) => a * b, 1);
    const exact = mixedPoisson(m);
    expect(exact.variance).toBeCloseTo(4 + 5 * 1.5 * 0.64, 10);
    expectMean(count, exact.mean, exact.variance);
    expectVariance(count, exact.mean, exact.variance, exact.fourth);
  });

  test.each(seeds)("the business cycle keeps the mean and moves all persons together, seed %i", (seed) => {
    const cyclical = one({ intake: [4], outcomes: [{ ...plainOutcome, rate: 0.5, window: [0, 0], cost: 1000, cyclicality: 0.5 }] });
    const count = Q(simulate(cyclical, replications, seed), 1).map((x) => x / 1000);
    const exact = mixedPoisson((k) => 2 ** k * Math.exp((k * (k - 1) * 0.25) / 2));
    expect(exact.mean).toBe(2);
    expectMean(count, 2, exact.variance);
    expectVariance(count, 2, exact.variance, exact.fourth);
  });
});

describe("effect", () => {
  test("fades to its persistent share with its half-life", () => {
    const effect = { ...plainEffect(0.5), halfLifeYears: 2, persistentShare: 0.2 };
    const found = row(one({ effect, benefits: [plainBenefit] }));
    let exact = 0;
    for (let s = 0; s < 6; s++) exact += 1000 * 0.5 * (0.2 + 0.8 * Math.SQRT1_2 ** s);
    expect(found["interventions.a.Q1"]).toBeCloseTo(exact, 6);
  });

  test.each(seeds)("fails altogether with probability noEffect, and else is transferred and clamped, seed %i", (seed) => {
    const effect = { ...plainEffect(0.4), noEffect: 0.3, transfer: { dist: "uniform", min: 0.5, max: 1 } as const };
    const found = simulate(one({ effect }), replications, seed).column("interventions.a.effect");
    expectProbability(found.filter((e) => e === 0).length, replications, 0.3);
    // E e = 0.7 · 0.4 · 0.75, E e² = 0.7 · 0.16 · E τ², E τ² = 7/12.
    expectMean(found, 0.21, (0.7 * 0.16 * 7) / 12 - 0.21 ** 2);
    const strong = simulate(one({ effect: { ...plainEffect(0.4), transfer: 5 } }), 10, seed).column("interventions.a.effect");
    expect(new Set(strong)).toEqual(new Set([1]));
  });

  test.each([0, 0.3, 0.8, 1])("a context correlation of %f is that of normal effects", (rho) => {
    const size = { dist: "normal", mean: 0.1, sd: 0.1 } as const;
    const two = ["a", "b"].map((id) => plainIntervention({ id, effect: { ...plainEffect(0), size } }));
    for (const seed of seeds) {
      const found = simulate(plainScenario(two, { contextCorrelation: rho }), replications, seed);
      const [x, y] = ["a", "b"].map((id) => found.column(`interventions.${id}.effect`).map((e) => (e - 0.1) / 0.1));
      expectMean(x!, 0, 1);
      expectMean(y!, 0, 1);
      // E xy = ρ, Var xy = 1 + ρ².
      expectMean(
        x!.map((value, i) => value * y![i]!),
        rho,
        1 + rho * rho,
      );
      if (rho === 1) expect(x).toEqual(y);
    }
  });

  test("an interaction multiplies the effect on those who enter while both are active, and several multiply", () => {
    const two = (id: string, start: number, years: number) =>
      plainIntervention({ id, start, years, intake: new Array(years).fill(1), benefits: [{ ...plainBenefit, window: [0, 0] }] });
    const interactions = [
      { of: ["a", "b"] as const, factor: 0.5 },
      { of: ["c", "a"] as const, factor: 1.5 },
    ];
    const found = row(plainScenario([two("a", 2020, 4), two("b", 2021, 1), two("c", 2021, 2)], { interactions }));
    expect(found["interventions.a.Q1"]).toBe(1000 + 750 + 1500 + 1000);
    expect(found["interventions.b.Q1"]).toBe(500);
    expect(found["interventions.c.Q1"]).toBe(3000);
  });

  test("a full success is counted at e = 1 without fading or turnover in the naive account, with the interactions", () => {
    const effect = { ...plainEffect(0.2), halfLifeYears: 1 };
    const found = row(one({ effect, benefits: [{ ...plainBenefit, referenceEffect: 0.2 }] }));
    expect(found["naive.savings"]).toBe(6 * 5000);
  });
});

describe("team", () => {
  const staff = { positions: 4, turnover: 0.2, vacancyMonths: 6, newcomerProductivity: 0.8, replacementCost: 10_000 };

  test.each(seeds)("fidelity is 1 − q(1 − (1 − v/12) w) on average, and leavers cost, seed %i", (seed) => {
    const found = simulate(one({ cost: 1000, staff, benefits: [{ ...plainBenefit, window: [0, 0] }] }), replications, seed);
    const lost = 1 - 0.5 * 0.8;
    expectMean(
      Q(found, 2).map((x) => x / 1000),
      1 - 0.2 * lost,
      (0.2 * 0.8 * lost ** 2) / 4,
    );
    expect(new Set(Q(found, 1))).toEqual(new Set([1000]));
    expectMean(found.column("interventions.a.outlay"), 1000 + 4 * 0.2 * 10_000, 4 * 0.2 * 0.8 * 10_000 ** 2);
  });
});

describe("participants", () => {
  test.each(seeds)("who moves away takes the saving to other municipalities, after a geometric time, seed %i", (seed) => {
    const o = 0.2;
    const found = simulate(one({ outMigration: o, benefits: [plainBenefit] }), replications, seed);
    const stayed = Q(found, 4).map((x) => x / 1000);
    const elsewhere = found.column("society.payer.otherMunicipalities").map((x) => x / 1000);
    // Years here of six: P(K > s) = (1 − o)^s; E K² = Σ (2s + 1) P(K > s).
    let mean = 0;
    let square = 0;
    for (let s = 0; s < 6; s++) {
      mean += (1 - o) ** s;
      square += (2 * s + 1) * (1 - o) ** s;
    }
    expectMean(stayed, mean, square - mean * mean);
    for (let i = 0; i < replications; i++) expect(stayed[i]! + elsewhere[i]!).toBe(6);
    expect(new Set(Q(found, 3))).toEqual(new Set([6000]));
    for (let s = 1; s < 6; s++) expectProbability(stayed.filter((k) => k > s).length, replications, (1 - o) ** s);
  });

  test("each intervention loses its own participants only", () => {
    const leaving = (id: string, outMigration: number) => plainIntervention({ id, outMigration, benefits: [plainBenefit] });
    for (const [first, second] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const found = row(plainScenario([leaving("a", first), leaving("b", second)]));
      // Who leaves for certain is gone after her first year.
      expect([found["interventions.a.Q4"], found["interventions.b.Q4"]]).toEqual([first === 1 ? 1000 : 6000, second === 1 ? 1000 : 6000]);
    }
  });

  test("harm to those who have moved away costs other municipalities, in the year in which it happens", () => {
    const yearly: Outcome = { ...plainOutcome, count: "one", rate: null, cost: 1000 };
    const harmed = { outMigration: 1, effect: plainEffect(-1), outcomes: [yearly] };
    expect(row(one(harmed, { discountRate: 1 }))["society.payer.otherMunicipalities"]).toBe(-1000 * (1 / 2 + 1 / 4 + 1 / 8));
  });

  test("savings of outsiders do not move", () => {
    const found = simulate(one({ outMigration: 0.5, benefits: [{ ...plainBenefit, payer: "region" }] }), 100);
    expect(new Set(found.column("society.payer.region"))).toEqual(new Set([6000]));
    expect(new Set(Q(found, 3))).toEqual(new Set([0]));
  });

  test("only whole steps are cashable: k · trunc(S/k), then ζ; the rest is freed capacity", () => {
    const found = row(one({ intake: [2], cashable: 0.5, cashableStep: 400, benefits: [{ ...plainBenefit, perPersonYear: 250 }] }));
    expect(found["departments.skola.net"]).toBe(6 * 200);
    expect(found["society.freedCapacity"]).toBe(6 * 300);
    expect(found["interventions.a.Q5"]).toBe(1200);
    const exact = row(one({ intake: [2], cashableStep: 250, benefits: [{ ...plainBenefit, perPersonYear: 250 }] }));
    expect(exact["departments.skola.net"]).toBe(6 * 500);
  });

  test("a loss is cashable in steps too, toward zero", () => {
    const found = row(one({ cashableStep: 400, effect: plainEffect(-1), benefits: [{ ...plainBenefit, perPersonYear: 900 }] }));
    expect(found["departments.skola.net"]).toBe(-6 * 800);
  });
});

describe("benefits", () => {
  test("are in proportion to the effect over its reference, by default the mean size", () => {
    const half = plainEffect(0.3);
    expect(row(one({ effect: half, benefits: [{ ...plainBenefit, referenceEffect: 0.6 }] }))["interventions.a.Q1"]).toBeCloseTo(3000, 9);
    expect(row(one({ effect: half, benefits: [{ ...plainBenefit, referenceEffect: null }] }))["interventions.a.Q1"]).toBeCloseTo(6000, 9);
  });

  test("of opposite sign are a transfer, which society does not gain by", () => {
    const found = row(one({ benefits: [plainBenefit, { ...plainBenefit, id: "c", perPersonYear: -1000, payer: "state" }] }));
    expect([found["society.savings"], found["society.payer.skola"], found["society.payer.state"]]).toEqual([0, 6000, -6000]);
  });

  test("in QALYs are discounted and priced", () => {
    const qaly = { ...plainBenefit, perPersonYear: 0.1, payer: null, unit: "qaly" as const, window: [1, 2] as const };
    const found = row(one({ intake: [3], benefits: [qaly] }, { discountRate: 0.05 }));
    const qalys = 0.3 / 1.05 + 0.3 / 1.05 ** 2;
    expect(found["society.qalys"]).toBeCloseTo(qalys, 12);
    expect(found["society.npv"]).toBeCloseTo(1e6 * qalys, 4);
  });
});

describe("credibility", () => {
  const loan = { ...grant, rule: "loan", floor: 1, cap: 1, creditYears: 5 };

  test.each(seeds)("commitment decays with every change of head and majority, and deficits weigh on it, seed %i", (seed) => {
    const [kappa, perHead, perMajority, penalty, broken] = [0.3, 0.5, 0.6, 0.4, 0.25];
    const scenario = plainScenario([plainIntervention({ cost: 1000, contract: loan })], {
      departments: [restlessDepartment],
      municipality: {
        revenue: null,
        result: { mean: 0.01, sd: 0.02, persistence: 0.5 },
        elections: { first: 2022, everyYears: 2, majorityChange: 0.4 },
      },
      credibility: {
        anchoring: kappa,
        lossPerHeadChange: perHead,
        lossPerMajorityChange: perMajority,
        deficitPenalty: penalty,
        paidWhenBroken: broken,
      },
    });
    const found = simulate(scenario, replications, seed);
    const deficit = 0.3085375387259869; // Φ(−1/2)
    let heads = 1;
    let majorities = 1;
    for (let t = 1; t <= 5; t++) {
      // Elections in years 2, 4 and 6; heads leave 1.5 times as often the year after.
      heads *= 1 - perHead * 0.2 * (t === 3 || t === 5 ? 1.5 : 1);
      if (t === 2 || t === 4) majorities *= 1 - perMajority * 0.4;
      const honoured = (kappa + (1 - kappa) * heads * majorities) * (1 - penalty * deficit);
      const paid = found.column(`received.${t}`);
      expect(new Set(paid)).toEqual(new Set([200, 50]));
      expectProbability(paid.filter((x) => x === 200).length, replications, honoured, `honoured in year ${t}`);
    }
  });

  test("a full anchor keeps every promise", () => {
    const scenario = plainScenario([plainIntervention({ cost: 1000, contract: loan })], {
      departments: [{ ...restlessDepartment, headTurnover: 1 }],
      credibility: { anchoring: 1, lossPerHeadChange: 1, lossPerMajorityChange: 1, deficitPenalty: 0, paidWhenBroken: 0 },
    });
    expect(new Set(simulate(scenario, 500).column("fund.received"))).toEqual(new Set([1000]));
  });

  test("the argument of Västerås (R17): after 5 years the one who promised is still there with .328, after 15 with .0352", () => {
    const contract = { ...loan, graceYears: 5, horizonYears: 11, creditYears: 11 };
    const scenario = plainScenario([plainIntervention({ cost: 11_000, contract })], {
      horizonYears: 16,
      departments: [{ ...restlessDepartment, afterElectionFactor: 1 }],
      credibility: { anchoring: 0, lossPerHeadChange: 1, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 },
    });
    const found = simulate(scenario, replications);
    for (const t of [5, 15]) {
      const kept = found.column(`received.${t}`).filter((x) => x === 1000).length;
      expectProbability(kept, replications, 0.8 ** t, `year ${t}`);
    }
  });
});

describe("parameter uncertainty", () => {
  test("one draw serves every year, and is reported under its path", () => {
    const scenario = one({
      years: 3,
      intake: [0, 0, 0],
      cost: { dist: "uniform", min: 1000, max: 3000 },
      cashable: { dist: "normal", mean: 0.9, sd: 0.5 },
    });
    const found = simulate(scenario, replications);
    const cost = found.column("interventions.a.cost");
    const outlay = found.column("interventions.a.outlay");
    for (let i = 0; i < 100; i++) expect(outlay[i]).toBe(3 * Math.round(cost[i]!));
    expectMean(cost, 2000, 2000 ** 2 / 12);
    const cashable = found.column("interventions.a.cashable");
    expect([Math.min(...cashable), Math.max(...cashable)]).toEqual([0, 1]);
    expectProbability(cashable.filter((x) => x === 0).length, replications, 0.03593031911292579, "Φ(−1.8)");
  });

  test("a cost factor is drawn anew each year; a list of costs has a draw for each element", () => {
    const factor = { dist: "uniform", min: 0, max: 2 } as const;
    const found = simulate(one({ years: 2, intake: [0, 0], cost: 1000, costFactor: factor }), replications);
    expectMean(found.column("interventions.a.outlay"), 2000, 2 * (2000 ** 2 / 12));
    const list = simulate(one({ years: 2, intake: [0, 0], cost: [factor, { ...factor }].map((u) => ({ ...u, max: 2000 })) }), replications);
    expectMean(list.column("interventions.a.outlay"), 2000, 2 * (2000 ** 2 / 12));
    expect(list.column("interventions.a.cost.0")).not.toEqual(list.column("interventions.a.cost.1"));
  });
});
