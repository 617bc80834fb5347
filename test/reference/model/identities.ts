import { outsiders, type Scenario } from "../../../engine/model/scenario.ts";
import { columnNames } from "./columnNames.ts";
import { interventionIdentities } from "./interventionIdentities.ts";
import { hasNaive } from "./naive.ts";
import { interestIn } from "./prices.ts";

type Row = Readonly<Record<string, number>>;

/**
 * Whatever must hold between the columns of any replication (MODEL §7 and §8).
 *
 * returns  one sentence for every identity that is broken; empty if all hold
 */
export function checkIdentities(row: Row, scenario: Scenario): string[] {
  const broken: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  const equal = (a: number, b: number, what: string, tolerance = 0) => check(Math.abs(a - b) <= tolerance, `${what}: ${a} ≠ ${b}`);
  const context = { row, scenario, check, equal, get: (name: string) => row[name] ?? Number.NaN };
  existence(context);
  fundAccount(context);
  flowsAgree(context);
  departmentAccounts(context);
  societyAccounts(context);
  for (const { id } of scenario.interventions) interventionIdentities(id, context);
  return broken;
}

/** A row and the means to find fault with it. */
export interface IdentityContext {
  readonly row: Row;
  readonly scenario: Scenario;
  readonly get: (name: string) => number;
  readonly check: (holds: boolean, what: string) => void;
  readonly equal: (a: number, b: number, what: string, tolerance?: number) => void;
}

function sumOf(names: readonly string[], get: IdentityContext["get"]): number {
  return names.reduce((sum, name) => sum + get(name), 0);
}

function existence({ row, scenario, check, get }: IdentityContext): void {
  const closed = Array.from({ length: scenario.horizonYears }, (_, t) => `openBalance.${t}`);
  const sometimes = new Set(["fund.depletionIndex", "fund.missing", "fund.dissolutionIndex", ...closed]);
  for (const name of columnNames(scenario)) check(name in row, `${name} is missing`);
  for (const [name, value] of Object.entries(row)) {
    const unmeasured = /\.first(?:Measured|Realised)$/.test(name) && get(name.replace(/first\w+$/, "ready")) === 0;
    const noMean = name.startsWith("naive.") && !hasNaive(scenario);
    const never = /\.(?:start|stop)Index$/.test(name) && get(name.replace("startIndex", "started").replace("stopIndex", "stopped")) === 0;
    check(Number.isFinite(value) || (Number.isNaN(value) && (sometimes.has(name) || unmeasured || never || noMean)), `${name} is ${value}`);
  }
  for (const name of ["fund.depletionIndex", "fund.dissolutionIndex"]) {
    const t = get(name);
    check(Number.isNaN(t) || (Number.isInteger(t) && t >= 0 && t < scenario.horizonYears), `${name} is no year: ${t}`);
  }
  check(Number.isNaN(get("fund.depletionIndex")) === Number.isNaN(get("fund.missing")), "fund.missing exists exactly with a shortfall");
  check(!(get("fund.missing") <= 0), "fund.missing is positive");
}

/** Opening + interest + top-ups + repayments − outlays − returned = closing, over all years; and from year to year where nothing else moves. */
function fundAccount({ scenario, check, equal, get }: IdentityContext): void {
  const { fund, horizonYears } = scenario;
  const balances = Array.from({ length: horizonYears }, (_, t) => get(`balance.${t}`));
  const incoming = get("fund.interest") + get("fund.topUps") + get("fund.received");
  equal(fund.capital + incoming - get("fund.outlay") - get("fund.returned"), balances.at(-1)!, "fund ledger");
  equal(Math.min(...balances), get("fund.lowestBalance"), "lowest balance");
  equal(fund.capital + get("fund.topUps") - balances.at(-1)! - get("fund.returned"), get("fund.loss"), "fund loss");
  for (const [t, balance] of balances.entries()) check(Number.isInteger(balance), `balance.${t} is not whole kronor`);

  const dissolved = get("fund.dissolutionIndex");
  check(!Number.isNaN(dissolved) || get("fund.returned") === 0, "nothing is returned without a dissolution");
  for (let t = 0; t < horizonYears; t++) {
    check(!(t >= dissolved) || balances[t] === 0, `a dissolved fund has a balance in year ${t}`);
    check(Object.is(get(`openBalance.${t}`), t >= dissolved ? Number.NaN : balances[t]), `the balance of an open fund in year ${t}`);
    check(!(t > dissolved) || (get(`due.${t}`) === 0 && get(`received.${t}`) === 0), `a dissolved fund claims in year ${t}`);
  }
  if (
    balances.every((_, t) => t === 0 || interestIn(t, scenario) >= 0) &&
    fund.yearlyTopUp >= 0 &&
    fund.capital >= 0 &&
    fund.topUps.every(({ amount }) => amount >= 0) &&
    !(dissolved >= 0)
  ) {
    check(
      get("fund.lowestBalance") >= Math.min(fund.minimumBalance, fund.capital) || fund.minimumBalance < 0,
      "outlays respect the minimum balance",
    );
  }
  if (fund.onShortfall === "stop") equal(get("fund.bridging"), 0, "bridging without the rule");
  if (fund.fundingRule === "cash") equal(get("fund.delays"), 0, "delays without the commitment rule");
}

/** Due, received and promised are the same sums by year, by department and by intervention; nobody pays more than is due. */
function flowsAgree({ scenario, check, equal, get }: IdentityContext): void {
  const { horizonYears, departments, interventions } = scenario;
  const inDepartments = { due: "due", received: "paid", promised: "promised" };
  const inInterventions = { due: "Q8", received: "Q9", promised: "promised" };
  for (const flow of ["due", "received", "promised"] as const) {
    const all = get(`fund.${flow}`);
    const years = Array.from({ length: horizonYears }, (_, t) => `${flow}.${t}`);
    const debtors = departments.map(({ id }) => `departments.${id}.${inDepartments[flow]}`);
    equal(sumOf(years, get), all, `${flow} over years`);
    equal(sumOf(debtors, get), all, `${flow} over departments`);
    equal(
      sumOf(
        interventions.map(({ id }) => `interventions.${id}.${inInterventions[flow]}`),
        get,
      ),
      all,
      `${flow} over interventions`,
    );
    for (const name of [...years, ...debtors]) check(get(name) >= 0 && Number.isInteger(get(name)), `${name} is not a whole amount ≥ 0`);
  }
  for (let t = 0; t < horizonYears; t++) check(get(`received.${t}`) <= get(`due.${t}`), `more received than due in year ${t}`);
  for (const { id, maxRepaymentShare, budget } of departments) {
    check(get(`departments.${id}.paid`) <= get(`departments.${id}.due`), `${id} paid more than it owed`);
    const limit = maxRepaymentShare === null ? Infinity : Math.round(maxRepaymentShare * budget!) * horizonYears;
    check(get(`departments.${id}.paid`) <= limit, `${id} paid more than its limit`);
  }
  const outlays = interventions.map(({ id }) => `interventions.${id}.outlay`);
  equal(sumOf(outlays, get), get("fund.outlay") + get("fund.bridging"), "outlays over interventions");
}

/** Nets of fund, departments and outsiders against savings and outlays. */
function departmentAccounts({ scenario, equal, get }: IdentityContext): void {
  const { departments, interventions, discountRate, horizonYears } = scenario;
  const nets = departments.map(({ id }) => `departments.${id}.net`);
  const fundNet = get("fund.received") - get("fund.outlay");
  equal(sumOf(nets, get) + fundNet - get("fund.bridging"), get("municipality.net"), "conservation in the municipality");

  // Every round, department and year is rounded once: at most half a krona each.
  const rounds = interventions.reduce((sum, { id }) => sum + get(`interventions.${id}.rounds`), 0);
  const roundings = 0.5 * rounds * horizonYears * departments.length;
  const cashable = sumOf(nets, get) + get("fund.received");
  const q5 = interventions.map(({ id }) => `interventions.${id}.Q5`);
  equal(cashable, sumOf(q5, get), "cashable savings of departments", roundings + 1e-3);
  if (discountRate !== 0) return;

  for (const { id } of departments) {
    equal(get(`departments.${id}.net`) + get(`departments.${id}.paid`), get(`society.payer.${id}`), `undiscounted savings of ${id}`);
  }
  equal(get("society.outlays"), get("fund.outlay") + get("fund.bridging"), "undiscounted outlays");
  equal(get("society.ownMunicipality"), get("municipality.net"), "undiscounted own municipality");
  const outside = sumOf(
    outsiders.map((payer) => `society.payer.${payer}`),
    get,
  );
  equal(sumOf(nets, get) + fundNet + outside, cashable + outside - get("fund.outlay"), "conservation");
  const q2 = interventions.map(({ id }) => `interventions.${id}.Q2`);
  const everybody = 0.5 * rounds * horizonYears * (departments.length + outsiders.length);
  equal(get("society.savings"), sumOf(q2, get), "savings of everybody", everybody + 1e-3);
}

function societyAccounts({ scenario, equal, get }: IdentityContext): void {
  // The same in both accounts.
  const outlays = get("society.outlays");
  for (const account of hasNaive(scenario) ? ["society", "naive"] : ["society"]) {
    const of = (name: string) => get(`${account}.${name}`);
    const own = scenario.departments.map(({ id }) => `${account}.payer.${id}`);
    const outside = outsiders.map((payer) => `${account}.payer.${payer}`);
    const precision = 1e-9 * (1 + Math.abs(of("savings")) + outlays + Math.abs(scenario.qalyPrice * of("qalys")) + 1e6);
    equal(of("savings") - outlays + scenario.qalyPrice * of("qalys"), of("npv"), `${account}: npv`, precision);
    equal(sumOf([...own, ...outside], get) + of("freedCapacity"), of("savings"), `${account}: savings over payers`, precision);
    equal(sumOf(own, get) - outlays, of("ownMunicipality"), `${account}: own municipality`, precision);
  }
}
