import { meanEstimate } from "../../engine/analysis/meanEstimate.ts";
import type { Intervention } from "../../engine/model/scenario.ts";
import type { Estimate, Scenario } from "../engine.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";

/** What an application for money says of an intervention, were it the only one of its fund. */
export interface ApplicationFigures {
  /** Kronor of the prices of the scenario, not discounted. */
  readonly outlay: Estimate;
  /** Calendar years in which anything is paid, saved or repaid, from the first to the last. */
  readonly years: readonly ApplicationYear[];
  /** Who saves, over all years: of boards what can be taken out of a budget. */
  readonly savings: readonly { readonly payer: string; readonly total: Estimate }[];
  readonly promised: Estimate;
  readonly due: Estimate;
  readonly received: Estimate;
  /** Part of the futures in which at least what was promised is repaid. */
  readonly keptInFull: Estimate;
}

export interface ApplicationYear {
  readonly year: number;
  readonly outlay: Estimate;
  readonly received: Estimate;
  /** In the order of `savings`. */
  readonly savings: readonly Estimate[];
}

/**
 * Simulates one intervention with the others switched off. What a payer saves in year t is what it saves in the first t + 1 years less what it saves in
 * the first t, future by future: draws have addresses, so that the years before are the same. What is known of the past has no part in it: an application is
 * written before.
 */
export async function applicationFigures(
  scenario: Scenario,
  { id, start }: Pick<Intervention, "id" | "start">,
  futures: Futures,
  places: Places,
): Promise<ApplicationFigures> {
  const alone = aloneIn(scenario, id);
  const T = scenario.horizonYears;
  const first = Math.max(0, start - scenario.startYear);
  const compiled = compiler();
  const own = ["outlay.*", "received.*", "outlay", "promised", "Q8", "Q9"].map((name) => `interventions.${id}.${name}`);
  const lengths = Array.from({ length: T - first }, (_, at) => first + at + 1);
  const plans = lengths.map((years) =>
    compiled({ ...alone, horizonYears: years, discountRate: 0 }, years === T ? [...own, "society.payer.*"] : ["society.payer.*"]),
  );
  const runs: Columns[] = [];
  // One after another: a year's rows are the size of all its futures.
  for (const plan of plans) runs.push((await columnsOf([plan], futures, places))[0]!);
  const whole = runs.at(-1)!;
  const column = (name: string) => whole.get(`interventions.${id}.${name}`)!;
  const all = [...whole.keys()].filter((name) => name.startsWith("society.payer.")).map((name) => name.slice("society.payer.".length));
  const saved = all.filter((payer) => whole.get(`society.payer.${payer}`)!.some((value) => value !== 0));
  const years = lengths.map((length, at): ApplicationYear => {
    const before = runs[at - 1];
    return {
      year: scenario.startYear + length - 1,
      outlay: meanOf(column(`outlay.${length - 1}`)),
      received: meanOf(column(`received.${length - 1}`)),
      savings: saved.map((payer) => meanOf(difference(runs[at]!.get(`society.payer.${payer}`)!, before?.get(`society.payer.${payer}`)))),
    };
  });
  const [promised, repaid] = [column("promised"), column("Q9")];
  return {
    outlay: meanOf(column("outlay")),
    years: years.filter(({ outlay, received, savings }) => [outlay, received, ...savings].some(({ value }) => value !== 0)),
    savings: saved.map((payer) => ({ payer, total: meanOf(whole.get(`society.payer.${payer}`)!) })),
    promised: meanOf(promised),
    due: meanOf(column("Q8")),
    received: meanOf(repaid),
    keptInFull: meanOf(promised.map((value, at) => (repaid[at]! >= value ? 1 : 0))),
  };
}

/** The scenario with one intervention, the others switched off. */
/** The fund with one intervention, before anything is known of it. */
function aloneIn({ observed: _, ...scenario }: Scenario, id: string): Scenario {
  return { ...scenario, interventions: scenario.interventions.map((each) => (each.id === id ? each : { ...each, enabled: false })) };
}

function difference(later: Float64Array, earlier: Float64Array | undefined): Float64Array {
  return earlier === undefined ? later : later.map((value, at) => value - earlier[at]!);
}

function meanOf(values: Float64Array): Estimate {
  return meanEstimate(values.length, (at) => values[at]!);
}
