import type { Plan } from "../model/plan.ts";

/**
 * Which aggregates of the columns are kept, as numbers of columns. Every column has its count, sum and squares; the rest
 * is asked for here.
 */
export interface AggregateLayout {
  readonly columns: number;
  /** Column number by name. */
  readonly index: ReadonlyMap<string, number>;
  /** Columns with a histogram. */
  readonly histograms: Int32Array;
  /** Pairs (a, b) whose products are summed, for ratios of means. */
  readonly pairA: Int32Array;
  readonly pairB: Int32Array;
  /** Pairs (received, promised) for which half-paid and fully-paid replications are counted. */
  readonly receivedColumn: Int32Array;
  readonly promisedColumn: Int32Array;
  /** Columns whose sd is reported: the spread of their blocks' variances is kept too. */
  readonly spreads: Int32Array;
  /** Accounts (society, naive) for which P(NPV > 0) is counted by QALY price: columns of savings, outlays, QALYs. */
  readonly accounts: Int32Array;
  readonly qalyPrices: Float64Array;
}

/** Kronor per QALY at which the acceptability curve is drawn: 0 to 2 mnkr in steps of 0.1. */
const QALY_PRICES = Float64Array.from({ length: 21 }, (_, i) => i * 100_000);

/** What `summarise` needs of the columns that a plan has; of those that were not asked for nothing is kept. */
export function aggregateLayout(plan: Plan): AggregateLayout {
  const index = new Map(plan.columns.map((name, i) => [name, i]));
  const at = (name: string): number => index.get(name) as number;
  const there = (...names: string[]): boolean => names.every((name) => index.has(name));
  const years = Array.from({ length: plan.years }, (_, t) => t);
  const ids = plan.interventions.map((iv) => iv.id);
  const departments = plan.departments.map((d) => d.id);

  const pairs: [string, string][] = [["fund.received", "fund.outlay"]];
  const repayments: [string, string][] = [["fund.received", "fund.promised"]];
  const repaymentPairs = (prefix: string, received: string) => {
    repayments.push([`${prefix}.${received}`, `${prefix}.promised`]);
    pairs.push([`${prefix}.${received}`, `${prefix}.promised`]);
  };
  pairs.push(["fund.received", "fund.promised"], ["fund.received", "fund.due"]);
  for (const t of years) pairs.push([`received.${t}`, `promised.${t}`], [`received.${t}`, `due.${t}`]);
  for (const id of ids) {
    const prefix = `interventions.${id}`;
    repaymentPairs(prefix, "Q9");
    pairs.push(
      [`${prefix}.Q9`, `${prefix}.Q8`],
      [`${prefix}.measured`, `${prefix}.ready`],
      [`${prefix}.measuredSquares`, `${prefix}.ready`],
    );
    pairs.push([`${prefix}.measured`, `${prefix}.measuredSquares`], [`${prefix}.significantMeasured`, `${prefix}.significantRealised`]);
  }
  for (const id of departments) {
    repaymentPairs(`departments.${id}`, "paid");
    pairs.push([`departments.${id}.paid`, `departments.${id}.due`]);
  }
  for (const rule of plan.rules) {
    repaymentPairs(`rules.${rule}`, "received");
    pairs.push([`rules.${rule}.received`, `rules.${rule}.due`]);
  }
  const accounts = ["society", "naive"].map((account) => [`${account}.savings`, "society.outlays", `${account}.qalys`] as const);
  for (const [savings, outlays, qalys] of accounts) pairs.push([savings, outlays], [savings, qalys], [outlays, qalys]);
  const keptPairs = pairs.filter(([a, b]) => there(a, b));
  const keptRepayments = repayments.filter(([a, b]) => there(a, b));

  return {
    columns: plan.columns.length,
    index,
    histograms: Int32Array.from(
      [
        "fund.depletionIndex",
        "fund.missing",
        "fund.dissolutionIndex",
        "fund.loss",
        "fund.delays",
        ...years.map((t) => `balance.${t}`),
        ...ids.map((id) => `interventions.${id}.Q9`),
        ...ids.map((id) => `interventions.${id}.firstMeasured`),
        ...departments.map((id) => `departments.${id}.net`),
        "municipality.net",
        "society.npv",
        "naive.npv",
      ].filter((name) => there(name)),
      at,
    ),
    pairA: Int32Array.from(keptPairs, ([a]) => at(a)),
    pairB: Int32Array.from(keptPairs, ([, b]) => at(b)),
    receivedColumn: Int32Array.from(keptRepayments, ([received]) => at(received)),
    promisedColumn: Int32Array.from(keptRepayments, ([, promised]) => at(promised)),
    spreads: Int32Array.from(
      ["society.npv", "naive.npv", ...plan.parameters.paths].filter((name) => there(name)),
      at,
    ),
    accounts: Int32Array.from(accounts.filter((names) => there(...names)).flat(), at),
    qalyPrices: QALY_PRICES,
  };
}
