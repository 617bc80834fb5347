import { realInterest } from "../../engine/model/prices.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { FutureEvent, OneFutureData } from "../charts/oneFuture.ts";
import { pathColumns, type Run } from "./run.ts";

type Columns = ReadonlyMap<string, Float64Array>;

/** Columns that a single future is told from. */
export function futureColumns(run: Pick<Run, "plan" | "scenario">): readonly string[] {
  const years = Array.from({ length: run.plan.years }, (_, t) => [`due.${t}`, `received.${t}`]).flat();
  const interventions = run.scenario.interventions.flatMap(({ id }) => [`interventions.${id}.started`, `interventions.${id}.stopped`]);
  return [...pathColumns(run.plan), ...years, ...interventions, "fund.delays", "fund.depletionIndex"];
}

/** One future out of those kept, inside the fan of all. number: 0 is the first. */
export function oneFutureOf(run: Run, columns: Columns, number: number): OneFutureData {
  const { summary, scenario } = run;
  const at = (name: string) => columns.get(name)?.[number] ?? Number.NaN;
  const outlays = outlaysOf(scenario, columns, number);
  return {
    number: number + 1,
    years: summary.balance.map(({ year, q05, q95 }, t) => ({
      year,
      balance: at(`balance.${t}`) || 0,
      q05: q05.value,
      q95: q95.value,
      outlay: outlays?.[t] ?? null,
      due: at(`due.${t}`) || 0,
      received: at(`received.${t}`) || 0,
    })),
    floor: scenario.fund.minimumBalance,
    events: [...starts(scenario, at), ...ends(scenario, at)],
  };
}

/**
 * What the fund paid out each year: what is missing in its accounts,
 *
 *   balance₋₁ + interest + top-up + received − balance,
 *
 * and nothing from the year of a dissolution on. null where a share of the municipality's surplus is paid in, which no column tells.
 */
export function outlaysOf(scenario: Scenario, columns: Columns, number: number): readonly number[] | null {
  const { fund, startYear, horizonYears } = scenario;
  const real = realInterest(scenario);
  if (fund.surplusShare > 0) return null;
  const at = (name: string) => columns.get(name)?.[number] ?? Number.NaN;
  const dissolved = at("fund.dissolutionIndex");
  return Array.from({ length: horizonYears }, (_, t) => {
    if (t >= dissolved) return 0;
    const before = t === 0 ? Math.round(fund.capital) : at(`balance.${t - 1}`);
    const interest = t === 0 ? 0 : Math.round(before * real[t]!);
    const planned = fund.topUps.filter(({ year }) => year === startYear + t);
    const topUp = planned.reduce((sum, { amount }) => sum + Math.round(amount), Math.round(fund.yearlyTopUp));
    return before + interest + topUp + at(`received.${t}`) - at(`balance.${t}`);
  });
}

/** Starts in their planned years. A future with a delay does not say which start it was, so none is told. */
function starts({ interventions }: Scenario, at: (name: string) => number): readonly FutureEvent[] {
  if (at("fund.delays") !== 0) return [];
  return interventions
    .filter(({ id }) => at(`interventions.${id}.started`) === 1)
    .map(({ name, start }) => ({ year: start, kind: "start", name }));
}

/** The first shortfall, the interventions that a shortfall broke off where there was but one, and the dissolution. */
function ends({ startYear, interventions }: Scenario, at: (name: string) => number): readonly FutureEvent[] {
  const [short, closed] = [at("fund.depletionIndex"), at("fund.dissolutionIndex")];
  const stopped = interventions.filter(({ id }) => at(`interventions.${id}.stopped`) === 1);
  const event = (index: number, kind: FutureEvent["kind"], name = ""): FutureEvent => ({ year: startYear + index, kind, name });
  return [
    ...(Number.isNaN(short) ? [] : [event(short, "shortfall"), ...(stopped.length === 1 ? [event(short, "stop", stopped[0]!.name)] : [])]),
    ...(Number.isNaN(closed) ? [] : [event(closed, "dissolution")]),
  ];
}
