import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Scenario } from "../../../engine/index.ts";
import { expectProbability } from "../../statistical.ts";
import { libraryScenario, scenarioOf, tables } from "./run.ts";

const names = ["replication", "fund.depletionIndex", "fund.capitalNeeded", "fund.topUpNeeded"];

/** Columns of the first futures, by name. */
function rows(scenario: Scenario, columns: readonly string[], futures: number): (name: string) => Float64Array {
  const plan = compile(scenario, tables, columns);
  const simulator = createSimulator(plan, 1);
  const width = plan.columns.length;
  const whole = new Float64Array(width * futures);
  for (let from = 0; from < futures; from += 1024) {
    const size = Math.min(1024, futures - from);
    simulator.run(from / 1024, size, whole.subarray(from * width, (from + size) * width));
  }
  return (name) => Float64Array.from({ length: futures }, (_, r) => whole[r * width + plan.columns.indexOf(name)]!);
}

const unlimited = (scenario: Scenario): Scenario => ({ ...scenario, fund: { ...scenario.fund, unlimited: true } });
const withFund = (scenario: Scenario, fund: Partial<Scenario["fund"]>): Scenario => ({ ...scenario, fund: { ...scenario.fund, ...fund } });

const library = readdirSync(new URL("../../../scenarios/library/", import.meta.url))
  .map((file) => file.replace(".yaml", ""))
  .map((name) => [name, libraryScenario(name)] as const);

describe("capital that a future needs", () => {
  test.each(library.filter(([, { fund }]) => fund.fundingRule === "cash"))(
    "%s: the unlimited run and the run at each capital agree in every future and year, with no tolerance",
    (_, scenario) => {
      const futures = 256;
      const byYear = Array.from({ length: scenario.horizonYears }, (_, t) => `capitalNeeded.${t}`);
      const needed = rows(unlimited(scenario), [...names.slice(2, 3), ...byYear], futures);
      const yearly = byYear.map(needed);
      for (const share of [0.75, 1, 1.125]) {
        const capital = Math.round(scenario.fund.capital * share);
        const depletion = rows(withFund(scenario, { capital }), names.slice(0, 2), futures)("fund.depletionIndex");
        const first = Float64Array.from({ length: futures }, (_, r) => {
          const t = yearly.findIndex((column) => column[r]! > capital);
          return t < 0 ? Number.NaN : t;
        });
        expect(first).toEqual(depletion);
        expect(needed("fund.capitalNeeded").map((k) => (k > capital ? 1 : 0))).toEqual(depletion.map((t) => (t >= 0 ? 1 : 0)));
      }
    },
  );

  test("is the same in a run of the scenario as it is, made beside it; and the rest of that run has the same bits", () => {
    const scenario = libraryScenario("norrkoping");
    const beside = rows(scenario, ["default", "fund.capitalNeeded", "fund.topUpNeeded"], 256);
    const alone = rows(unlimited(scenario), ["fund.capitalNeeded", "fund.topUpNeeded"], 256);
    const ordinary = rows(scenario, ["default"], 256);
    for (const name of ["fund.capitalNeeded", "fund.topUpNeeded"]) expect(beside(name)).toEqual(alone(name));
    for (const name of ["fund.depletionIndex", "fund.loss", "society.npv"]) expect(beside(name)).toEqual(ordinary(name));
  });

  test("a run of unlimited capital says nothing of what depends on capital", () => {
    const { columns } = compile(unlimited(libraryScenario("norrkoping")), tables);
    expect(columns).toContain("fund.received");
    for (const name of ["fund.depletionIndex", "fund.loss", "fund.lowestBalance", "balance.0"]) expect(columns).not.toContain(name);
  });

  test("a yearly top-up of just what is needed is enough, and one krona less is not", () => {
    const scenario = libraryScenario("norrkoping");
    const needed = rows(scenario, names, 64)("fund.topUpNeeded");
    const short = needed.findIndex((x) => x > 1000);
    const at = (yearlyTopUp: number) => rows(withFund(scenario, { yearlyTopUp }), names, short + 1)("fund.depletionIndex")[short];
    expect(short).toBeGreaterThanOrEqual(0);
    expect(at(needed[short]!)).toBeNaN();
    expect(at(needed[short]! - 1)).toBeGreaterThanOrEqual(0);
  });
});

/** One intervention of constant cost, or of these. */
function plain(years: number, fund: string, interventions: string): Scenario {
  return scenarioOf(`
schema: 1
name: needs
startYear: 2020
horizonYears: ${years}
departments: [{ id: skola }]
fund: { capital: 0, ${fund} }
interventions: [${interventions}]
`);
}
const paid = (id: string, years: number, rest: string) =>
  `{ id: ${id}, name: ${id}, start: 2020, years: ${years}, host: skola, intake: 0, effect: { size: 0.5 }, ${rest} }`;

describe("whole kronor (oracles of the analyses)", () => {
  test("1 000 000 in each of four years at 3 % need 3 828 612", () => {
    const scenario = plain(4, "interest: 0.03", paid("a", 4, "cost: 1000000"));
    expect(rows(scenario, names, 1)("fund.capitalNeeded")[0]).toBe(3_828_612);
  });

  test("a minimum balance is needed too, and repayments of earlier years help", () => {
    // Outlays 400 000 and 350 000 a year, top-ups 0, 200 000, 900 000, minimum balance 50 000: 2·750 000 + 50 000 − 200 000.
    const topUps = "topUps: [{ year: 2021, amount: 200000 }, { year: 2022, amount: 900000 }], minimumBalance: 50000";
    const scenario = plain(3, topUps, `${paid("a", 3, "cost: 400000")}, ${paid("b", 3, "cost: 350000")}`);
    expect(rows(scenario, names, 1)("fund.capitalNeeded")[0]).toBe(1_350_000);
  });

  test("nothing to pay needs nothing", () => {
    const scenario = plain(2, "minimumBalance: 5 mnkr", paid("a", 1, "cost: 1").replace("start: 2020", "start: 2030"));
    expect(rows(scenario, names, 1)("fund.capitalNeeded")[0]).toBe(0);
  });

  test("annual ruin: P(needed > B) is that of exact dynamic programming", () => {
    const claims =
      "{ dist: compound, rate: 1.75, severity: { dist: discrete, values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } }";
    const scenario = plain(10, "yearlyTopUp: 5 mnkr", paid("a", 10, `cost: 1 mnkr, costFactor: ${claims}`));
    const futures = 20_000;
    const needed = rows(scenario, names, futures)("fund.capitalNeeded");
    const exact = [
      [7, 0.226976500277],
      [8, 0.193207199251],
      [11, 0.116599825195],
      [12, 0.0978476482346],
      [15, 0.0566503709498],
      [16, 0.0468963964973],
      [23, 0.0113776346514],
      [24, 0.00917206015417],
    ] as const;
    for (const [mnkr, p] of exact) {
      expectProbability(needed.filter((k) => k > mnkr * 1e6).length, futures, p, `P(needed > ${mnkr})`);
    }
  });
});

describe("history", () => {
  const scenario = libraryScenario("norrkoping");
  const futures = 512;
  const [first] = scenario.interventions.map(({ id }) => id);
  const read = rows(
    scenario,
    ["assumption", "history", "interventions.*.firstMeasured", "interventions.*.startIndex", "fund.depletionIndex"],
    futures,
  );
  const alone = rows(unlimited(scenario), ["assumption", "history"], futures);

  test("is that of the future with unlimited capital, also beside an ordinary run", () => {
    for (const name of ["history.deficitYears", `history.firstMeasured.${first}`, `history.leavers.${first}`]) {
      expect(read(name)).toEqual(alone(name));
    }
  });

  test("without a shortfall is that of the ordinary future", () => {
    const [history, ordinary, depleted] = [
      `history.firstMeasured.${first}`,
      `interventions.${first}.firstMeasured`,
      "fund.depletionIndex",
    ].map(read);
    const kept = [...depleted!.keys()].filter((r) => Number.isNaN(depleted![r]!));
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.map((r) => history![r])).toEqual(kept.map((r) => ordinary![r]));
  });

  test("counts what it says: significant is measured beyond 1.96 errors, years and changes are whole", () => {
    const [measured, error, significant] = ["firstMeasured", "firstStandardError", "firstSignificant"].map((name) =>
      read(`history.${name}.${first}`),
    );
    measured!.forEach((a, r) => {
      expect(significant![r]).toEqual(Number.isNaN(a) ? Number.NaN : a > 1.96 * error![r]! ? 1 : 0);
    });
    for (const { id } of scenario.departments)
      expect(read(`history.headChanges.${id}`).every((n) => n >= 0 && n <= scenario.horizonYears)).toBe(true);
  });

  test("an effect is exactly 0 where the method does not work here", () => {
    const [works, effect] = [`interventions.${first}.worksHere`, `interventions.${first}.effect`].map(read);
    works!.forEach((yes, r) => void (yes === 0 && expect(effect![r]).toBe(0)));
    expect(read("context").some((c) => c !== 0)).toBe(true);
  });
});
