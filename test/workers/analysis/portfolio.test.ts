import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../engine/index.ts";
import { portfolioAnalysis } from "../../../workers/analysis/portfolio.ts";
import { portfolioFlows, withSet } from "../../../workers/analysis/portfolioFlows.ts";
import type { PortfolioLimit } from "../../../workers/analysis/portfolioJudging.ts";
import { whyNotSeparable } from "../../../workers/analysis/portfolioSets.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario, scenarioOf, simulate } from "../../engine/model/run.ts";

const atRisk = (risk: number): PortfolioLimit => ({ is: "risk", risk, safe: false });
const places = (workers = 1) => ({ workers, openSeat: localSeat });

function best(
  scenario: Scenario,
  limit: PortfolioLimit,
  replications: number,
  workers = 1,
  ids = scenario.interventions.map(({ id }) => id),
) {
  const candidates = ids.map((id) => ({ id, choices: [{ name: "", scenario }] }));
  return portfolioAnalysis(scenario, { candidates, limit }, { seed: 1, replications }, places(workers));
}

/** The eight one-year candidates of the oracles: cost normal, value a benefit that is worth so much beyond the mean cost. */
const mean = [4, 11.6, 2.4, 7, 9, 3, 5.5, 6];
const sd = [0.4, 1.2, 0.2, 1.4, 0.5, 0.9, 0.6, 1.8];
const value = [3, 7, 2, 6, 6.5, 2.5, 3.5, 5.5];
const eight = scenarioOf(`
schema: 1
name: eight
startYear: 2020
horizonYears: 2
discountRate: 0
departments: [{ id: skola }]
fund: { capital: 25 mnkr }
interventions:
${mean
  .map(
    (m, j) => `  - id: i${j + 1}
    name: number ${j + 1}
    start: 2020
    years: 1
    host: skola
    intake: 1
    cost: { dist: normal, mean: ${m} mnkr, sd: ${sd[j]} mnkr }
    effect: { size: 1 }
    benefits: [{ id: b, perPersonYear: ${Math.round(1e6 * (m + value[j]!))} kr, window: [1, 1], payer: region }]`,
  )
  .join("\n")}
`);

describe("eight candidates for 25 million kronor (oracles of the analyses)", () => {
  test("searched by branch and bound it is the same; stopped, it says how much more another set may be worth", async () => {
    const candidates = eight.interventions.map(({ id }) => ({ id, choices: [{ name: "", scenario: eight }] }));
    const ask = (nodes?: number) =>
      portfolioAnalysis(eight, { candidates, limit: atRisk(0.055), nodes }, { seed: 1, replications: 2048 }, places());
    const [all, searched, stopped] = [await ask(), await ask(1e6), await ask(12)];
    const { frontier: _, ...rest } = all.answer;
    expect(searched.answer).toEqual({ ...rest, frontier: [] });
    const { best: found, gap } = stopped.answer;
    expect(gap).toBeGreaterThan(0);
    expect(found!.unlimited.value * (1 + gap!)).toBeGreaterThan(all.answer.best!.unlimited.value * 0.97);
  });

  test("at most 5 of 100: 1, 3, 4, 5 or one of its published rivals in risk; the published ones are on the frontier in value", async () => {
    const { answer, flags } = await best(eight, atRisk(0.055), 8192);
    expect(flags).toEqual([]);
    expect(answer.best!.ids).toEqual(["i1", "i3", "i4", "i5"]);
    const { value: worth, unlimited, probability, worstMean } = answer.best!;
    // Values are means of benefit less cost: 17.5 within the error of four normal costs.
    expect(Math.abs(unlimited.value - 17.5e6)).toBeLessThan(5 * unlimited.standardError!);
    expect(Math.abs(probability.value - 0.046986)).toBeLessThan(5 * Math.sqrt((0.047 * 0.953) / 4096));
    expect(Math.abs(worstMean.value - 25.602191e6)).toBeLessThan(5 * worstMean.standardError! + 1);
    // At the real capital a candidate that does not fit is not started.
    expect(worth.value).toBeLessThanOrEqual(unlimited.value);
  });

  test("a limit on the mean of the worst 5 % of needs gives the same best", async () => {
    const { answer } = await best(eight, { is: "worstMean", risk: 0.05, limit: 26e6 }, 8192);
    expect(answer.best!.ids).toEqual(["i1", "i3", "i4", "i5"]);
  });

  test("greedy by value per krona takes 3, 4, 6, 8 and loses 1.5", async () => {
    const { answer } = await best(eight, atRisk(0.055), 8192);
    expect(answer.greedy!.ids).toEqual(["i3", "i4", "i6", "i8"]);
    expect(Math.abs(answer.greedy!.loss.value - 1.5e6)).toBeLessThan(5 * answer.greedy!.loss.standardError! + 2e5);
  });

  test("the frontier rises from no risk to the knapsack on means, each set better in value than any of less risk", async () => {
    const { answer } = await best(eight, atRisk(0.055), 4096);
    const { frontier } = answer;
    for (let i = 1; i < frontier.length; i++) {
      expect(frontier[i]!.value).toBeGreaterThan(frontier[i - 1]!.value);
      expect(frontier[i]!.probability).toBeGreaterThan(frontier[i - 1]!.probability);
    }
  });

  test("the same bits for any number of workers", async () => {
    expect(await best(eight, atRisk(0.05), 2048, 3)).toEqual(await best(eight, atRisk(0.05), 2048));
  });
});

describe("the flows of a set", () => {
  test("add up: what it needs is what the run of the set needs, future by future, to a krona a candidate", async () => {
    const scenario = libraryScenario("sodertalje");
    const ids = scenario.interventions.map(({ id }) => id);
    const candidates = ids.map((id) => ({ id, choices: [{ name: "", scenario }] }));
    expect(whyNotSeparable(scenario, candidates)).toBeNull();
    const R = 512;
    const { candidates: flows, common } = await portfolioFlows(scenario, candidates, { seed: 1, replications: R }, places());
    for (const taken of [ids.map(() => 1), ids.map((_, j) => j % 2), ids.map((_, j) => (j + 1) % 2)]) {
      const run = simulate(withSet(scenario, candidates, taken), R);
      for (let r = 0; r < R; r++) {
        let needed = 0;
        for (let t = 0; t < scenario.horizonYears; t++) {
          let used = common[t * R + r]!;
          taken.forEach((k, j) => {
            if (k > 0) used += flows[j]!.choices[0]!.used[t * R + r]!;
          });
          needed = Math.max(needed, used);
        }
        const short = run.column("fund.depletionIndex")[r]! >= 0;
        // Interest of whole kronor moves it by a few.
        if (Math.abs(needed - scenario.fund.capital) > 100) expect(needed > scenario.fund.capital).toBe(short);
      }
    }
  });
});

describe("portfolio", () => {
  test("where all values are negative the answer is the empty set; where even that breaks the limit, noCrossing", async () => {
    const worthless = { ...eight, interventions: eight.interventions.map((iv) => ({ ...iv, benefits: [] })) };
    const { answer } = await best(worthless, atRisk(0.05), 512);
    expect(answer.best!.ids).toEqual([]);
    expect(answer.never).toEqual(eight.interventions.map(({ id }) => id));
    const { answer: none, declined } = await best(eight, { is: "worstMean", risk: 0.05, limit: -1 }, 512);
    expect(none.best).toBeNull();
    expect(declined).toEqual([{ of: "best", reason: "noCrossing", futures: null }]);
  });

  test("what is kept is always in, and worth what it is worth", async () => {
    const { answer } = await best(eight, atRisk(0.055), 2048, 1, ["i1", "i3", "i4"]);
    // 2, 5, 6, 7 and 8 need 35 mnkr: with them nothing keeps to the limit.
    expect(answer.best).toBeNull();
    const fewer = { ...eight, interventions: eight.interventions.filter(({ id }) => ["i1", "i3", "i4", "i5"].includes(id)) };
    const { answer: kept } = await best(fewer, atRisk(0.1), 2048, 1, ["i1", "i3"]);
    expect(kept.best!.ids).toEqual(["i1", "i3"]);
    expect(Math.abs(kept.best!.unlimited.value - 17.5e6)).toBeLessThan(5 * kept.best!.unlimited.standardError!);
  });

  test("where candidates change each other's effects every set is a run, and the answer says so", async () => {
    const pair = { ...eight, interventions: eight.interventions.slice(0, 3), interactions: [{ of: ["i1", "i3"] as const, factor: 0 }] };
    const { answer, flags } = await best(pair, atRisk(0.1), 512);
    expect(flags).toEqual([{ flag: "notSeparable", of: "best" }]);
    // Together 1 and 3 bring nothing: only one of them, and 2, are worth it.
    expect(answer.best!.ids).toEqual(["i1", "i2"]);
  });
});
