import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../../../scenarios/parse.ts";
import { futureColumns, oneFutureOf } from "../../../../viz/charts/data/oneFuture.ts";
import { oneFuture } from "../../../../viz/charts/oneFuture.ts";
import { toSvgString } from "../../../../viz/charts/svg.ts";
import { compile, createSimulator, summarise } from "../../../../workers/engine.ts";

const count = 200;

function futuresOf(name: string, overrides: readonly string[] = []) {
  const text = readFileSync(new URL(`../../../../scenarios/library/${name}.yaml`, import.meta.url), "utf8");
  const parsed = parse(text, { fileName: name, overrides });
  if ("errors" in parsed) throw new Error(parsed.errors[0]!.message);
  const { scenario } = parsed;
  const plan = compile(scenario);
  const rows = new Float64Array(count * plan.columns.length);
  const simulator = createSimulator(plan, "1");
  simulator.run(0, count, rows);
  const partial = simulator.take();
  const facts = { scenario: { name, hash: "" }, version: "", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
  const columnOf = (column: string) => {
    const at = plan.columns.indexOf(column);
    expect(at, column).toBeGreaterThanOrEqual(0);
    return Float64Array.from({ length: count }, (_, future) => rows[future * plan.columns.length + at]!);
  };
  const run = { name, scenario, plan, partial, summary: summarise(plan, partial, facts), paths: [] };
  return { run, columnOf, columns: new Map(futureColumns(run).map((column) => [column, columnOf(column)])) };
}

test.each([
  ["norrkoping", []],
  ["norrkoping", ["fund.capital=20 mnkr", "fund.yearlyTopUp=1.5 mnkr", "fund.interestNominal=2 %"]],
  ["trelleborg", []],
  ["rector-loan", []],
] as const)("%s with %j: what is paid out year by year adds up to the krona, in every one of 200 futures", (name, overrides) => {
  const { run, columns, columnOf } = futuresOf(name, overrides);
  const [outlay, received] = [columnOf("fund.outlay"), columnOf("fund.received")];
  for (let future = 0; future < count; future++) {
    const { years } = oneFutureOf(run, columns, future);
    expect(Math.min(...years.map((year) => year.outlay!))).toBeGreaterThanOrEqual(0);
    expect(years.reduce((sum, year) => sum + year.outlay!, 0)).toBe(outlay[future]);
    expect(years.reduce((sum, year) => sum + year.received, 0)).toBe(received[future]);
    for (const year of years) expect(year.received).toBeLessThanOrEqual(year.due);
  }
});

test("a future tells its starts, its first shortfall and its dissolution in their years", () => {
  const { run, columns } = futuresOf("norrkoping", ["fund.capital=25 mnkr"]);
  const { startYear } = run.scenario;
  const kinds = new Map<string, number>();
  for (let future = 0; future < count; future++) {
    const { events, years, number } = oneFutureOf(run, columns, future);
    expect(number).toBe(future + 1);
    for (const { kind, year } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + (year >= startYear ? 1 : Number.NaN));
    const short = columns.get("fund.depletionIndex")![future]!;
    expect(events.filter(({ kind }) => kind === "shortfall").map(({ year }) => year)).toEqual(
      Number.isNaN(short) ? [] : [startYear + short],
    );
    const closed = events.find(({ kind }) => kind === "dissolution");
    if (closed !== undefined) for (const year of years.filter((each) => each.year >= closed.year)) expect(year.outlay).toBe(0);
  }
  expect([...kinds.keys()].sort()).toEqual(expect.arrayContaining(["dissolution", "shortfall", "start"]));
  for (const seen of kinds.values()) expect(seen).toBeGreaterThan(0);
});

test.each([
  ["norrkoping", []],
  ["norrkoping", ["fund.surplusShare=10 %", "fund.interestNominal=1.37 %"]],
  ["ale", []],
] as const)("%s with %j: the picture of each of 200 futures shows what its row has", (name, overrides) => {
  const { run, columns, columnOf } = futuresOf(name, overrides);
  const { startYear, interventions } = run.scenario;
  const rows = new Map(run.plan.columns.map((column) => [column, columnOf(column)]));
  for (let future = 0; future < count; future++) {
    const at = (column: string) => rows.get(column)![future]!;
    const { years, events } = oneFutureOf(run, columns, future);
    for (const [t, year] of years.entries()) {
      const closed = at("fund.dissolutionIndex") <= t;
      expect([year.balance, year.outlay, year.due, year.received]).toEqual([
        closed ? null : at(`balance.${t}`),
        ...["outlay", "due", "received"].map((flow) => at(`${flow}.${t}`)),
      ]);
    }
    const told = (kind: string) => events.filter((event) => event.kind === kind).map((event) => [event.name, event.year - startYear]);
    const ran = (column: string) =>
      interventions.map(({ id, name: called }) => [called, at(`interventions.${id}.${column}`)]).filter(([, t]) => !Number.isNaN(t));
    expect(told("start")).toEqual(ran("startIndex"));
    expect(told("stop")).toEqual(ran("stopIndex"));
    expect(ran("startIndex")).toHaveLength(interventions.filter(({ id }) => at(`interventions.${id}.started`) === 1).length);
    expect(ran("stopIndex")).toHaveLength(interventions.filter(({ id }) => at(`interventions.${id}.stopped`) === 1).length);
  }
});

test("the line of a future ends with one cross where its fund is closed, and table and text beside it say so", () => {
  const { run, columns } = futuresOf("norrkoping");
  const { startYear, horizonYears } = run.scenario;
  const draw = (future: number, locale: "sv" | "en") =>
    oneFuture(oneFutureOf(run, columns, future), { width: 640, locale, replications: 16_384 });
  const indices = columns.get("fund.dissolutionIndex")!;
  expect(new Set(Array.from(indices, Number.isNaN)).size).toBe(2);
  indices.forEach((index, future) => {
    const [sv, en] = [draw(future, "sv"), draw(future, "en")];
    const svg = toSvgString(en.svg);
    // A cross is two strokes in one path; a circle stands at the end of every year in which the fund is there.
    expect(svg.match(/<path d="M[\d.-]+,[\d.-]+L[\d.-]+,[\d.-]+M/g) ?? []).toHaveLength(Number.isNaN(index) ? 0 : 1);
    expect(svg.match(/<circle/g) ?? []).toHaveLength(Number.isNaN(index) ? horizonYears : index);
    expect(en.table.rows.map(([, balance]) => balance === null)).toEqual(en.table.rows.map((_, t) => t >= index));
    expect(/The fund is closed in (\d+) and has no balance after that/.exec(en.description)?.[1] ?? null).toBe(
      Number.isNaN(index) ? null : String(startYear + index),
    );
    expect(sv.description.includes("Fonden avvecklas")).toBe(!Number.isNaN(index));
  });
});
