import { describe, expect, test } from "vitest";
import { shortfallCauses } from "../../../engine/model/totals/shortfall.ts";
import { futureAnalysis } from "../../../workers/analysis/future.ts";
import { columnsOf, compiler } from "../../../workers/analysis/futures.ts";
import { future } from "../../../workers/api/future.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { libraryScenario } from "../../engine/model/run.ts";

const futures = { seed: 1, replications: 2048 };
const places = { workers: 1, openSeat: localSeat };
const norrkoping = libraryScenario("norrkoping");
const told = (number: number, failing = false) => futureAnalysis(norrkoping, { number, failing }, futures, places);
/** The same futures as rows, from another run. */
const rows = async (...names: string[]) => (await columnsOf([compiler()(norrkoping, names)], futures, places))[0]!;

describe("future", () => {
  test("tells the future of that number: its rows of years, whichever block it stands in", async () => {
    const columns = await rows("balance.*", "outlay.*", "due.*", "received.*", "promised.*", "topUps.*", "fund.depletionIndex");
    for (const number of [0, 7, 1023, 1024, 2047]) {
      const { answer } = await told(number);
      answer.years.forEach((year, t) => {
        expect(year.year).toBe(norrkoping.startYear + t);
        for (const flow of ["balance", "outlay", "due", "received", "promised", "topUps"] as const)
          expect(year[flow]).toBe(columns.get(`${flow}.${t}`)![number]);
      });
      expect(answer.shortfall === null).toBe(Number.isNaN(columns.get("fund.depletionIndex")![number]));
    }
  });

  test("counts among those that run short: the nth is the nth row with a depletion year, told with its split in kronor", async () => {
    const columns = await rows("fund.depletionIndex", "fund.missing", "history.*");
    const short = [...columns.get("fund.depletionIndex")!.keys()].filter((r) => !Number.isNaN(columns.get("fund.depletionIndex")![r]));
    for (const n of [1, 2, 30]) {
      const { answer } = await told(n, true);
      const r = short[n - 1]!;
      expect(answer.number).toBe(r);
      const { shortfall, terms } = answer;
      expect(shortfall!.year).toBe(norrkoping.startYear + columns.get("fund.depletionIndex")![r]!);
      expect(shortfall!.missing).toBe(columns.get("fund.missing")![r]);
      expect(shortfall!.cause).toBe(shortfallCauses[columns.get("history.cause")![r]!]);
      expect(terms.reduce((sum, { amount }) => sum + amount, 0)).toBe(shortfall!.plannedBalance! - shortfall!.balance);
    }
  });

  test("counts causes over the futures that run short, with Wilson's interval, and their shares add up to all", async () => {
    const { answer } = await told(0);
    const causes = (await rows("history.cause")).get("history.cause")!.filter((x) => !Number.isNaN(x));
    answer.causes.forEach(({ cause, value, low, high }, at) => {
      expect(cause).toBe(shortfallCauses[at]);
      expect(value).toBe(causes.filter((x) => x === at).length / causes.length);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    });
    expect(answer.causes.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(answer.depletion.value).toBe(causes.length / futures.replications);
  });

  test("tells of each intervention what its rows of years sum to", async () => {
    const columns = await rows("interventions.*.outlay", "interventions.*.startIndex", "interventions.*.promised", "fund.received");
    const { answer } = await told(11);
    for (const { id, outlay, promised, start } of answer.interventions) {
      expect(outlay).toBe(columns.get(`interventions.${id}.outlay`)![11]);
      expect(promised).toBe(columns.get(`interventions.${id}.promised`)![11]);
      const t = columns.get(`interventions.${id}.startIndex`)![11]!;
      expect(start).toBe(Number.isNaN(t) ? null : norrkoping.startYear + t);
    }
    expect(answer.interventions.reduce((sum, { received }) => sum + received, 0)).toBe(columns.get("fund.received")![11]);
  });

  test("declines where not so many futures run short, and where none does", async () => {
    const { answer, declined } = await told(5000, true);
    expect([answer.number, answer.years]).toEqual([null, []]);
    expect(declined).toEqual([{ of: "number", reason: "noFailures", futures: null }]);
    const none = await futureAnalysis(libraryScenario("rector-pool"), { number: 3, failing: false }, futures, places);
    expect(none.declined).toEqual([{ of: "causes", reason: "noFailures", futures: null }]);
  });

  test("a loan that the fund cannot afford is planned so in every future, as the page of the API says", async () => {
    const { answer } = await futureAnalysis(
      libraryScenario("rector-loan", ["fund.capital=1 mnkr"]),
      { number: 1, failing: true },
      futures,
      places,
    );
    expect([answer.number, answer.shortfall!.cause, answer.depletion.value]).toEqual([0, "planned", 1]);
  });

  test("refuses unlimited capital and numbers that are none", async () => {
    const unlimited = { ...norrkoping, fund: { ...norrkoping.fund, unlimited: true as const } };
    await expect(future(unlimited)).rejects.toThrow("fund.capital is unlimited");
    await expect(future(norrkoping, { number: 0, failing: true })).rejects.toThrow("from 1, got 0");
  });
});
