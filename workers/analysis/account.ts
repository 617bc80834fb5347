import { type Budget, budgetOf } from "../../engine/analysis/account/budget.ts";
import { effectiveNumber, type WeightedColumn, weightedColumn } from "../../engine/analysis/account/weightedColumn.ts";
import { type Refusal, refusalError, refusalOf } from "../../engine/measures/weighted/refusal.ts";
import type { Plan, Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf } from "./analysis.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import type { Row } from "./tables.ts";

/** Until when anything is known. */
export interface AccountQuestion {
  readonly through: number;
}

/** A round in the satellite account, as it stands at the end of the last past year; kronor. */
export type SatelliteRow = {
  readonly round: string;
  readonly invested: number;
  readonly received: number;
  /** Due and not paid: it has lapsed. */
  readonly written_off: number;
  /** null: open, because the contract has no cap. */
  readonly remaining_claim: number | null;
  readonly expected_recovery: number;
  readonly expected_recovery_p05: number;
  readonly expected_recovery_p95: number;
};

export interface AccountAnswer {
  /** Equivalent futures left by what has happened. */
  readonly effectiveSampleSize: number;
  /** One row a calendar year: the columns of account.csv. */
  readonly account: readonly Row[];
  readonly satellite: readonly SatelliteRow[];
}

export type AccountAnalysis = Analysis<"account", AccountQuestion, AccountAnswer>;

/** Kronor of a year: the column of the account, and that of the rows. */
const flows = {
  interest: "account.interest.*",
  top_ups: "account.topUps.*",
  received: "received.*",
  outlay_fund: "outlay.*",
  outlay_bridged: "account.bridged.*",
  returned: "account.returned.*",
  unexplained: "account.unexplained.*",
  closing: "balance.*",
  due: "due.*",
  lapsed_decision: "account.lapsed.*",
  measured_saving: "account.measured.*",
  real_saving: "account.saved.*",
} as const;
const counts = { started: "account.started.*", stopped: "account.stopped.*", persons_in: "account.entering.*" } as const;
const asked = [...Object.values(flows), ...Object.values(counts), "promised.*", "account.rounds.*"];
/** What has kronor of its own year too, where there are prices. */
const nominal = ["top_ups", "received", "outlay_fund", "returned", "unexplained", "closing"] as const;

/**
 * The yearly public account of a fund (MODEL §13): past years as outcome, later ones from today, beside the budget; and each round in a
 * satellite account. Plain columns are means, so that in every year
 *
 *   opening + interest + top_ups + received − outlay_fund − returned + unexplained = closing,  opening of a year = closing of the one before
 *
 * throws  RangeError where nothing is known of the past, or what is known leaves too few futures
 */
export async function accountAnalysis(scenario: Scenario, futures: Futures, places: Places): Promise<AccountAnalysis> {
  const { observed } = scenario;
  if (observed === undefined) throw invalidRequest("nothingObserved");
  const plan = compiler()(scenario, asked);
  const [columns] = await columnsOf([plan], futures, places);
  const weights = columns!.get("weight") ?? null;
  const effective = weights === null ? futures.replications : effectiveNumber(weights);
  const refusal = refusalFrom(plan, columns!, effective, futures.replications);
  if (refusal !== null) throw refusalError(refusal);
  const told = tell(columns!, weights);
  const budget = budgetOf(plan);
  const rows = Array.from({ length: plan.years }, (_, t) => yearRow(scenario, budget, told, t));
  const account = scenario.priceLevels === undefined ? rows : withNominal(rows, scenario.priceLevels, scenario.fund.capital);
  return analysisOf({
    analysis: "account",
    scenario,
    ...futures,
    question: { through: observed.through },
    answer: { effectiveSampleSize: effective, account, satellite: satellite(plan, told) },
  });
}

interface Told {
  /** A column; zeros where it exists nowhere. */
  of(name: string): WeightedColumn;
  /** One made from others, future by future. */
  made(make: (at: number) => number): WeightedColumn;
  values(name: string): Float64Array;
}

const constant = (kronor: number): WeightedColumn => ({
  mean: kronor,
  standardError: 0,
  p05: kronor,
  p25: kronor,
  p50: kronor,
  p75: kronor,
  p95: kronor,
});
const nothing = constant(0);

function tell(columns: Columns, weights: Float64Array | null): Told {
  const length = columns.values().next().value?.length ?? 0;
  const values = (name: string) => columns.get(name) ?? new Float64Array(length);
  return {
    values,
    of: (name) => weightedColumn(values(name), weights) ?? nothing,
    made: (make) =>
      weightedColumn(
        Float64Array.from({ length }, (_, at) => make(at)),
        weights,
      ) ?? nothing,
  };
}

function yearRow({ startYear, observed, fund, priceLevels }: Scenario, budget: Budget, told: Told, t: number): Row {
  const at = (name: string) => name.replace("*", String(t));
  const kronor = (key: string, { mean, p05, p50, p95 }: WeightedColumn): Row => ({
    [key]: mean,
    [`${key}_p05`]: p05,
    [`${key}_p50`]: p50,
    [`${key}_p95`]: p95,
  });
  const flow = (key: keyof typeof flows) => kronor(key, told.of(at(flows[key])));
  const [due, received] = [told.values(at(flows.due)), told.values(at(flows.received))];
  const toDate = (name: string) => {
    const years = Array.from({ length: t + 1 }, (_, u) => told.values(`${name}.${u}`));
    return told.made((i) => years.reduce((sum, year) => sum + year[i]!, 0));
  };
  const opening = t === 0 ? constant(fund.capital) : told.of(`balance.${t - 1}`);
  return {
    year: startYear + t,
    kind: startYear + t <= observed!.through ? "outcome" : "forecast",
    ...kronor("opening", opening),
    ...flow("interest"),
    ...flow("top_ups"),
    ...flow("received"),
    ...flow("outlay_fund"),
    ...flow("outlay_bridged"),
    ...flow("returned"),
    ...flow("unexplained"),
    ...flow("closing"),
    closing_p25: told.of(at(flows.closing)).p25,
    closing_p75: told.of(at(flows.closing)).p75,
    budget_outlay: budget.outlay[t]!,
    budget_received: budget.received[t]!,
    ...flow("due"),
    ...kronor(
      "missed",
      told.made((i) => due[i]! - received[i]!),
    ),
    ...flow("lapsed_decision"),
    started: told.of(at(counts.started)).mean,
    stopped: told.of(at(counts.stopped)).mean,
    persons_in: told.of(at(counts.persons_in)).mean,
    ...flow("measured_saving"),
    ...flow("real_saving"),
    ...kronor("promised_to_date", toDate("promised")),
    ...kronor("received_to_date", toDate("received")),
    price_index: priceLevels?.[t] ?? null,
  };
}

/** In kronor of their own year: closing and flows at the level of the year, opening as the year before closed, interest what is left. */
function withNominal(rows: readonly Row[], levels: readonly number[], capital: number): readonly Row[] {
  let before = capital * (levels[0] ?? 1);
  return rows.map((row, t) => {
    const level = levels[t] ?? Number.NaN;
    if (Number.isNaN(level)) return row;
    const own = Object.fromEntries(nominal.map((key) => [key, (row[key] as number) * level]));
    const opening = before;
    before = own.closing!;
    const interest = own.closing! - opening - own.top_ups! - own.received! + own.outlay_fund! + own.returned! - own.unexplained!;
    const named = Object.fromEntries(nominal.map((key) => [`${key}_nominal`, own[key]!]));
    return { ...row, opening_nominal: opening, interest_nominal: interest, ...named };
  });
}

/** Rounds that have begun in some future by the end of the last past year. */
function satellite(plan: Plan, told: Told): readonly SatelliteRow[] {
  const labels = plan.interventions.flatMap(({ id, maxRounds }) => Array.from({ length: maxRounds }, (_, n) => `${id}.${n + 1}`));
  return labels.flatMap((round) => {
    const of = (key: string) => told.of(`account.rounds.${round}.${key}`);
    const [invested, due, received, claim, recovered] = [of("invested"), of("due"), of("received"), of("claim"), of("recovered")];
    if (invested.mean === 0) return [];
    const open = told.values(`account.rounds.${round}.claim`).every(Number.isNaN);
    return [
      {
        round,
        invested: invested.mean,
        received: received.mean,
        written_off: due.mean - received.mean,
        remaining_claim: open ? null : claim.mean,
        expected_recovery: recovered.mean,
        expected_recovery_p05: recovered.p05,
        expected_recovery_p95: recovered.p95,
      },
    ];
  });
}

function refusalFrom(plan: Plan, columns: Columns, effective: number, replications: number): Refusal | null {
  const factors = (plan.observed?.factors ?? []).map(({ path, kind }, f) => ({
    path,
    kind,
    shareWithout: effectiveNumber(columns.get(`weightWithout.${f}`)!) / replications,
  }));
  return refusalOf(plan, { effectiveSampleSize: effective, share: effective / replications, factors }, replications);
}
