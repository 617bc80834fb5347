import type { Benefit, Contract, Department, Evaluation, Fund, Intervention, Outcome, Scenario } from "../../engine/model/scenario.ts";

/** The least of everything; the frozen scenarios say how they differ from it. */
export const quietFund: Fund = {
  capital: 2_000_000,
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
};

export function department(id: string, more: Partial<Department> = {}): Department {
  return { id, name: id, budget: null, headTurnover: 0, afterElectionFactor: 1, maxRepaymentShare: null, ...more };
}

export function outcome(id: string, more: Partial<Outcome> = {}): Outcome {
  return {
    id,
    count: "poisson",
    rate: 0.4,
    window: [0, 4],
    acts: "events",
    cost: { dist: "gamma", mean: 90_000, sd: 60_000 },
    days: null,
    dayRate: null,
    cyclicality: 0,
    payers: { skola: 1 },
    unitPrice: null,
    ...more,
  };
}

export function benefit(id: string, more: Partial<Benefit> = {}): Benefit {
  return { id, perPersonYear: 20_000, window: [0, 3], payer: "skola", unit: "kronor", referenceEffect: null, ...more };
}

export function evaluation(more: Partial<Evaluation> = {}): Evaluation {
  return {
    design: "matched",
    basis: "cost",
    sample: null,
    controls: null,
    cohorts: 2,
    followUpYears: 2,
    measurementError: 0,
    bias: null,
    capPerPerson: null,
    cost: 0,
    ...more,
  };
}

export function contract(more: Partial<Contract> = {}): Contract {
  return {
    rule: "conditional",
    share: 1,
    floor: 0,
    cap: 1,
    graceYears: 3,
    horizonYears: 6,
    creditYears: 6,
    crossDepartment: true,
    evidenceConfidence: null,
    waiverWhenMeasuredBelow: null,
    minCover: null,
    ...more,
  };
}

export function intervention(id: string, more: Partial<Intervention> = {}): Intervention {
  return {
    id,
    name: id,
    start: 2020,
    years: 3,
    host: "skola",
    intake: [8, 6, 7],
    cost: 400_000,
    costFactor: 1,
    frailtyVariance: 0,
    outMigration: 0,
    cashable: 1,
    cashableStep: null,
    effect: { size: 0.5, noEffect: 0, transfer: 1, halfLifeYears: null, persistentShare: 0 },
    staff: null,
    outcomes: [outcome("placering")],
    benefits: [],
    evaluation: evaluation(),
    promise: { perParticipantYear: null, optimism: 1 },
    contract: contract(),
    renewal: null,
    ...more,
  };
}

export function scenario(name: string, more: Partial<Omit<Scenario, "fund">> & { readonly fund?: Partial<Fund> } = {}): Scenario {
  return {
    name,
    startYear: 2020,
    horizonYears: 10,
    discountRate: 0.03,
    qalyPrice: 1_000_000,
    contextCorrelation: 0,
    municipality: { revenue: 200_000_000, result: { mean: 0.02, sd: 0, persistence: 0 }, elections: null },
    departments: [department("skola"), department("social")],
    credibility: { anchoring: 1, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 },
    interactions: [],
    interventions: [intervention("team")],
    ...more,
    fund: { ...quietFund, ...more.fund },
  };
}
