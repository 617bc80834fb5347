import type { Scenario } from "../../../workers/index.ts";
import type { FutureEvent, OneFutureData } from "../oneFuture.ts";
import { pathColumns, type Run } from "./run.ts";

type Columns = ReadonlyMap<string, Float64Array>;

/** Columns that a single future is told from. */
export function futureColumns(run: Pick<Run, "plan" | "scenario">): readonly string[] {
  const years = Array.from({ length: run.plan.years }, (_, t) => [`outlay.${t}`, `due.${t}`, `received.${t}`]).flat();
  const interventions = run.scenario.interventions.flatMap(({ id }) => [`interventions.${id}.startIndex`, `interventions.${id}.stopIndex`]);
  return [...pathColumns(run.plan), ...years, ...interventions, "fund.depletionIndex", "fund.dissolutionIndex"];
}

/** One future out of those kept, inside the fan of all. number: 0 is the first. */
export function oneFutureOf(run: Run, columns: Columns, number: number): OneFutureData {
  const { summary, scenario } = run;
  const at = (name: string) => columns.get(name)?.[number] ?? Number.NaN;
  return {
    number: number + 1,
    years: summary.balance.map(({ year, q05, q95 }, t) => ({
      year,
      balance: existing(at(`openBalance.${t}`)),
      band: q05 === null || q95 === null ? null : [q05.value, q95.value],
      outlay: at(`outlay.${t}`) || 0,
      due: at(`due.${t}`) || 0,
      received: at(`received.${t}`) || 0,
    })),
    floor: scenario.fund.minimumBalance,
    events: [...starts(scenario, at), ...ends(scenario, at)],
  };
}

function existing(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Each intervention's first start, in the year in which it really began. */
function starts({ startYear, interventions }: Scenario, at: (name: string) => number): readonly FutureEvent[] {
  return interventions.flatMap(({ id, name }) => eventAt(startYear, at(`interventions.${id}.startIndex`), "start", name));
}

/** The first shortfall, the interventions that a shortfall broke off, and the dissolution. */
function ends({ startYear, interventions }: Scenario, at: (name: string) => number): readonly FutureEvent[] {
  return [
    ...eventAt(startYear, at("fund.depletionIndex"), "shortfall"),
    ...interventions.flatMap(({ id, name }) => eventAt(startYear, at(`interventions.${id}.stopIndex`), "stop", name)),
    ...eventAt(startYear, at("fund.dissolutionIndex"), "dissolution"),
  ];
}

/** An event in year t = index; nothing where there is no such year. */
function eventAt(startYear: number, index: number, kind: FutureEvent["kind"], name = ""): readonly FutureEvent[] {
  return Number.isNaN(index) ? [] : [{ year: startYear + index, kind, name }];
}
