import type { Plan } from "./plan.ts";

/**
 * What a replication adds up to: left by the closing of its accounts, read by the columns. One object per thread. Arrays are
 * over interventions, departments, rules or drawn parameters, by their numbers in the plan; a year or an amount that does not
 * exist is NaN.
 */
export interface Totals {
  replication: number;
  // The fund
  depletionIndex: number;
  missing: number;
  dissolutionIndex: number;
  /** 1 or 0. */
  dormant: number;
  received: number;
  due: number;
  promised: number;
  /** Capital + top-ups − final balance − returned. */
  loss: number;
  lowestBalance: number;
  // Interventions
  readonly started: Float64Array;
  readonly interventionPromised: Float64Array;
  // Sums over the rounds whose evaluation became ready (MODEL §8, evaluation)
  readonly ready: Float64Array;
  readonly measured: Float64Array;
  readonly measuredSquares: Float64Array;
  readonly effective: Float64Array;
  readonly significant: Float64Array;
  readonly wrongSign: Float64Array;
  readonly significantMeasured: Float64Array;
  readonly significantRealised: Float64Array;
  readonly falseClaims: Float64Array;
  readonly ineffective: Float64Array;
  readonly paidIneffective: Float64Array;
  readonly rightDecisions: Float64Array;
  /** Â of the first of those rounds. */
  readonly firstMeasured: Float64Array;
  /** Q1 … Q9 over all interventions. */
  readonly portfolio: Float64Array;
  // Rules
  readonly ruleReceived: Float64Array;
  readonly ruleDue: Float64Array;
  readonly rulePromised: Float64Array;
  // The municipality and society
  readonly departmentNet: Float64Array;
  municipalityNet: number;
  discountedOutlays: number;
  readonly society: SocietyTotals;
  readonly naive: SocietyTotals;
  readonly parameters: Float64Array;
}

/** Discounted. */
export interface SocietyTotals {
  npv: number;
  savings: number;
  qalys: number;
  ownMunicipality: number;
}

/** Room for the totals of a plan. */
export function createTotals(plan: Plan): Totals {
  const byIntervention = () => new Float64Array(plan.interventions.length);
  const byRule = () => new Float64Array(plan.rules.length);
  const society = (): SocietyTotals => ({ npv: 0, savings: 0, qalys: 0, ownMunicipality: 0 });
  return {
    replication: 0,
    depletionIndex: NaN,
    missing: NaN,
    dissolutionIndex: NaN,
    dormant: 0,
    received: 0,
    due: 0,
    promised: 0,
    loss: 0,
    lowestBalance: 0,
    started: byIntervention(),
    interventionPromised: byIntervention(),
    ready: byIntervention(),
    measured: byIntervention(),
    measuredSquares: byIntervention(),
    effective: byIntervention(),
    significant: byIntervention(),
    wrongSign: byIntervention(),
    significantMeasured: byIntervention(),
    significantRealised: byIntervention(),
    falseClaims: byIntervention(),
    ineffective: byIntervention(),
    paidIneffective: byIntervention(),
    rightDecisions: byIntervention(),
    firstMeasured: byIntervention(),
    portfolio: new Float64Array(9),
    ruleReceived: byRule(),
    ruleDue: byRule(),
    rulePromised: byRule(),
    departmentNet: new Float64Array(plan.departments.length),
    municipalityNet: 0,
    discountedOutlays: 0,
    society: society(),
    naive: society(),
    parameters: new Float64Array(plan.parameters.reported.length),
  };
}
