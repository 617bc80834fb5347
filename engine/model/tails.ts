import { tailIndex } from "../distributions/tailIndex.ts";
import type { DistributionSpec, Intervention, Scenario, Uncertain } from "./scenario.ts";

/** Tail indices of what an intervention does, as far as nothing caps it. */
interface InterventionTails {
  readonly outlay: number;
  /** Of its outlay, what the fund pays. */
  readonly paid: number;
  /** Kronor of avoided events and of benefits, for any payer. */
  readonly savings: number;
  readonly qalys: number;
  readonly measured: number;
  /** What falls due, and so what is received. */
  readonly due: number;
  /** What its host pays when it is permanent. */
  readonly permanentCost: number;
}

/** Tail indices that those of columns are made of (record/column.ts): of all interventions together, of the fund and of each intervention. */
export interface Tails {
  readonly outlay: number;
  readonly savings: number;
  readonly qalys: number;
  readonly measured: number;
  readonly due: number;
  /** What the fund pays out. */
  readonly paid: number;
  readonly bridging: number;
  /** What the municipality and the fund pay together. */
  readonly spent: number;
  readonly society: number;
  /** In the order of the scenario. */
  readonly interventions: readonly InterventionTails[];
  /** By number among the uncertain numbers. */
  readonly parameters: ArrayLike<number>;
  readonly years: number;
}

/**
 * The tail indices of a scenario. A sum is as heavy as its heaviest part, a product as its heaviest factor, a minimum as its lightest
 * part: what a fund that stops can pay is bounded by what it has, what a capped claim asks by what was paid. Days of a spell are bounded
 * by the horizon, effects by ±1, promises are what is expected.
 *
 * parameters  of the uncertain numbers
 * returns     Infinity where every moment exists
 */
export function tailsOf(scenario: Scenario, parameters: ArrayLike<number>): Tails {
  const bridges = scenario.fund.onShortfall === "bridge";
  const each = scenario.interventions.map((iv) => ofIntervention(iv, scenario, bridges));
  const all = (key: "outlay" | "savings" | "qalys" | "measured" | "due"): number => Math.min(Infinity, ...each.map((tails) => tails[key]));
  const [outlay, savings, qalys, due] = [all("outlay"), all("savings"), all("qalys"), all("due")];
  const paid = Math.max(outlay, due);
  const spent = bridges ? outlay : paid;
  return {
    outlay,
    savings,
    qalys,
    measured: all("measured"),
    due,
    paid,
    bridging: bridges ? outlay : Infinity,
    spent,
    society: Math.min(savings, qalys, spent),
    interventions: each.map((tails) => ({ ...tails, paid: bridges ? tails.outlay : Math.max(tails.outlay, due) })),
    parameters,
    years: scenario.horizonYears,
  };
}

function ofIntervention(iv: Intervention, scenario: Scenario, bridges: boolean): Omit<InterventionTails, "paid"> {
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
  return { outlay, savings, qalys: benefits("qaly"), measured, due, permanentCost: least([iv.afterwards?.costFactor ?? 1]) };
}

function least(list: readonly (DistributionSpec | number)[]): number {
  return Math.min(Infinity, ...list.map(tailIndex));
}
