import { describe, expect, test } from "vitest";
import { expectProbability } from "../../statistical.ts";
import { libraryScenario, simulate, summaryOf } from "./run.ts";

const mnkr = 1_000_000;

/** MODEL §10, FACTS R01–R03: net of the rector and of the fund, if the effort works and if it fails; mnkr. */
const contracts: [string, [works: number, fails: number], [works: number, fails: number]][] = [
  ["rector-loan", [12, -4], [0, 0]],
  ["rector-conditional", [12, 0], [0, -4]],
  ["rector-grant", [16, 0], [-4, -4]],
  ["rector-equity", [6, -2], [6, -2]],
];

describe.each(contracts)("%s", (name, rector, fund) => {
  const futures = simulate(libraryScenario(name), 1024);
  const effect = futures.column("interventions.insats.effect");

  test.each([
    [1, 0],
    [0, 1],
  ])("with effect %i, rector, fund and municipality end where MODEL §10 says", (e, which) => {
    const own = futures.column("departments.gymnasiet.net").filter((_, i) => effect[i] === e);
    const funds = futures.column("fund.loss").filter((_, i) => effect[i] === e);
    const municipality = futures.column("municipality.net").filter((_, i) => effect[i] === e);
    expect(own.length).toBeGreaterThan(400);
    expect(new Set(own)).toEqual(new Set([rector[which]! * mnkr]));
    expect(new Set(funds.map((loss) => -loss + 0))).toEqual(new Set([fund[which]! * mnkr]));
    expect(new Set(municipality)).toEqual(new Set([(e === 1 ? 12 : -4) * mnkr]));
  });

  test.each([1, 2, 3])("works in half of the futures, seed %i", (seed) => {
    const effects = simulate(libraryScenario(name), 8192, seed).column("interventions.insats.effect");
    expectProbability(effects.filter((e) => e === 1).length, 8192, 0.5);
  });
});

test("a failed loan is 5 % of the rector's budget and 1.67 per mille of the turnover", () => {
  const { departments, ownMunicipality } = summaryOf(libraryScenario("rector-loan"), 4096);
  const { expectedShortfall95, ofBudget, ofRevenue, negative } = departments.gymnasiet!;
  expect(expectedShortfall95.value).toBe(4 * mnkr);
  expect(ofBudget!.value).toBeCloseTo(0.05, 15);
  expect(ofRevenue!.value).toBeCloseTo(4 / 2400, 15);
  expect(negative.value).toBe(ownMunicipality.negative.value);
});

describe("pooling (R02): k efforts lose money with the chance of fewer than ⌈k/4⌉ successes", () => {
  test.each([
    [1, 0.5],
    [2, 0.25],
    [3, 0.125],
    [4, 0.0625],
    [5, 0.1875],
    [8, 9 / 256],
  ])("k = %i: %f", (k, p) => {
    const scenario = libraryScenario("rector-pool", [`interventions.0.copies=${k}`, `fund.capital=${4 * k} mnkr`]);
    for (const seed of [1, 2, 3]) {
      const net = simulate(scenario, 4096, seed).column("municipality.net");
      expectProbability(net.filter((x) => x < 0).length, 4096, p, `k = ${k}, seed ${seed}`);
      const nets = new Set(net);
      for (let successes = 0; successes <= k; successes++) nets.delete((16 * successes - 4 * k) * mnkr);
      expect(nets.size).toBe(0);
    }
  });
});
