import { describe, expect, test } from "vitest";
import { wilson } from "../../../engine/measures/kinds/wilson.ts";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { columnsOf, compiler } from "../../../workers/analysis/futures.ts";
import { refuseLarge, type SweepPoint, sweepAnalysis } from "../../../workers/analysis/sweep.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario } from "../../engine/model/run.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";

const places = { workers: 1, openSeat: localSeat };
const mnkr = 1_000_000;
const at = (label: string, set: SweepPoint["set"], scenario: Scenario | null, problem: string | null = null): SweepPoint => ({
  label,
  set,
  scenario,
  problem,
});
const norrkoping = libraryScenario("norrkoping");
const capitals = [30, 45, 60].map((capital) =>
  at(`${capital}`, { "fund.capital": capital * mnkr }, libraryScenario("norrkoping", [`fund.capital=${capital} mnkr`])),
);
const asked = { design: "grid", paths: ["fund.capital"], precision: null } as const;
const futures = { seed: 1, replications: 2048 };

describe("sweep", () => {
  test("tells of each point what its own run says, and its paired difference, from rows", async () => {
    const measures = ["depletion.probability", "fund.loss.mean"];
    const { answer, tables } = await sweepAnalysis(norrkoping, { ...asked, points: capitals, measures }, futures, places);
    const plans = [norrkoping, ...capitals.map(({ scenario }) => scenario!)].map((each) =>
      compiler()(each, ["fund.depletionIndex", "fund.loss"]),
    );
    const [base, ...runs] = await columnsOf(plans, futures, places);
    for (const [i, run] of runs.entries()) {
      const of = (measure: string) => answer.points.find((row) => row.point === i + 1 && row.measure === measure)!;
      const short = (columns: typeof run) => columns.get("fund.depletionIndex")!.map((t) => (Number.isNaN(t) ? 0 : 1));
      const mean = (x: Float64Array) => x.reduce((a, b) => a + b, 0) / x.length;
      const p = mean(short(run));
      expect(of("depletion.probability").value).toBeCloseTo(p, 12);
      expect(of("depletion.probability")).toMatchObject(wilson(of("depletion.probability").value!, 2048));
      const paired = run.get("fund.loss")!.map((x, r) => x - base!.get("fund.loss")![r]!);
      const difference = mean(paired);
      const sd = Math.sqrt(paired.reduce((sum, d) => sum + (d - difference) ** 2, 0) / (paired.length - 1));
      const told = of("fund.loss.mean");
      // Sums are exact to a krona a future; the error's last digits come from squares.
      expect(Math.abs(told.difference!.value - difference)).toBeLessThan(1);
      expect(told.difference!.standardError! / (sd / Math.sqrt(2048))).toBeCloseTo(1, 3);
      expect(told.replications).toBe(2048);
    }
    expect(tables.points![0]).toMatchObject({ point: 1, label: "30", "set.fund.capital": 30 * mnkr, measure: "depletion.probability" });
  });

  test("the scenario as written is one of its own points: difference exactly 0, and the same level", async () => {
    const points = [at("same", { "fund.capital": norrkoping.fund.capital }, norrkoping)];
    const { answer } = await sweepAnalysis(norrkoping, { ...asked, points, measures: ["fund.loss"] }, futures, places);
    expect(answer.points[0]!.difference).toEqual({ value: 0, standardError: 0 });
    expect(answer.points[0]!.value).toBe(answer.asWritten[0]!.value);
  });

  test("with a precision .005 at p = .13 each point stops at 32 768 futures: 17 379 are needed, looked at after 16, 32 … blocks", async () => {
    const cost = { dist: "discrete", values: [12 * mnkr, 1 * mnkr], weights: [0.13, 0.87] } as const;
    const scenario = plainScenario([plainIntervention({ cost })], { fund: { ...plainScenario([]).fund, capital: 10 * mnkr } });
    const rich = { ...scenario, fund: { ...scenario.fund, capital: 20 * mnkr } };
    const points = [at("poor", { "fund.capital": 10 * mnkr }, scenario), at("rich", { "fund.capital": 20 * mnkr }, rich)];
    const most = { seed: 1, replications: 100_000 };
    const { answer } = await sweepAnalysis(scenario, { ...asked, points, measures: ["depletion"], precision: 0.005 }, most, places);
    expect(answer.points.map(({ replications }) => replications)).toEqual([32_768, 16_384]);
  });

  test("a point that is no scenario has rows of null with its problem, and the others stand", async () => {
    const points = [at("bad", { "fund.capital": "x" }, null, "not a number"), capitals[0]!];
    const { answer } = await sweepAnalysis(norrkoping, { ...asked, points, measures: ["depletion"] }, futures, places);
    expect(answer.points[0]).toMatchObject({ value: null, difference: null, replications: 0, problem: "not a number" });
    expect(answer.points[1]!.value).not.toBeNull();
  });

  test("the same bits for any number of points beside it", async () => {
    const alone = await sweepAnalysis(
      norrkoping,
      { ...asked, points: capitals.slice(1, 2), measures: ["depletion", "fund.loss"] },
      futures,
      places,
    );
    const many = await sweepAnalysis(norrkoping, { ...asked, points: capitals, measures: ["depletion", "fund.loss"] }, futures, places);
    const rows = many.answer.points.filter(({ point }) => point === 2);
    expect(rows.map((row) => ({ ...row, point: 1 }))).toEqual(alone.answer.points);
  });

  test("more than runs here is refused, and the error names fondrisk plan", () => {
    expect(() => refuseLarge(10_001, 1024)).toThrow("fondrisk plan");
    expect(() => refuseLarge(1000, 1_000_001)).toThrow("fondrisk plan");
    expect(() => refuseLarge(10_000, 100_000)).not.toThrow();
  });
});
