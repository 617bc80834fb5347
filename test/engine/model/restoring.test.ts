import { describe, expect, test } from "vitest";
import { dueIn, owed, restore } from "../../../engine/model/restoring/queue.ts";
import { readLibrary } from "../../scenarios/libraryRun.ts";
import { expectProbability } from "../../statistical.ts";
import { planOf, simulate, summaryOf } from "./run.ts";

const mnkr = 1_000_000;
/** A fund of 4 mnkr in a municipality with a revenue of 1 mdkr; the rector's project costs 4 mnkr in 2015. */
const town = (...set: readonly string[]) =>
  readLibrary("rector-grant", ["municipality.revenue=1 mdkr", "municipality.balance={ restoreYears: 3 }", "horizonYears=8", ...set])
    .scenario;
const toRestore = (t: number) => `municipality.toRestore.${t}`;

describe("the queue of deficits to be restored (ORACLES-EVIDENCE §8)", () => {
  /** To restore after each year, and breaches, of a path of results. */
  function live(results: readonly number[], years: number) {
    const queue = new Float64Array(results.length);
    let breaches = 0;
    const left = results.map((result, t) => {
      if (result < 0) queue[t] = -result;
      else restore(queue, 1, 0, t, result);
      if (t >= years && queue[t - years]! > 0) breaches++;
      return owed(queue, 1, 0, t);
    });
    return { left, breaches };
  }

  test("results −1 0 0 0 0 +1: to restore 1 1 1 1 1 0, one breach", () => {
    expect(live([-1, 0, 0, 0, 0, 1], 3)).toEqual({ left: [1, 1, 1, 1, 1, 0], breaches: 1 });
  });

  test("results +1/−1 with P(−1) = .4, every path weighed: a breach within 6 years .1146880, something to restore after 6 and 7 years .5420800 and .5697280", () => {
    let [breach, after6, after7] = [0, 0, 0];
    for (let path = 0; path < 128; path++) {
      const results = Array.from({ length: 7 }, (_, t): number => ((path >> t) & 1 ? -1 : 1));
      const p = results.reduce((product, result) => product * (result < 0 ? 0.4 : 0.6), 1);
      const { left } = live(results, 3);
      if (live(results.slice(0, 6), 3).breaches > 0) breach += p;
      if (left[5]! > 0) after6 += p;
      if (left[6]! > 0) after7 += p;
    }
    expect(breach).toBeCloseTo(0.114688, 12);
    expect(after6).toBeCloseTo(0.54208, 12);
    expect(after7).toBeCloseTo(0.569728, 12);
  });

  test("a year's part: what is left of each deficit over the years left to it, all of it when they are over", () => {
    const queue = Float64Array.from([30, 12, 0, 0, 0, 0]);
    expect(dueIn(queue, 1, 0, 2, 3)).toBe(30 / 2 + 12 / 3);
    expect(dueIn(queue, 1, 0, 4, 3)).toBe(30 + 12);
    restore(queue, 1, 0, 2, 32);
    expect([...queue.subarray(0, 2)]).toEqual([0, 10]);
  });
});

describe("the balance requirement (engine/MODEL.md §15)", () => {
  test("Malmö 2013–2015: results +227, −193, +355 mnkr leave 0, 193, 0 to restore, and 162 of the last for the fund (annual report 2015)", () => {
    const scenario = town(
      "startYear=2013",
      "interventions.insats.start=2013",
      "municipality.revenue=10 mdkr",
      "municipality.result={ mean: 0.02, sd: 0.02 }",
      "fund.surplusShare=1",
      "fund.surplusTarget=0",
      "observed={ through: 2015, municipality: { result: { 2013: 0.0227, 2014: -0.0193, 2015: 0.0355 } } }",
    );
    const row = simulate(scenario, 64).row(7);
    for (const [t, amount] of [0, 193, 0].entries()) expect(row[toRestore(t)]! / mnkr).toBeCloseTo(amount, 6);
    // Top-ups of a surplus: 227 in 2013, nothing in 2014, what restoring has left in 2015.
    expect([0, 1, 2].map((t) => Math.round(row[`account.topUps.${t}`]! / mnkr))).toEqual([227, 0, 162]);
  });

  test("mean result 0 and no persistence: something to restore after n years with 1 − C(2n, n)/4ⁿ, and year 0's deficit is left after year 3 with .2020233763", () => {
    const N = 8192;
    const futures = simulate(town("municipality.result={ mean: 0, sd: 0.03 }"), N);
    [0.5, 0.625, 0.6875, 0.7265625, 0.75390625, 0.7744140625].forEach((p, t) => {
      expectProbability(futures.column(toRestore(t)).filter((left) => left > 0).length, N, p, `year ${t}`);
    });
    const four = simulate(town("municipality.result={ mean: 0, sd: 0.03 }", "horizonYears=4"), N);
    expectProbability(four.column("municipality.breaches").filter((n) => n > 0).length, N, 0.2020233763);
  });

  test("what goes to the fund counts against the result where it is said to", () => {
    // A result of +3 mnkr a year; the fund pays 4 mnkr in 2015, so that 1 is to be restored, and is in 2016.
    const small = ["municipality.result={ mean: 0.003, sd: 0 }"];
    const counted = simulate(town(...small, "municipality.balance.countFundFlow=true"), 64).row(0);
    expect([counted[toRestore(0)], counted[toRestore(1)]]).toEqual([mnkr, 0]);
    expect(simulate(town(...small), 64).row(0)[toRestore(0)]).toBe(0);
  });

  test("the fund returns its share of what a year is to restore, whole kronor, never below its minimum; every account balances", () => {
    // A deficit of 3 mnkr every year, 10 mnkr in the fund after the payment, a share of one half: year t owes Σ left/(years left).
    const scenario = town(
      "fund.capital=14 mnkr",
      "fund.minimumBalance=2 mnkr",
      "municipality.result={ mean: -0.003, sd: 0 }",
      "municipality.balance.sweep=0.5",
    );
    const row = simulate(scenario, 8).row(0);
    const left: number[] = [];
    let balance = 14 * mnkr;
    let returned = 0;
    for (let t = 0; t < 8; t++) {
      const due = left.reduce((sum, amount, y) => sum + amount / Math.max(1, y + 3 - t + 1), 0);
      let swept = Math.round(Math.min(Math.max(0, balance - 2 * mnkr), 0.5 * due));
      balance -= swept + (t === 0 ? 4 * mnkr : 0);
      returned += swept;
      for (let y = 0; y < left.length; y++) {
        const taken = Math.min(swept, left[y]!);
        left[y]! -= taken;
        swept -= taken;
      }
      left.push(3 * mnkr);
      expect(row[`balance.${t}`]).toBe(balance);
      expect(row[toRestore(t)]).toBeCloseTo(
        left.reduce((a, b) => a + b, 0),
        3,
      );
    }
    expect(row["fund.returned"]).toBe(returned);
    expect(row["municipality.swept"]).toBe(returned);
    expect(row["balance.7"]).toBeGreaterThanOrEqual(2 * mnkr);
    expect(row["municipality.breaches"]).toBeGreaterThan(0);
  });

  test("nothing starts while something is to be restored, where that is the rule", () => {
    const late = ["interventions.insats.start=2016", "municipality.result={ mean: -0.003, sd: 0 }"];
    expect(simulate(town(...late), 8).row(0)["interventions.insats.started"]).toBe(1);
    const held = simulate(town(...late, "municipality.balance.noStarts=true"), 8).row(0);
    expect([held["interventions.insats.started"], held["fund.delays"], held["fund.depletionIndex"]]).toEqual([0, 0, NaN]);
  });

  test("a due is honoured more seldom while something is to be restored", () => {
    const N = 4096;
    const loan = readLibrary("rector-loan", [
      "municipality.revenue=1 mdkr",
      "municipality.result={ mean: -0.003, sd: 0 }",
      "municipality.balance={ honourPenalty: 0.3 }",
      "credibility.anchoring=0.9",
      "credibility.lossPerHeadChange=1",
      "departments.gymnasiet.headTurnover=1",
    ]).scenario;
    const paid = simulate(loan, N).column("fund.received");
    expectProbability(paid.filter((kronor) => kronor > 0).length, N, 0.9 * 0.7);
  });

  test("the summary tells breaches, what is to be restored by year and what the fund returned; without the key there is none of it", () => {
    const { municipality } = summaryOf(town("municipality.result={ mean: -0.01, sd: 0 }"), 64);
    expect(municipality.breach.value).toBe(1);
    expect(municipality.toRestore.map(({ year, mean }) => [year, Math.round(mean.value / mnkr)]).slice(0, 3)).toEqual([
      [2015, 10],
      [2016, 20],
      [2017, 30],
    ]);
    const plain = readLibrary("rector-grant").scenario;
    expect(summaryOf(plain, 64).municipality).toBeUndefined();
    expect(planOf(plain).columns.filter((name) => /toRestore|breaches|swept/.test(name))).toEqual([]);
  });
});

describe("changes of majority between elections (E20)", () => {
  const elections = "municipality.elections={ first: 2015, everyYears: 4, majorityChange: 0, midTermChange: 0.061916848 }";

  test("12 % in two years is .0619168480 a year; half lost at each change, a due after eight such years is kept with .7775696200", () => {
    expect(1 - 0.88 ** 0.5).toBeCloseTo(0.061916848, 9);
    const N = 8192;
    // Due in 2025 on a start in 2015; 2019 and 2023 are election years, which change nothing here.
    const scenario = readLibrary("rector-loan", [
      elections,
      "horizonYears=11",
      "interventions.insats.contract={ preset: loan, graceYears: 10, horizonYears: 1 }",
      "credibility={ anchoring: 0, lossPerMajorityChange: 0.5 }",
    ]).scenario;
    const received = simulate(scenario, N).column("fund.received");
    expectProbability(received.filter((kronor) => kronor > 0).length, N, 0.77756962);
  });

  test("an uncertain probability is learnt from what has happened, beta(1, 9) after none in two years between", () => {
    const scenario = readLibrary("rector-grant", [
      "municipality.elections={ first: 2015, everyYears: 4, majorityChange: 0, midTermChange: { dist: beta, alpha: 1, beta: 7 } }",
      "observed={ through: 2017, municipality: { majorityChanged: [] } }",
    ]).scenario;
    const { observed, parameters } = summaryOf(scenario, 4096);
    expect(observed!.factors.map(({ path }) => path)).toEqual(["observed.municipality.majorityChanged"]);
    const { value, standardError } = parameters["municipality.elections.midTermChange"]!.mean;
    expect(Math.abs(value - 0.1)).toBeLessThan(5 * standardError!);
    // P(none in two years) = E(1 − q)² = 7 · 8/(8 · 9).
    expect(Math.abs(observed!.logEvidence.value - Math.log(7 / 9))).toBeLessThan(5 * observed!.logEvidence.standardError!);
  });
});
