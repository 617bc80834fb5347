import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockSize, compile, createSimulator, mergePartials, type Partial, type Scenario, summarise } from "../engine/index.ts";
import type { Intervention } from "../engine/model/scenario.ts";
import { eventful } from "./engine/model/eventful.ts";
import { type Futures, libraryScenario, planOf, simulate } from "./engine/model/run.ts";
import { plainEffect, plainIntervention, plainOutcome } from "./reference/model/plainScenario.ts";
import { scenarioArbitrary } from "./reference/model/randomScenario.ts";

const facts = { scenario: { name: "s", hash: "h" }, version: "v", seed: "1", host: { node: "", workers: 1, seconds: 0 } };
const random = fc.sample(scenarioArbitrary, { numRuns: 8, seed: 2 });

describe("the same blocks", () => {
  const plan = compile(eventful);
  const blocks = 6;
  const size = (block: number) => (block === blocks - 1 ? 300 : blockSize);
  const alone = (block: number): Partial => {
    const simulator = createSimulator(plan, 1);
    simulator.run(block, size(block));
    return simulator.take();
  };
  const simulator = createSimulator(plan, 1);
  for (let block = 0; block < blocks; block++) simulator.run(block, size(block));
  const whole = simulator.take();

  test("give the same partial and hash in any order, grouping and number of threads", () => {
    const parts = Array.from({ length: blocks }, (_, block) => alone(block));
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [2, 5, 0, 4, 1, 3],
    ]) {
      const inLine = order.map((block) => parts[block]!).reduce((a, b) => mergePartials(a, b));
      expect(inLine).toEqual(whole);
      const [a, b, c, d, e, f] = order.map((block) => parts[block]!) as [Partial, Partial, Partial, Partial, Partial, Partial];
      const inPairs = mergePartials(mergePartials(a, b), mergePartials(mergePartials(c, d), mergePartials(e, f)));
      expect(inPairs).toEqual(whole);
      expect(summarise(plan, inPairs, facts).run.resultHash).toBe(summarise(plan, whole, facts).run.resultHash);
    }
  });

  test("give the same on a thread that has run others before, and after a structured clone of the plan", () => {
    const used = createSimulator(structuredClone(plan), 1);
    used.run(5, 17);
    used.run(1, blockSize);
    used.take();
    used.run(3, blockSize);
    expect(used.take()).toEqual(alone(3));
  });

  test("give another hash with another seed, and with another number of replications", () => {
    const other = createSimulator(plan, 2);
    for (let block = 0; block < blocks; block++) other.run(block, size(block));
    const shorter = createSimulator(plan, 1);
    for (let block = 0; block < blocks; block++) shorter.run(block, block === blocks - 1 ? 299 : blockSize);
    const hashes = [whole, other.take(), shorter.take()].map((partial) => summarise(plan, partial, facts).run.resultHash);
    expect(new Set(hashes).size).toBe(3);
  });

  test("give a hash that does not depend on the host, the time or the workers", () => {
    const elsewhere = { ...facts, host: { node: "v99", workers: 64, seconds: 1e9 } };
    expect(summarise(plan, whole, elsewhere).run.resultHash).toBe(summarise(plan, whole, facts).run.resultHash);
  });

  test.each(random.slice(0, 4).map((scenario, i) => [i, scenario] as const))(
    "of random scenario %i leave nothing behind for the next",
    (_, scenario) => {
      const rows = simulate(scenario, 1100);
      const tail = planOf(scenario);
      const second = createSimulator(tail, 1);
      const found = new Float64Array(76 * tail.columns.length);
      second.run(1, 76, found);
      tail.columns.forEach((name, c) => {
        const column = rows.column(name);
        for (let i = 0; i < 76; i++) expect(found[i * tail.columns.length + c], name).toBe(column[1024 + i]);
      });
    },
  );
});

const futures = 40;

/** The two runs agree, bit for bit and replication by replication, in all columns that the test asks for. */
function expectUnmoved(before: Futures, after: Futures, columns: readonly string[]): void {
  expect(columns.length).toBeGreaterThan(0);
  for (const name of columns) expect(after.column(name), name).toEqual(before.column(name));
}

const columnsOf = (scenario: Scenario): readonly string[] => planOf(scenario).columns;
const startingWith = (scenario: Scenario, ...prefixes: string[]) =>
  columnsOf(scenario).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));

/** Costs nothing and claims nothing, but has persons, events, a team and an evaluation of its own. */
const bystander: Intervention = plainIntervention({
  id: "bystander",
  years: 2,
  intake: [20, 20],
  effect: { ...plainEffect(0), size: { dist: "normal", mean: 0.2, sd: 0.3 } },
  frailtyVariance: 1,
  outMigration: 0.1,
  staff: { positions: 5, turnover: 0.3, vacancyMonths: 2, newcomerProductivity: 0.5, replacementCost: 0 },
  outcomes: [{ ...plainOutcome, payers: { region: 1 } }],
});

test("a plan compiled with the tables of another is the plan compiled alone", () => {
  planOf(random[0]!);
  expect(planOf(eventful)).toEqual(compile(eventful));
});

describe("common random numbers", () => {
  test.each(random.map((scenario, i) => [i, scenario] as const))(
    "random scenario %i: one more intervention, first or last, moves nobody else",
    (_, scenario) => {
      const before = simulate(scenario, futures);
      const own = ["interventions.", "balance.", "due.", "received.", "promised.", "departments.", "fund.received", "fund.returned"];
      const columns = startingWith(scenario, ...own);
      const extra = { ...bystander, host: scenario.departments[0]!.id };
      expectUnmoved(before, simulate({ ...scenario, interventions: [extra, ...scenario.interventions] }, futures), columns);
      expectUnmoved(before, simulate({ ...scenario, interventions: [...scenario.interventions, extra] }, futures), columns);
    },
  );

  test.each(random.map((scenario, i) => [i, scenario] as const))(
    "random scenario %i: one more department, first, moves nobody else",
    (_, scenario) => {
      const extra = { ...scenario.departments[0]!, id: "ny", name: "ny", headTurnover: 0.5 };
      const more = { ...scenario, departments: [extra, ...scenario.departments] };
      expectUnmoved(simulate(scenario, futures), simulate(more, futures), columnsOf(scenario));
    },
  );

  test("one more outcome, paid by the region, changes nothing that the municipality sees", () => {
    const before = simulate(eventful, 200);
    const [a, b] = eventful.interventions as [Intervention, Intervention];
    const more = { ...a, outcomes: [{ ...plainOutcome, id: "new", payers: { region: 1 } }, ...a.outcomes] };
    const after = simulate({ ...eventful, interventions: [more, b] }, 200);
    const columns = startingWith(eventful, "interventions.", "balance.", "departments.").filter((name) => !/\.a\.Q[12]$/.test(name));
    expectUnmoved(before, after, columns);
    expect(after.column("interventions.a.Q1")).not.toEqual(before.column("interventions.a.Q1"));
  });

  test("one more benefit, in QALYs, changes nothing but what society gains", () => {
    const before = simulate(eventful, 200);
    const [a, b] = eventful.interventions as [Intervention, Intervention];
    const more = { ...a, benefits: [{ ...a.benefits[1]!, id: "new", perPersonYear: 0.2 }, ...a.benefits] };
    const after = simulate({ ...eventful, interventions: [more, b] }, 200);
    const social = /^(society|naive)\.(npv|qalys)$/;
    expectUnmoved(
      before,
      after,
      columnsOf(eventful).filter((name) => !social.test(name)),
    );
    expect(after.column("society.qalys")).not.toEqual(before.column("society.qalys"));
  });

  test("another order of the file moves nobody where money is no object", () => {
    const rich = {
      ...eventful,
      fund: { ...eventful.fund, capital: 1e9, fundingRule: "cash" as const },
      departments: eventful.departments.map((d) => ({ ...d, maxRepaymentShare: null })),
    };
    const turned = { ...rich, interventions: rich.interventions.slice().reverse(), departments: rich.departments.slice().reverse() };
    const columns = startingWith(rich, "interventions.", "balance.", "fund.").filter((name) => !/\.Q[1-7]$/.test(name));
    expectUnmoved(simulate(rich, 200), simulate(turned, 200), columns);
  });

  test("a start that waits for money keeps the team and the overruns it would have had", () => {
    const rich = {
      ...eventful,
      fund: {
        ...eventful.fund,
        capital: 1e9,
        noStartsInDeficit: false,
        fundingRule: "cash" as const,
        dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 },
      },
    };
    const [a] = rich.interventions as [Intervention, Intervention];
    const alone = (capital: number): Scenario => ({
      ...rich,
      interactions: [],
      interventions: [{ ...a, renewal: null }],
      fund: { ...rich.fund, capital, yearlyTopUp: 0, surplusShare: 0, topUps: [{ year: 2023, amount: 1e9 }] },
    });
    const [now, later] = [simulate(alone(1e9), 200), simulate(alone(0), 200)];
    expect(new Set(later.column("fund.depletionIndex"))).toEqual(new Set([0]));
    expect(later.column("interventions.a.outlay")).toEqual(now.column("interventions.a.outlay"));
    expect(later.column("interventions.a.effect")).toEqual(now.column("interventions.a.effect"));
  });

  test("a higher rate brings more events in every future, never fewer", () => {
    const [a] = eventful.interventions as [Intervention, Intervention];
    const counted = (rate: number) =>
      simulate(
        {
          ...eventful,
          fund: { ...eventful.fund, capital: 1e9 },
          interactions: [],
          interventions: [
            plainIntervention({
              id: "a",
              host: "skola",
              intake: [30],
              frailtyVariance: 0.5,
              outcomes: [{ ...a.outcomes[0]!, cost: 1000, days: null, dayRate: null, rate }],
            }),
          ],
        },
        200,
      ).column("interventions.a.Q1");
    const [low, high] = [counted(0.3), counted(0.4)];
    expect(low.every((x, i) => x <= high[i]!)).toBe(true);
    expect(low.some((x, i) => x < high[i]!)).toBe(true);
  });

  test("two rules for the same projects share their effects, outlays and savings", () => {
    const [loan, conditional] = ["rector-loan", "rector-conditional"].map((name) => simulate(libraryScenario(name), 200));
    for (const column of ["effect", "outlay", "Q1", "Q4"]) {
      expect(loan!.column(`interventions.insats.${column}`)).toEqual(conditional!.column(`interventions.insats.${column}`));
    }
  });
});
