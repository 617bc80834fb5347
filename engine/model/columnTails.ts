import { tailIndex } from "../distributions/tailIndex.ts";
import type { DistributionSpec, Intervention, Scenario, Uncertain } from "./scenario.ts";

/** Tail indices of what an intervention does, as far as nothing caps it. */
interface Tails {
  readonly outlay: number;
  /** Kronor of avoided events and of benefits, for any payer. */
  readonly savings: number;
  readonly qalys: number;
  readonly measured: number;
  /** What falls due, and so what is received. */
  readonly due: number;
}

/**
 * Tail index of a column: its moments of an order below it exist (distributions/tailIndex.ts). A sum is as heavy as its heaviest part, a
 * product as its heaviest factor, a minimum as its lightest part: what a fund that stops can pay is bounded by what it has, what a
 * capped claim asks by what was paid. Days of a spell are bounded by the horizon, effects by ±1.
 *
 * returns  a function of the column's name; Infinity where every moment exists
 */
export function columnTails(scenario: Scenario): (column: string) => number {
  const bridges = scenario.fund.onShortfall === "bridge";
  const each = new Map(scenario.interventions.map((iv) => [iv.id, tailsOf(iv, scenario, bridges)]));
  const all = (key: keyof Tails): number => Math.min(Infinity, ...Array.from(each.values(), (tails) => tails[key]));
  const due = all("due");
  const paid = Math.max(all("outlay"), due);
  const spent = bridges ? all("outlay") : paid;
  const society = Math.min(all("savings"), all("qalys"), spent);
  const named: Readonly<Record<string, number>> = {
    "fund.missing": all("outlay"),
    "fund.outlay": paid,
    "fund.bridging": bridges ? all("outlay") : Infinity,
    "municipality.net": Math.min(all("savings"), spent),
    // With unlimited capital every payment is made.
    "fund.capitalNeeded": Math.min(all("outlay"), due),
    "fund.topUpNeeded": Math.min(all("outlay"), due),
    // Of a plan that is known, beside payments of which one failed.
    "history.costMore": all("outlay"),
    "history.measuredLess": due,
    "history.boardsUnpaid": due,
    "history.lessMoney": due,
  };
  const fund = ["received", "due", "interest", "returned", "loss", "lowestBalance"];

  const ofAccount: Readonly<Record<string, number>> = {
    bridged: named["fund.bridging"],
    measured: all("measured"),
    saved: all("savings"),
    rounds: Math.min(spent, due),
    interest: due,
    returned: due,
    unexplained: due,
    lapsed: due,
  };

  return (column) => {
    const [group, id, name] = parts(column, scenario);
    if (column in named) return named[column];
    // A promise is what is expected, and counts no more rounds than there are years.
    if (column.endsWith(".promised")) return Infinity;
    if (group === "fund") return fund.includes(id) ? due : Infinity;
    if (group === "outlay") return paid;
    if (group === "capitalNeeded") return Math.min(all("outlay"), due);
    if (group === "history")
      return id === "firstMeasured" || id === "firstStandardError"
        ? (each.get(column.slice(column.lastIndexOf(".") + 1))?.measured ?? Infinity)
        : Infinity;
    if (group === "account") return ofAccount[id] ?? Infinity;
    if (group === "balance" || group === "openBalance" || group === "due" || group === "received" || group === "rules") return due;
    if (group === "portfolio") return id === "Q7" ? all("measured") : all("savings");
    if (group === "departments") return name === "net" ? Math.min(all("savings"), due) : due;
    if (group === "society" || group === "naive") {
      if (id === "qalys") return all("qalys");
      if (id === "outlays") return spent;
      return id === "npv" ? society : id === "ownMunicipality" ? Math.min(all("savings"), spent) : all("savings");
    }
    const tails = group === "interventions" ? each.get(id) : undefined;
    const bare = name.replace(/^(outlay|received)\.\d+$/, "$1");
    return tails === undefined ? Infinity : ofIntervention(tails, bare, bridges ? tails.outlay : Math.max(tails.outlay, due));
  };
}

/** Group, entity or name, and name of a column; ids have no dots. */
function parts(column: string, scenario: Scenario): readonly [string, string, string] {
  const [group, id = "", ...rest] = column.split(".");
  const entity = group === "interventions" ? scenario.interventions.some((iv) => iv.id === id) : group === "departments";
  return [group, id, entity ? rest.join(".") : ""];
}

function ofIntervention(tails: Tails, name: string, outlay: number): number {
  if (name === "outlay") return outlay;
  if (name === "Q7" || name === "measured" || name === "firstMeasured" || name === "firstStandardError" || name === "significantMeasured")
    return tails.measured;
  if (name === "measuredSquares") return tails.measured / 2;
  if (name === "npv") return Math.min(tails.savings, tails.qalys, outlay);
  if (name === "Q8" || name === "Q9" || name === "received") return tails.due;
  return /^Q[1-6]$/.test(name) || name === "firstRealised" || name === "significantRealised" ? tails.savings : Infinity;
}

function tailsOf(iv: Intervention, scenario: Scenario, bridges: boolean): Tails {
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : [iv.cost as Uncertain];
  const outlay = least([...costs, iv.costFactor, iv.staff?.replacementCost ?? 0, iv.evaluation?.cost ?? 0]);
  const factors = scenario.interactions.filter(({ of }) => of.includes(iv.id)).map(({ factor }) => factor);
  const events = Math.min(Infinity, ...iv.outcomes.map(({ rate, cost, dayRate }) => least([rate ?? 0, cost ?? 0, dayRate ?? 0])));
  const benefits = (unit: "kronor" | "qaly") => {
    const own = iv.benefits.filter((benefit) => benefit.unit === unit);
    return own.length === 0 ? Infinity : least([...own.map(({ perPersonYear }) => perPersonYear), ...factors]);
  };
  const savings = Math.min(events, benefits("kronor"));
  const { evaluation, contract } = iv;
  const rates = least(iv.outcomes.map(({ rate }) => rate ?? 0));
  const measured =
    evaluation === null || evaluation.basis === "agreed" || evaluation.capPerPerson !== null
      ? Infinity
      : evaluation.basis === "outcome"
        ? rates
        : savings;
  const ofOutlays = bridges ? outlay : Infinity;
  const uncapped = Math.min(contract.floor > 0 ? ofOutlays : Infinity, contract.share > 0 ? measured : Infinity);
  const due = contract.cap < Infinity ? Math.max(ofOutlays, uncapped) : uncapped;
  return { outlay, savings, qalys: benefits("qaly"), measured, due };
}

function least(list: readonly (DistributionSpec | number)[]): number {
  return Math.min(Infinity, ...list.map(tailIndex));
}
