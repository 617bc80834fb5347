import type { Intervention, Scenario } from "../engine/model/scenario.ts";

/** Size of a generated fund. */
export interface FundSize {
  readonly interventions: number;
  /** Horizon, 5 … 60. */
  readonly years: number;
  /** Entering each intervention in each of its three years. */
  readonly participants: number;
}

const startYear = 2026;

/**
 * A fund of any size in which every mechanism works: spells and lumps, frailty, migration, matched evaluations of two
 * cohorts, benefits, renewals, two departments that share the gain.
 */
export function generatedFund({ interventions, years, participants }: FundSize): Scenario {
  const ids = Array.from({ length: interventions }, (_, i) => i);
  return {
    name: `Generated: ${interventions} interventions, ${years} years, ${participants} participants a year`,
    startYear,
    horizonYears: years,
    discountRate: 0.035,
    qalyPrice: 500_000,
    contextCorrelation: 0.2,
    municipality: {
      revenue: 10e9,
      result: { mean: 0.01, sd: 0.015, persistence: 0.5 },
      elections: { first: startYear, everyYears: 4, majorityChange: 0.3 },
    },
    departments: ["social", "school"].map((id) => ({
      id,
      name: id,
      budget: 2e9,
      headTurnover: 0.15,
      afterElectionFactor: 1.5,
      maxRepaymentShare: 0.05,
    })),
    fund: {
      capital: interventions * 8e6,
      interest: 0.01,
      yearlyTopUp: interventions * 1e5,
      topUps: [],
      surplusShare: 0,
      surplusTarget: 0.02,
      minimumBalance: 0,
      fundingRule: "cash",
      noStartsInDeficit: false,
      onShortfall: "stop",
      dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
    },
    credibility: { anchoring: 0.5, lossPerHeadChange: 0.2, lossPerMajorityChange: 0.15, deficitPenalty: 0.3, paidWhenBroken: 0.5 },
    interactions: [],
    interventions: ids.map((i) => intervention(i, years, participants)),
  };
}

function intervention(i: number, years: number, participants: number): Intervention {
  const host = i % 2 === 0 ? "social" : "school";
  return {
    id: `team-${i}`,
    name: `Team ${i}`,
    start: startYear + (i % Math.max(1, Math.floor(years / 3))),
    years: 3,
    host,
    intake: [participants, participants, participants],
    cost: { dist: "lognormal", mean: 2e6, sd: 3e5 },
    costFactor: { dist: "lognormal", mean: 1, sd: 0.15 },
    frailtyVariance: 1,
    outMigration: 0.05,
    cashable: 0.5,
    cashableStep: null,
    effect: {
      size: { dist: "normal", mean: 0.2, sd: 0.1 },
      noEffect: 0.2,
      transfer: { dist: "beta", mean: 0.8, sd: 0.1 },
      halfLifeYears: 5,
      persistentShare: 0.3,
    },
    staff: { positions: 4, turnover: 0.2, vacancyMonths: 3, newcomerProductivity: 0.6, replacementCost: 3e5 },
    outcomes: [
      {
        id: "placement",
        count: "poisson",
        rate: { dist: "gamma", mean: 0.08, sd: 0.02 },
        window: [0, 9],
        acts: "events",
        cost: null,
        days: { dist: "gamma", mean: 300, sd: 250 },
        dayRate: { dist: "lognormal", mean: 4200, sd: 1300 },
        cyclicality: 0,
        payers: { [host]: 0.8, region: 0.2 },
        unitPrice: null,
      },
      {
        id: "support",
        count: "poisson",
        rate: 0.2,
        window: [1, 6],
        acts: "events",
        cost: { dist: "lognormal", mean: 80_000, sd: 60_000 },
        days: null,
        dayRate: null,
        cyclicality: 0.1,
        payers: { social: 0.5, school: 0.5 },
        unitPrice: null,
      },
    ],
    benefits: [{ id: "taxes", perPersonYear: 6000, window: [2, 12], payer: "state", unit: "kronor", referenceEffect: null }],
    evaluation: {
      design: "matched",
      basis: "cost",
      sample: null,
      controls: null,
      cohorts: 2,
      followUpYears: 2,
      measurementError: 0.2,
      bias: null,
      capPerPerson: null,
      cost: 100_000,
    },
    promise: { perParticipantYear: null, optimism: 1.1 },
    contract: {
      rule: "conditional",
      share: 1,
      floor: 0,
      cap: 1,
      graceYears: 2,
      horizonYears: 8,
      creditYears: 5,
      crossDepartment: true,
      evidenceConfidence: null,
      waiverWhenMeasuredBelow: null,
      minCover: null,
    },
    renewal: { everyYears: 8, until: startYear + years - 1, when: "always" },
  };
}
