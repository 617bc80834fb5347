/**
 * What one replication leaves behind: a row of named numbers, NaN where the quantity does not exist in that replication.
 * The names, in the order in which they are written (t = 0 … T−1; <id> an intervention's or department's id):
 *
 *   fund.depletionIndex    t of the first shortfall            fund.missing      kronor short in it: outlay − (balance − minimumBalance)
 *   fund.dissolutionIndex  t of the dissolution                fund.dormant      0/1: three years running without an outlay
 *   fund.delays            starts held back, counted per year  fund.outlay       paid by the fund
 *   fund.bridging          paid centrally                      fund.received, fund.due, fund.promised
 *   fund.interest, fund.topUps, fund.returned, fund.finalBalance
 *   fund.loss, fund.lowestBalance                              capital + topUps − finalBalance − returned; smallest closing balance
 *   balance.<t>, due.<t>, received.<t>, promised.<t>           closing balance and flows of the year
 *   interventions.<id>.started|stopped|withdrawn               0/1 (any round; stopped = by a shortfall)
 *   interventions.<id>.rounds, .effect (e), .outlay (bridging included), .Q1 … .Q9, .promised
 *   interventions.<id>.ready                                   rounds whose evaluation became ready; the next are sums over those:
 *       .measured (Â), .measuredSquares (Â²), .effective (e > 0), .significant (e > 0 and Â > 1.96 se), .wrongSign (e > 0 and Â < 0),
 *       .significantMeasured (|Â|) and .significantRealised (own saving per treated person-year), both over the significant,
 *       .falseClaims (Σ due > 0 and Q4 ≤ 0), .ineffective (e = 0), .paidIneffective (e = 0 and received > 0), .rightDecisions
 *   interventions.<id>.firstMeasured                           Â of the first round whose evaluation became ready
 *   portfolio.Q1 … .Q9                                         sums over the interventions
 *   departments.<id>.net, .paid, .due, .promised
 *   municipality.net
 *   rules.<rule>.received, .due, .promised                     over the interventions under that rule
 *   society.npv, .savings, .outlays (discounted kronor), .qalys (discounted), .payer.<payer>, .freedCapacity, .ownMunicipality
 *   naive.…                                                    the same at e = f = g = 1
 *   <path>                                                     each parameter drawn, under its path in the scenario
 */

/** What the names of the columns depend on. */
export interface ColumnScope {
  readonly years: number;
  readonly interventions: readonly string[];
  readonly departments: readonly string[];
  readonly payers: readonly string[];
  readonly rules: readonly string[];
  readonly parameters: readonly string[];
}

export const fundColumns = [
  "depletionIndex",
  "missing",
  "dissolutionIndex",
  "dormant",
  "delays",
  "outlay",
  "bridging",
  "received",
  "due",
  "promised",
  "interest",
  "topUps",
  "returned",
  "finalBalance",
  "loss",
  "lowestBalance",
] as const;

export const yearColumns = ["balance", "due", "received", "promised"] as const;

export const interventionColumns = [
  "started",
  "stopped",
  "withdrawn",
  "rounds",
  "effect",
  "outlay",
  "Q1",
  "Q2",
  "Q3",
  "Q4",
  "Q5",
  "Q6",
  "Q7",
  "Q8",
  "Q9",
  "promised",
  "ready",
  "measured",
  "measuredSquares",
  "effective",
  "significant",
  "wrongSign",
  "significantMeasured",
  "significantRealised",
  "falseClaims",
  "ineffective",
  "paidIneffective",
  "rightDecisions",
  "firstMeasured",
] as const;

export const portfolioColumns = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;

export const departmentColumns = ["net", "paid", "due", "promised"] as const;

export const ruleColumns = ["received", "due", "promised"] as const;

/** Of `society` and of `naive`, before the lines by payer. */
export const societyColumns = ["npv", "savings", "outlays", "qalys", "freedCapacity", "ownMunicipality"] as const;

/** The names of the columns, in the order in which `writeRow` writes them. */
export function columnNames(scope: ColumnScope): string[] {
  const names: string[] = fundColumns.map((c) => `fund.${c}`);
  for (const c of yearColumns) for (let t = 0; t < scope.years; t++) names.push(`${c}.${t}`);
  for (const id of scope.interventions) for (const c of interventionColumns) names.push(`interventions.${id}.${c}`);
  for (const c of portfolioColumns) names.push(`portfolio.${c}`);
  for (const id of scope.departments) for (const c of departmentColumns) names.push(`departments.${id}.${c}`);
  names.push("municipality.net");
  for (const rule of scope.rules) for (const c of ruleColumns) names.push(`rules.${rule}.${c}`);
  for (const account of ["society", "naive"]) {
    for (const c of societyColumns) names.push(`${account}.${c}`);
    for (const payer of scope.payers) names.push(`${account}.payer.${payer}`);
  }
  names.push(...scope.parameters);
  return names;
}
