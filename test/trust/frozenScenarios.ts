import type { DistributionSpec, Uncertain } from "../../engine/distributions/spec.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { benefit, contract, department, evaluation, intervention, outcome, scenario } from "./frozenBase.ts";

/** One amount in every form that an amount can have; mean near 100 000. */
const amounts: readonly DistributionSpec[] = [
  { dist: "lognormal", mean: 100_000, sd: 80_000 },
  { dist: "lognormal", p5: 30_000, p95: 300_000, max: 900_000 },
  { dist: "normal", mean: 100_000, sd: 30_000, min: 0 },
  { dist: "gamma", shape: 0.7, scale: 140_000 },
  { dist: "weibull", mean: 100_000, sd: 60_000 },
  { dist: "exponential", mean: 100_000, max: 300_000 },
  { dist: "pareto", min: 40_000, alpha: 1.6, max: 2_000_000 },
  { dist: "gpd", threshold: 20_000, scale: 60_000, shape: 0.3, max: 2_000_000 },
  { dist: "empirical", values: [20_000, 40_000, 90_000, 110_000, 400_000] },
  { dist: "compound", rate: 2, severity: { dist: "gamma", mean: 50_000, sd: 50_000 } },
  { dist: "spliced", body: { dist: "lognormal", median: 70_000, sigma: 0.5 }, threshold: 100_000, tail: { scale: 90_000, shape: 0.3 } },
  {
    dist: "mixture",
    of: [
      { weight: 3, of: 0 },
      { weight: 2, of: { dist: "gamma", mean: 200_000, sd: 100_000 } },
    ],
  },
];

/** One effect in the forms that need a quantile function. */
const effects: readonly Uncertain[] = [
  { dist: "normal", mean: 0.3, sd: 0.4, min: -0.6, max: 0.9 },
  { dist: "beta", mean: 0.3, sd: 0.15 },
  {
    dist: "mixture",
    of: [
      { weight: 1, of: 0.1 },
      { weight: 1, of: { dist: "normal", mean: 0.4, sd: 0.1 } },
    ],
  },
  { dist: "spliced", body: { dist: "exponential", mean: 0.2 }, threshold: 0.4, tail: { scale: 0.1, shape: 0.1 }, max: 1 },
];

const share: Uncertain = { dist: "triangular", min: 0.2, mode: 0.5, max: 0.9 };
const politics = { first: 2022, everyYears: 4, majorityChange: 0.4 };
const both = { skola: 0.5, social: 0.3, region: 0.2 };

/** Small scenarios that between them use every mechanism of MODEL §2–§8, and every branch that changes a number. */
export const frozenScenarios: readonly Scenario[] = [
  scenario("plain"),
  scenario("outcomes: one event, spells of days, cost effects, cycles", {
    municipality: { revenue: 200_000_000, result: { mean: 0, sd: 0.03, persistence: 0.6 }, elections: null },
    interventions: [
      intervention("team", {
        effect: { size: 0.4, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
        outcomes: [
          outcome("en", { count: "one", rate: null, window: [1, 4], cyclicality: 0.3 }),
          outcome("enkostnad", { count: "one", rate: 0.3, window: [0, 2], acts: "cost", payers: both }),
          outcome("dygn", {
            cost: null,
            days: { dist: "gamma", mean: 400, sd: 500 },
            dayRate: { dist: "lognormal", median: 900, sigma: 0.4 },
            cyclicality: 0.6,
            payers: both,
          }),
          outcome("kostnad", { acts: "cost", cyclicality: 0.5, rate: { dist: "uniform", min: 0.1, max: 0.8 }, payers: { social: 1 } }),
          outcome("dygnskostnad", { acts: "cost", cost: null, days: 500, dayRate: 800, payers: { social: 0.6, state: 0.4 } }),
        ],
      }),
    ],
  }),
  scenario("persons: frailty, moving away, cashable steps", {
    interventions: [
      intervention("team", {
        frailtyVariance: 1.5,
        outMigration: { dist: "beta", mean: 0.2, sd: 0.1 },
        cashable: share,
        cashableStep: 77_773,
        intake: [12, 0, 9],
        outcomes: [outcome("placering", { payers: both }), outcome("en", { count: "one", rate: null, window: [2, 5] })],
        benefits: [benefit("stod", { window: [1, 4] }), benefit("annan", { payer: "households", window: [0, 2] })],
      }),
    ],
  }),
  scenario("team: leavers, vacancies, replacement", {
    departments: [department("skola", { budget: 20_000_000 }), department("social")],
    interventions: [
      intervention("team", {
        staff: { positions: 4, turnover: share, vacancyMonths: 5, newcomerProductivity: 0.6, replacementCost: 50_000 },
        evaluation: evaluation({ cost: { dist: "uniform", min: 20_000, max: 90_000 } }),
        benefits: [benefit("stod"), benefit("halsa", { payer: null, unit: "qaly", perPersonYear: 0.05, window: [0, 6] })],
      }),
      intervention("kurs", {
        start: 2021,
        years: 2,
        intake: [5, 5],
        staff: { positions: 2, turnover: 0.4, vacancyMonths: 12, newcomerProductivity: 0, replacementCost: 0 },
      }),
    ],
  }),
  scenario("effects: context, failure, transfer, fading, harm, portfolio", {
    contextCorrelation: 0.3,
    fund: { capital: 9_000_000 },
    interactions: [
      { of: ["i0", "i1"], factor: 0.6 },
      { of: ["i2", "i1"], factor: { dist: "pert", min: 0.5, mode: 1.2, max: 2 } },
    ],
    interventions: effects.map((size, i) =>
      intervention(`i${i}`, {
        start: 2020 + i,
        effect: {
          size,
          noEffect: i % 2 === 0 ? 0.3 : { dist: "uniform", min: 0, max: 0.5 },
          transfer: i === 1 ? { dist: "discrete", values: [0.5, 1, 2.5], weights: [1, 2, 1] } : 1,
          halfLifeYears: i === 3 ? null : i === 2 ? { dist: "uniform", min: 0.5, max: 3 } : 1.5,
          persistentShare: i === 1 ? 0.4 : i === 2 ? share : 0,
        },
        benefits: [benefit("stod", { perPersonYear: i === 0 ? -9_000 : 15_000, referenceEffect: i === 3 ? 0.25 : null })],
      }),
    ),
  }),
  scenario("evaluation: designs, bases, samples, error, caps", {
    fund: { capital: 20_000_000 },
    interventions: [
      intervention("antal", {
        evaluation: evaluation({ basis: "outcome", sample: 15 }),
        outMigration: 0.1,
        outcomes: [
          outcome("placering", { unitPrice: 40_000 }),
          outcome("annan", { count: "one", rate: null, window: [1, 3], payers: both }),
        ],
        benefits: [benefit("stod", { window: [0, 1] }), benefit("region", { payer: "region" })],
        contract: contract({ rule: "equity", share: 0.5, floor: 0.5, cap: Infinity, evidenceConfidence: 0.8 }),
      }),
      intervention("slump", {
        evaluation: evaluation({ design: "randomised", sample: 9, controls: 14, capPerPerson: 150_000 }),
        outcomes: [outcome("placering", { cost: null, days: 200, dayRate: 700 }), outcome("kostnad", { acts: "cost" })],
      }),
      intervention("fore", {
        evaluation: evaluation({ design: "beforeAfter", measurementError: 0.3, cohorts: 3, followUpYears: 1, controls: 5 }),
        frailtyVariance: 1,
        outMigration: 0.15,
      }),
      intervention("ingen", { evaluation: evaluation({ controls: 0 }) }),
      intervention("enda", { evaluation: evaluation({ sample: 1, controls: 1, cohorts: 1, followUpYears: 3 }), intake: [3, 2, 4] }),
      intervention("avtalad", {
        evaluation: evaluation({ basis: "agreed" }),
        promise: { perParticipantYear: 25_000, optimism: 1 },
        contract: contract({ share: 0.6, floor: 0.4, cap: 1.2, rule: "outcomeContract" }),
      }),
    ],
  }),
  scenario("contracts: every part of the formula", {
    fund: { capital: 30_000_000 },
    horizonYears: 12,
    interventions: [
      intervention("lan", { contract: contract({ rule: "loan", share: 0, floor: 1, horizonYears: 5 }), evaluation: null }),
      intervention("bidrag", { contract: contract({ rule: "grant", share: 0, cap: 0 }) }),
      intervention("dubbel", { contract: contract({ rule: "double", cap: 0.5, graceYears: 1, creditYears: 2, floor: 0.2 }) }),
      intervention("egen", {
        contract: contract({ crossDepartment: false, waiverWhenMeasuredBelow: 0.97 }),
        outcomes: [outcome("placering", { payers: both })],
      }),
      intervention("bevis", {
        contract: contract({ evidenceConfidence: 0.95, waiverWhenMeasuredBelow: 0.17, floor: 0.25 }),
        outcomes: [outcome("placering", { payers: both, rate: 1.5 })],
        promise: { perParticipantYear: null, optimism: 1.6 },
      }),
      intervention("villkor", {
        contract: contract({ minCover: 1.13, floor: 1.3, cap: 1.5, crossDepartment: false }),
        outcomes: [outcome("placering", { payers: { social: 0.7, skola: 0.3 }, rate: 1.2 })],
      }),
      intervention("dalig", { contract: contract({ minCover: 1.9, floor: 1 }), promise: { perParticipantYear: 3_000, optimism: 1 } }),
    ],
  }),
  scenario("credibility: heads, majorities, deficits, limits", {
    municipality: { revenue: 200_000_000, result: { mean: 0.005, sd: 0.03, persistence: 0.4 }, elections: politics },
    departments: [
      department("skola", { budget: 20_000_000, headTurnover: 0.3, afterElectionFactor: 3, maxRepaymentShare: 0.01 }),
      department("social", { headTurnover: 0.5, afterElectionFactor: 1.5 }),
    ],
    credibility: {
      anchoring: 0.2,
      lossPerHeadChange: share,
      lossPerMajorityChange: 0.4,
      deficitPenalty: 0.5,
      paidWhenBroken: { dist: "uniform", min: 0, max: 0.6 },
    },
    interventions: [
      intervention("team", { outcomes: [outcome("placering", { payers: both, rate: 1.4 })], contract: contract({ floor: 0.5 }) }),
      intervention("kurs", { host: "social", start: 2021, contract: contract({ floor: 1, share: 0 }) }),
    ],
  }),
  scenario("fund: interest, top-ups, surplus, commitment, deficits", {
    municipality: { revenue: 200_000_000, result: { mean: 0.01, sd: 0.02, persistence: 0.5 }, elections: null },
    fund: {
      capital: 1_500_000,
      interest: 0.02,
      yearlyTopUp: 150_000.4,
      topUps: [
        { year: 2022, amount: 500_000 },
        { year: 2035, amount: 500_000 },
      ],
      surplusShare: 0.1,
      minimumBalance: 200_000,
      fundingRule: "commitment",
      noStartsInDeficit: true,
    },
    interventions: [
      intervention("team", {
        cost: [500_000, { dist: "gamma", mean: 300_000, sd: 100_000 }, 0],
        costFactor: { dist: "normal", mean: 1, sd: 0.2 },
      }),
      intervention("kurs", { start: 2021, years: 2, intake: [4, 4] }),
      intervention("sen", { start: 2018, host: "social" }),
      intervention("bortom", { start: 2040 }),
    ],
  }),
  scenario("fund: dissolution and bridging, small and in debt", {
    departments: [department("skola", { headTurnover: 0.2, afterElectionFactor: 2 }), department("social")],
    credibility: { anchoring: 0, lossPerHeadChange: 0.6, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0.2 },
    municipality: {
      revenue: 200_000_000,
      result: { mean: 0, sd: 0.02, persistence: 0 },
      elections: { ...politics, everyYears: 2, first: 2019 },
    },
    fund: {
      capital: 700_000,
      minimumBalance: -300_000,
      interest: 0.03,
      onShortfall: "bridge",
      dissolution: { base: 0.03, onDeficit: 0.1, onMajorityChange: { dist: "uniform", min: 0, max: 0.3 } },
    },
    interventions: [
      intervention("team", { cost: { dist: "lognormal", mean: 450_000, sd: 200_000 } }),
      intervention("kurs", { start: 2022, contract: contract({ floor: 1 }), outMigration: 0.1 }),
    ],
  }),
  scenario("renewal: always, and where the evaluation was positive", {
    horizonYears: 14,
    discountRate: 0,
    fund: { capital: 2_600_000 },
    interventions: [
      intervention("team", {
        years: 2,
        intake: [6, 6],
        renewal: { everyYears: 4, until: 2031, when: "always" },
        effect: { size: effects[0]!, noEffect: 0.2, transfer: 1, halfLifeYears: 2, persistentShare: 0.5 },
        contract: contract({ minCover: 0.3, floor: 0.6 }),
      }),
      intervention("kurs", {
        years: 2,
        intake: [5, 7],
        start: 2021,
        renewal: { everyYears: 3, until: 2040, when: "evaluatedPositive" },
        evaluation: evaluation({ cohorts: 1 }),
        staff: { positions: 3, turnover: 0.3, vacancyMonths: 4, newcomerProductivity: 0.5, replacementCost: 30_000 },
      }),
    ],
  }),
  scenario("distributions: every form, as the cost of an event", {
    contextCorrelation: 1,
    fund: { capital: 5_000_000 },
    interventions: [
      intervention("team", {
        effect: {
          size: { dist: "weibull", shape: 1.5, scale: 0.3, max: 1 },
          noEffect: 0,
          transfer: 1,
          halfLifeYears: null,
          persistentShare: 0,
        },
        outcomes: amounts.map((cost, i) =>
          outcome(`o${i}`, { cost, rate: 0.2, window: [i % 3, 3], payers: i % 2 === 0 ? both : { social: 1 } }),
        ),
      }),
      intervention("kurs", {
        effect: { size: { dist: "gamma", mean: 0.3, sd: 0.2 }, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
        evaluation: evaluation({ measurementError: 0.2, basis: "cost" }),
        promise: { perParticipantYear: null, optimism: 0.7 },
      }),
      ...(
        [
          { dist: "discrete", values: [-0.2, 0.5, 0], weights: [1, 3, 1] },
          { dist: "empirical", values: [0.1, 0.3, -0.1, 0.6] },
        ] as const
      ).map((size, i) =>
        intervention(`stegvis${i}`, { effect: { size, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 } }),
      ),
    ],
  }),
];
