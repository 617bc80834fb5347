import { describe, expect, test } from "vitest";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { expectMean, expectProbability } from "../../statistical.ts";
import { planOf, simulate, summaryOf } from "./run.ts";

const mnkr = 1_000_000;
const at = "interventions.insats";
/** The rector of MODEL §10 with a grant, who saves 16 mnkr the year after for 4 mnkr; here it always works. */
const rector = (afterwards: string, ...set: readonly string[]) =>
  readLibrary("rector-grant", [`${at}.effect.noEffect=0`, "horizonYears=8", `${at}.afterwards=${afterwards}`, ...set]).scenario;

describe("what a host makes permanent (engine/MODEL.md §16)", () => {
  test("costs the host, saves as before with its own factors, and stands beside the chain: exact for the rector", () => {
    const row = simulate(rector("{ probability: 1, years: 2, effectFactor: 0.5, costFactor: 0.5 }"), 8).row(3);
    // One person a year in 2016 and 2017, who save 8 mnkr each the year after; 2 mnkr a year.
    expect([row[`${at}.permanent`], row[`${at}.permanentYears`], row[`${at}.permanentPersons`]]).toEqual([1, 2, 2]);
    expect(row[`${at}.permanentCost`]).toBe(4 * mnkr);
    expect(row[`${at}.permanentNet`]).toBe(12 * mnkr);
    expect(row[`${at}.Q5`]).toBe(16 * mnkr);
    expect(row["portfolio.Q5"]).toBe(16 * mnkr);
    expect(row["departments.gymnasiet.net"]).toBe(28 * mnkr);
    expect(row["municipality.net"]).toBe(24 * mnkr);
    expect(row["society.npv"]).toBe(24 * mnkr);
    expect(row["society.outlays"]).toBe(8 * mnkr);
    expect([row["fund.outlay"], row[`${at}.outlay`]]).toEqual([4 * mnkr, 4 * mnkr]);
  });

  test("survival .5, intake 10, at most five years: 9.6875 persons (ORACLES-EVIDENCE §8)", () => {
    const N = 8192;
    const persons = simulate(rector("{ probability: 1, years: 5, survival: 0.5 }", `${at}.intake=10`), N).column(`${at}.permanentPersons`);
    // 10 K, P(K ≥ i) = .5^i: E K² = Σ (2 i − 1) .5^i over i = 1 … 5.
    const [first, second] = [1, 2, 3, 4, 5].reduce(([m, s], i) => [m! + 0.5 ** i, s! + (2 * i - 1) * 0.5 ** i], [0, 0]);
    expect(10 * first!).toBe(9.6875);
    expectMean(persons, 9.6875, 100 * (second! - first! ** 2));
  });

  test("is decided once, with the probability stated, and the intake of the last year times its factor enters", () => {
    const N = 4096;
    const futures = simulate(
      rector("{ probability: 0.3, years: 3, intakeFactor: 2.4 }", "fund.capital=8 mnkr", `${at}.years=2`, `${at}.intake=[4, 5]`),
      N,
    );
    const made = futures.column(`${at}.permanent`);
    expectProbability(made.filter((flag) => flag === 1).length, N, 0.3);
    expect(futures.column(`${at}.permanentPersons`)).toEqual(made.map((flag) => 36 * flag));
    // Two years' payments; the permanent ones are the host's, at the mean outlay of a year.
    expect(futures.column(`${at}.permanentCost`)).toEqual(made.map((flag) => 12 * mnkr * flag));
  });

  test("after a positive evaluation only: from the year after the one in which it is ready", () => {
    const positive = "{ when: evaluatedPositive, probability: 1, years: 10 }";
    // Ready in 2017, permanent from 2018; the horizon ends in 2022.
    const works = simulate(rector(positive), 8).row(0);
    expect([works[`${at}.permanent`], works[`${at}.permanentYears`]]).toEqual([1, 5]);
    const fails = simulate(rector(positive, `${at}.effect={ size: 1, noEffect: 1 }`), 8).row(0);
    expect([fails[`${at}.permanent`], fails[`${at}.permanentYears`]]).toEqual([0, 0]);
    const always = simulate(rector("{ probability: 1, years: 10 }"), 8).row(0);
    expect(always[`${at}.permanentYears`]).toBe(7);
  });

  test("a round that is renewed does not become permanent before the last, and one that never started or was stopped not at all", () => {
    const renewed = rector("{ probability: 1, years: 10 }", "fund.capital=100 mnkr", `${at}.renewal={ everyYears: 3, until: 2018 }`);
    const row = simulate(renewed, 8).row(0);
    expect([row[`${at}.rounds`], row[`${at}.permanentYears`]]).toEqual([2, 4]);
    const poor = rector("{ probability: 1, years: 10 }", "fund.capital=3 mnkr");
    expect(simulate(poor, 8).row(0)[`${at}.permanent`]).toBe(0);
    const stopped = rector("{ probability: 1, years: 10 }", "fund.capital=5 mnkr", `${at}.years=2`, `${at}.intake=1`);
    expect([`${at}.stopped`, `${at}.permanent`].map((name) => simulate(stopped, 8).row(0)[name])).toEqual([1, 0]);
  });

  test("in Norrköping: .16 of the trial's effect at scale saves about that part of what the whole effect would (E25), and what the fund does is the same to the bit", () => {
    const scenario = (factor: number) =>
      readLibrary("norrkoping", [`interventions.*.afterwards={ probability: 1, years: 3, effectFactor: ${factor}, costFactor: 0 }`])
        .scenario;
    const [small, whole] = [simulate(scenario(0.16), 512), simulate(scenario(1), 512)];
    const net = (futures: typeof small) =>
      planOf(scenario(1)).interventions.reduce(
        (sum, { id }) => sum + futures.column(`interventions.${id}.permanentNet`).reduce((a, b) => a + b, 0),
        0,
      );
    expect(net(small) / net(whole)).toBeGreaterThan(0.1);
    expect(net(small) / net(whole)).toBeLessThan(0.22);
    const plain = simulate(readLibrary("norrkoping").scenario, 512);
    for (const name of ["fund.outlay", "fund.received", "portfolio.Q1", "portfolio.Q5", "interventions.skolfam2.Q6"]) {
      expect(whole.column(name), name).toEqual(plain.column(name));
    }
  });

  test("boards, fund and municipality add up with what the permanent years cost", () => {
    const scenario = readLibrary("norrkoping", [
      "interventions.*.afterwards={ probability: 0.5, years: 4, survival: 0.7, effectFactor: 0.5 }",
    ]).scenario;
    const futures = simulate(scenario, 256);
    const sum = (names: readonly string[], i: number) => names.reduce((total, name) => total + futures.column(name)[i]!, 0);
    const boards = scenario.departments.map(({ id }) => `departments.${id}`);
    for (const i of [0, 17, 101, 255]) {
      const paid = sum(
        boards.map((board) => `${board}.paid`),
        i,
      );
      const nets = sum(
        boards.map((board) => `${board}.net`),
        i,
      );
      const outlays = sum(["fund.outlay", "fund.bridging"], i);
      expect(futures.column("municipality.net")[i]).toBe(nets + paid - outlays);
    }
  });

  test("the summary tells it, and a scenario without the key has none of it", () => {
    const { interventions } = summaryOf(rector("{ probability: 1, years: 2 }"), 64);
    expect(interventions.insats!.permanent.probability.value).toBe(1);
    expect(interventions.insats!.permanent.years.value).toBe(2);
    const plain = readLibrary("rector-grant").scenario;
    expect(planOf(plain).columns.filter((name) => name.includes("permanent"))).toEqual([]);
    expect(summaryOf(plain, 64).interventions.insats!.permanent).toBeUndefined();
  });
});
