import type { Intervention, Scenario } from "../../engine/model/scenario.ts";
import fund from "./fund.json" with { type: "json" };

/** Calendar year of t = 0; elections fall in t = 0, 4, 8, … */
const startYear = 2026;
const { years, participants } = fund;

/**
 * The reduced fund of bench/peers/README.md as an engine scenario: five interventions of 30 persons in one cohort each,
 * twelve years of events, agreed repayment, no evaluation. The numbers are those of fund.json.
 */
export const reducedFund: Scenario = {
  name: "Reduced fund",
  startYear,
  horizonYears: fund.horizonYears,
  discountRate: 0.035,
  qalyPrice: 1_000_000,
  contextCorrelation: fund.contextCorrelation,
  municipality: { revenue: null, result: fund.result, elections: { first: startYear, ...fund.elections } },
  departments: ["social", "school"].map((id) => ({
    id,
    name: id,
    budget: null,
    headTurnover: fund.headTurnover,
    afterElectionFactor: fund.afterElectionFactor,
    maxRepaymentShare: null,
  })),
  fund: {
    capital: fund.capital,
    interest: fund.interest,
    yearlyTopUp: fund.yearlyTopUp,
    topUps: [],
    surplusShare: 0,
    surplusTarget: 0.02,
    minimumBalance: 0,
    fundingRule: "cash",
    noStartsInDeficit: false,
    onShortfall: "stop",
    dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
  },
  credibility: {
    anchoring: fund.anchoring,
    lossPerHeadChange: fund.lossPerHeadChange,
    lossPerMajorityChange: fund.lossPerMajorityChange,
    deficitPenalty: fund.deficitPenalty,
    paidWhenBroken: fund.paidWhenBroken,
  },
  interactions: [],
  interventions: fund.interventions.map(intervention),
};

function intervention(row: (typeof fund.interventions)[number]): Intervention {
  const price = row.event === "placement" ? fund.placement : fund.specialSchool;
  return {
    id: row.id,
    name: row.id,
    start: startYear + row.start,
    years,
    host: row.department,
    intake: [participants, ...new Array<number>(years - 1).fill(0)],
    cost: row.cost,
    costFactor: { dist: "lognormal", ...fund.costFactor },
    frailtyVariance: 0,
    outMigration: 0,
    cashable: 1,
    cashableStep: null,
    effect: {
      size: { dist: "normal", ...row.effect },
      noEffect: row.noEffect,
      transfer: 1,
      halfLifeYears: fund.halfLifeYears,
      persistentShare: fund.persistentShare,
    },
    staff: null,
    outcomes: [
      {
        id: row.event,
        count: "poisson",
        rate: row.rate,
        window: [0, fund.windowYears - 1],
        acts: "events",
        cost: { dist: "lognormal", ...price },
        days: null,
        dayRate: null,
        cyclicality: 0,
        payers: { [row.department]: 1 },
        unitPrice: null,
      },
    ],
    benefits: [],
    evaluation: null,
    promise: { perParticipantYear: null, optimism: fund.optimism },
    contract: {
      rule: "agreed",
      share: 1,
      floor: 0,
      cap: 1,
      graceYears: fund.graceYears,
      horizonYears: fund.claimYears,
      creditYears: fund.claimYears,
      crossDepartment: true,
      evidenceConfidence: null,
      waiverWhenMeasuredBelow: null,
      minCover: null,
    },
    renewal: null,
  };
}
