import type { Scenario } from "../../../engine/index.ts";
import type { Futures } from "../model/run.ts";

/** A value and what its interval or error should be, computed from the rows alone. */
export interface Expected {
  readonly value: number;
  readonly error: number;
}

type Numbers = readonly number[];

const sum = (x: Numbers): number => x.reduce((a, b) => a + b, 0);
const mean = (x: Numbers): number => sum(x) / x.length;
const variance = (x: Numbers): number => sum(x.map((each) => (each - mean(x)) ** 2)) / (x.length - 1);

/** By their definitions in MODEL §8, in plain loops over rows, without any of the engine's aggregates: every estimate, by id. */
export function fromRows(futures: Futures, scenario: Scenario): ReadonlyMap<string, Expected | null> {
  const found = new Map<string, Expected | null>();
  const R = futures.replications;
  const years = Array.from({ length: scenario.horizonYears }, (_, t) => t);
  const column = memo((name) => Array.from(futures.column(name)));
  const there = (name: string) => column(name).filter((x) => !Number.isNaN(x));

  const put = (id: string, expected: Expected | null) => void found.set(id, expected);
  const average = (x: Numbers): Expected | null => (x.length === 0 ? null : { value: mean(x), error: Math.sqrt(variance(x) / x.length) });
  const happens = (x: readonly boolean[]): Expected | null => {
    const p = x.filter(Boolean).length / x.length;
    return x.length === 0 ? null : { value: p, error: Math.sqrt((p * (1 - p)) / x.length) };
  };
  /** Error from the residuals of the numerator on the denominator. */
  const over = (x: Numbers, y: Numbers): Expected | null => {
    if (sum(y) === 0) return null;
    const value = sum(x) / sum(y);
    const residuals = x.map((each, i) => each - value * y[i]!);
    return { value, error: Math.sqrt(variance(residuals) / R) / Math.abs(mean(y)) };
  };
  const at = (sorted: Numbers, p: number) => {
    const position = (sorted.length - 1) * Math.min(1, Math.max(0, p));
    const low = sorted[Math.floor(position)]!;
    return low + (position - Math.floor(position)) * ((sorted[Math.floor(position) + 1] ?? low) - low);
  };
  const quantile = (x: Numbers, p: number): Expected | null => {
    if (x.length === 0) return null;
    const sorted = [...x].sort((a, b) => a - b);
    const reach = 1.959963984540054 * Math.sqrt((p * (1 - p)) / x.length);
    return { value: at(sorted, p), error: (at(sorted, p + reach) - at(sorted, p - reach)) / (2 * 1.959963984540054) };
  };
  const shortfall = (losses: Numbers): Expected => {
    const sorted = [...losses].sort((a, b) => b - a);
    const worst = Math.ceil(0.05 * R - 1e-9);
    const q = at([...sorted].reverse(), 0.95);
    const excess = losses.map((x) => Math.max(0, x - q));
    return { value: mean(sorted.slice(0, worst)), error: Math.sqrt((variance(excess) * (R - 1)) / R / R) / 0.05 };
  };
  const spread = (x: Numbers): Expected => {
    const s2 = variance(x);
    const fourth = mean(x.map((each) => (each - mean(x)) ** 4));
    const n = x.length;
    const m2 = (s2 * (n - 1)) / n;
    const ofVariance = (fourth - m2 * m2) / n + (2 * s2 * s2) / (n * (n - 1));
    return { value: Math.sqrt(s2), error: s2 === 0 ? 0 : Math.sqrt(Math.max(0, ofVariance)) / (2 * Math.sqrt(s2)) };
  };
  const repayment = (id: string, paid: string, promised: string, due: string) => {
    const [x, y] = [column(paid), column(promised)];
    put(`${id}.receivedOverPromised`, over(x, y));
    put(`${id}.receivedOverDue`, over(x, column(due)));
    const promising = x.flatMap((each, i) => (y[i]! > 0 ? [each / y[i]!] : []));
    put(`${id}.halfPaid`, happens(promising.map((part) => part >= 0.5)));
    put(`${id}.fullyPaid`, happens(promising.map((part) => part >= 1)));
  };
  const net = (id: string, name: string) => {
    put(`${id}.net`, average(column(name)));
    put(`${id}.negative`, happens(column(name).map((x) => x < 0)));
    put(`${id}.zero`, happens(column(name).map((x) => x === 0)));
  };

  for (const [id, name] of [
    ["depletion", "fund.depletionIndex"],
    ["dissolution", "fund.dissolutionIndex"],
  ] as const) {
    put(`${id}.probability`, happens(column(name).map((t) => !Number.isNaN(t))));
    for (const t of years) put(`${id}.byYear.${scenario.startYear + t}`, happens(column(name).map((happened) => happened <= t)));
  }
  const [shortIn, closedEarlyIn] = [column("fund.depletionIndex"), column("fund.dissolutionIndex")];
  put("dissolution.withoutShortfall", happens(closedEarlyIn.map((t, r) => t >= 0 && !(shortIn[r]! >= 0))));
  put("dissolution.neither", happens(closedEarlyIn.map((t, r) => !(t >= 0) && !(shortIn[r]! >= 0))));
  put("depletion.missing", average(there("fund.missing")));
  for (const p of [25, 50, 75]) put(`depletion.missing.q${p}`, quantile(there("fund.missing"), p / 100));
  put("dormancy", happens(column("fund.dormant").map((x) => x === 1)));
  for (const t of years) {
    const id = `balance.${scenario.startYear + t}`;
    const closedIn = column("fund.dissolutionIndex");
    const open = column(`balance.${t}`).filter((_, r) => !(closedIn[r]! <= t));
    put(`${id}.mean`, average(open));
    for (const p of ["05", "25", "50", "75", "95"]) put(`${id}.q${p}`, quantile(open, Number(p) / 100));
    const flows = `credibility.byYear.${scenario.startYear + t}`;
    for (const flow of ["promised", "due", "received"]) put(`${flows}.${flow}`, average(column(`${flow}.${t}`)));
    put(`${flows}.receivedOverPromised`, over(column(`received.${t}`), column(`promised.${t}`)));
    put(`${flows}.receivedOverDue`, over(column(`received.${t}`), column(`due.${t}`)));
  }
  for (const flow of ["outlay", "received", "due", "promised", "bridging", "lowestBalance"])
    put(`fund.${flow}`, average(column(`fund.${flow}`)));
  put("fund.loss.mean", average(column("fund.loss")));
  put("fund.loss.valueAtRisk95", quantile(column("fund.loss"), 0.95));
  put("fund.loss.expectedShortfall95", shortfall(column("fund.loss")));
  put("fund.revolvingRatio", over(column("fund.received"), column("fund.outlay")));
  put("fund.delayed", happens(column("fund.delays").map((x) => x > 0)));
  repayment("credibility", "fund.received", "fund.promised", "fund.due");
  for (const { id } of scenario.departments)
    repayment(`credibility.byDebtor.${id}`, `departments.${id}.paid`, `departments.${id}.promised`, `departments.${id}.due`);
  for (const rule of new Set(scenario.interventions.map(({ contract }) => contract.rule)))
    repayment(`credibility.byRule.${rule}`, `rules.${rule}.received`, `rules.${rule}.promised`, `rules.${rule}.due`);

  const steps = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"];
  for (const step of steps) {
    const each = scenario.interventions.map(({ id }) => column(`interventions.${id}.${step}`));
    put(`leakage.${step}`, average(each[0]!.map((_, i) => sum(each.map((values) => values[i]!)))));
  }
  for (const { id } of scenario.interventions) {
    const own = (name: string) => column(`interventions.${id}.${name}`);
    const measure = (name: string) => `interventions.${id}.${name}`;
    for (const name of ["started", "stopped", "withdrawn"]) put(measure(name), happens(own(name).map((x) => x === 1)));
    for (const step of steps) put(measure(`leakage.${step}`), average(own(step)));
    repayment(`interventions.${id}`, measure("Q9"), measure("promised"), measure("Q8"));
    put(measure("measured.mean"), over(own("measured"), own("ready")));
    put(measure("measured.sd"), pooled(own("measured"), own("measuredSquares"), own("ready")));
    put(measure("realised"), average(there(measure("firstRealised"))));
    put(measure("power"), over(own("significant"), own("effective")));
    put(measure("signError"), over(own("wrongSign"), own("effective")));
    put(measure("exaggeration"), over(own("significantMeasured"), own("significantRealised")));
    put(measure("falseClaims"), over(own("falseClaims"), own("ready")));
    put(measure("paidWithoutEffect"), over(own("paidIneffective"), own("ineffective")));
    put(measure("rightDecision"), over(own("rightDecisions"), own("ready")));
  }

  for (const { id, budget } of scenario.departments) {
    net(`departments.${id}`, `departments.${id}.net`);
    const worst = shortfall(column(`departments.${id}.net`).map((x) => -x));
    const share = (of: number | null) => (of === null || of === 0 ? null : { value: worst.value / of, error: worst.error / of });
    put(`departments.${id}.expectedShortfall95`, worst);
    put(`departments.${id}.ofBudget`, share(budget));
    put(`departments.${id}.ofRevenue`, share(scenario.municipality.revenue));
  }
  net("ownMunicipality", "municipality.net");

  const payers = [...scenario.departments.map(({ id }) => id), "region", "state", "otherMunicipalities", "households"];
  const outlays = column("society.outlays");
  for (const account of ["society", "naive"]) {
    const own = (name: string) => column(`${account}.${name}`);
    put(`${account}.npv`, average(own("npv")));
    put(`${account}.npvSd`, spread(own("npv")));
    put(`${account}.npvPositive`, happens(own("npv").map((x) => x > 0)));
    const benefits = own("savings").map((x, i) => x + scenario.qalyPrice * own("qalys")[i]!);
    put(`${account}.benefitCostRatio`, over(benefits, outlays));
    put(
      `${account}.costPerQaly`,
      over(
        outlays.map((x, i) => x - own("savings")[i]!),
        own("qalys"),
      ),
    );
    for (const payer of payers) put(`${account}.byPayer.${payer}`, average(own(`payer.${payer}`)));
    for (const line of ["freedCapacity", "ownMunicipality"]) put(`${account}.byPayer.${line}`, average(own(line)));
    for (let price = 0; price <= 2_000_000; price += 100_000) {
      const values = own("savings").map((x, i) => x - outlays[i]! + price * own("qalys")[i]!);
      put(`${account}.acceptability.${price}`, happens(values.map((x) => x > 0)));
    }
  }
  return found;
}

/** Sd of all Â of all replications; its error from the residuals of its linear approximation. */
function pooled(x: Numbers, squares: Numbers, n: Numbers): Expected | null {
  if (sum(n) === 0) return null;
  const centre = sum(x) / sum(n);
  const sd = Math.sqrt(sum(squares) / sum(n) - centre ** 2);
  if (sd === 0) return { value: 0, error: 0 };
  const influence = x.map((each, i) => squares[i]! - 2 * centre * each + n[i]! * (centre ** 2 - sd ** 2));
  return { value: sd, error: Math.sqrt(variance(influence) / x.length) / (2 * sd * mean(n)) };
}

function memo(read: (name: string) => number[]): (name: string) => number[] {
  const known = new Map<string, number[]>();
  return (name) => {
    const values = known.get(name) ?? read(name);
    known.set(name, values);
    return values;
  };
}
