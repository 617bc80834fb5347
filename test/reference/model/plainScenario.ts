import type { Benefit, Contract, Department, Evaluation, Intervention, Outcome, Scenario } from "../../../engine/model/scenario.ts";

/** The contract that asks for nothing. */
export const grant: Contract = {
  rule: "grant",
  share: 0,
  floor: 0,
  cap: 0,
  graceYears: 1,
  horizonYears: 5,
  creditYears: 5,
  crossDepartment: true,
  evidenceConfidence: null,
  waiverWhenMeasuredBelow: null,
  minCover: null,
};

/** A department whose head changes every fifth year, and more after elections. */
export const restlessDepartment: Department = {
  id: "skola",
  name: "skola",
  budget: null,
  headTurnover: 0.2,
  afterElectionFactor: 1.5,
  maxRepaymentShare: null,
};

/** One person treated for one year at no cost, with everything else switched off; overridden key by key. */
export function plainIntervention(overrides: Partial<Intervention> = {}): Intervention {
  return {
    id: "a",
    name: "a",
    start: 2020,
    years: 1,
    host: "skola",
    intake: [1],
    cost: 0,
    costFactor: 1,
    frailtyVariance: 0,
    outMigration: 0,
    cashable: 1,
    cashableStep: null,
    effect: { size: 1, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
    staff: null,
    outcomes: [],
    benefits: [],
    evaluation: null,
    promise: { perParticipantYear: null, optimism: 1 },
    contract: grant,
    renewal: null,
    ...overrides,
  };
}

/** A municipality with one department in which nothing changes, a fund with 100 mnkr, and these interventions; overridden key by key. */
export function plainScenario(interventions: readonly Intervention[], overrides: Partial<Scenario> = {}): Scenario {
  return {
    name: "plain",
    startYear: 2020,
    horizonYears: 8,
    discountRate: 0,
    qalyPrice: 1_000_000,
    contextCorrelation: 0,
    municipality: { revenue: null, result: { mean: 0.02, sd: 0, persistence: 0 }, elections: null },
    departments: [{ id: "skola", name: "skola", budget: 80_000_000, headTurnover: 0, afterElectionFactor: 1, maxRepaymentShare: null }],
    fund: {
      capital: 100_000_000,
      interest: 0,
      yearlyTopUp: 0,
      topUps: [],
      surplusShare: 0,
      surplusTarget: 0.02,
      minimumBalance: 0,
      fundingRule: "cash",
      noStartsInDeficit: false,
      onShortfall: "stop",
      dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
    },
    credibility: { anchoring: 1, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 },
    interactions: [],
    interventions,
    ...overrides,
  };
}

/** 0.4 events a year for four years, each Γ(2, 25 000) kronor and the department's. */
export const plainOutcome: Outcome = {
  id: "o",
  count: "poisson",
  rate: 0.4,
  window: [0, 3],
  acts: "events",
  cost: { dist: "gamma", shape: 2, scale: 25_000 },
  days: null,
  dayRate: null,
  cyclicality: 0,
  payers: { skola: 1 },
  unitPrice: null,
};

/** 1 000 kr to the department in each of six years, at full effect. */
export const plainBenefit: Benefit = { id: "b", perPersonYear: 1000, window: [0, 5], payer: "skola", unit: "kronor", referenceEffect: 1 };

/** An effect that is certain. */
export function plainEffect(size: number): Intervention["effect"] {
  return { ...plainIntervention().effect, size };
}

/** Everybody treated and as many controls, followed for a year by what they cost, without error and free of charge. */
export const plainEvaluation: Evaluation = {
  design: "randomised",
  basis: "cost",
  sample: null,
  controls: null,
  cohorts: 1,
  followUpYears: 1,
  measurementError: 0,
  bias: null,
  capPerPerson: null,
  cost: 0,
};
