import { expect, test } from "vitest";
import { blockSize, compile, createSimulator } from "../../../../engine/index.ts";
import type { Scenario } from "../../../../engine/model/scenario.ts";
import { shortfallCauses } from "../../../../engine/model/totals/shortfall.ts";
import { grant, plainIntervention, plainScenario } from "../../../reference/model/plainScenario.ts";
import { libraryScenario, tables } from "../run.ts";

/** Rows of the first futures by name of the column. */
function rowsOf(scenario: Scenario, names: readonly string[], replications: number) {
  const plan = compile(scenario, tables, names);
  const simulator = createSimulator(plan, 1);
  const width = plan.columns.length;
  const rows: Record<string, number>[] = [];
  for (let block = 0; block * blockSize < replications; block++) {
    const values = new Float64Array(width * blockSize);
    simulator.run(block, blockSize, values);
    for (let r = 0; r < blockSize; r++) rows.push(Object.fromEntries(plan.columns.map((name, c) => [name, values[r * width + c]!])));
  }
  return { plan, rows };
}

const causeNames = ["cause", "costMore", "measuredLess", "boardsUnpaid", "lessMoney", "plannedMargin"];
const asked = ["fund.depletionIndex", "fund.missing", ...causeNames.map((name) => `history.${name}`)];
const mnkr = 1_000_000;
const fundOf = (capital: number, more = {}) => ({ fund: { ...plainScenario([]).fund, capital, ...more } });

test("an outlay above its mean is the cause where it alone breaks the fund: 12 mnkr where 10 ± 2 was planned and 11 is there", () => {
  const one = plainIntervention({ cost: { dist: "discrete", values: [8 * mnkr, 12 * mnkr], weights: [1, 1] } });
  const { rows } = rowsOf(plainScenario([one], fundOf(11 * mnkr)), asked, blockSize);
  const short = rows.filter((row) => !Number.isNaN(row["fund.depletionIndex"]!));
  expect(short.length).toBeGreaterThan(400);
  expect(short.length).toBeLessThan(624);
  for (const row of short) {
    expect(row).toMatchObject({
      "fund.missing": 1 * mnkr,
      "history.cause": shortfallCauses.indexOf("costMore"),
      "history.costMore": 2 * mnkr,
      "history.measuredLess": 0,
      "history.boardsUnpaid": 0,
      "history.lessMoney": 0,
      "history.plannedMargin": 1 * mnkr,
    });
  }
  for (const row of rows) if (Number.isNaN(row["fund.depletionIndex"]!)) expect(row["history.cause"]).toBeNaN();
});

test("a plan that lacks the money itself is planned so, whatever else went wrong", () => {
  const one = plainIntervention({ years: 3, intake: [1, 1, 1], cost: 4 * mnkr });
  const { rows } = rowsOf(plainScenario([one], fundOf(10 * mnkr)), asked, blockSize);
  expect(new Set(rows.map((row) => row["history.cause"]))).toEqual(new Set([shortfallCauses.indexOf("planned")]));
  expect(rows[0]).toMatchObject({ "fund.depletionIndex": 2, "fund.missing": 2 * mnkr, "history.plannedMargin": -2 * mnkr });
});

test("a loan that boards break is boards that did not pay: due 5, paid 0, where the second round needs it", () => {
  const contract = { ...grant, rule: "loan", floor: 1, cap: 1, horizonYears: 1 } as const;
  const first = plainIntervention({ cost: 5 * mnkr, contract });
  const second = plainIntervention({ id: "b", name: "b", start: 2022, cost: 5 * mnkr });
  const broken = { anchoring: 0, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 1, paidWhenBroken: 0 };
  const municipality = { revenue: 1e9, result: { mean: -0.01, sd: 0, persistence: 0 }, elections: null };
  const { rows } = rowsOf(plainScenario([first, second], { ...fundOf(6 * mnkr), credibility: broken, municipality }), asked, blockSize);
  expect(rows[0]).toMatchObject({
    "fund.depletionIndex": 2,
    "fund.missing": 4 * mnkr,
    "history.cause": shortfallCauses.indexOf("boardsUnpaid"),
    "history.boardsUnpaid": 5 * mnkr,
    "history.costMore": 0,
    "history.plannedMargin": 1 * mnkr,
  });
});

test("top-ups that a surplus was to give and did not are less money: planned is their mean, σ φ(0) of the revenue", () => {
  const one = plainIntervention({ start: 2021, cost: 30 * mnkr });
  const municipality = { revenue: 1e9, result: { mean: 0.02, sd: 0.02, persistence: 0 }, elections: null };
  const scenario = plainScenario([one], { ...fundOf(20 * mnkr, { surplusShare: 1, surplusTarget: 0.02 }), municipality });
  const { rows } = rowsOf(scenario, asked, blockSize);
  // 20 mnkr · 1/√(2π) a year, in whole kronor.
  const yearly = Math.round((20 * mnkr) / Math.sqrt(2 * Math.PI));
  const short = rows.filter((row) => row["fund.depletionIndex"] === 1);
  expect(short.length).toBeGreaterThan(100);
  for (const row of short) {
    expect(row["history.cause"]).toBe(shortfallCauses.indexOf("lessMoney"));
    expect(row["history.plannedMargin"]).toBe(20 * mnkr + 2 * yearly - 30 * mnkr);
    expect(row["history.lessMoney"]).toBe(row["history.plannedMargin"]! + row["fund.missing"]!);
  }
});

test.each(["norrkoping", "norrkoping-grant", "rector-loan", "uddevalla"])(
  "of %s the four terms add up to planned balance less balance, in kronor, and are what the rows of the years say",
  (name) => {
    const scenario = libraryScenario(name, ["fund.capital*=0.8"]);
    const years = Array.from({ length: scenario.horizonYears }, (_, t) => t);
    const flows = ["balance", "outlay", "due", "received", "topUps"].flatMap((flow) => years.map((t) => `${flow}.${t}`));
    const { plan, rows } = rowsOf(scenario, [...asked, ...flows], 2 * blockSize);
    const { planned } = plan;
    let short = 0;
    for (const row of rows) {
      const t = row["fund.depletionIndex"]!;
      if (Number.isNaN(t)) continue;
      short++;
      const sum = (flow: string) => years.slice(0, t + 1).reduce((total, y) => total + row[`${flow}.${y}`]!, 0);
      const get = (term: string) => row[`history.${term}`]!;
      const gap = get("plannedMargin") + row["fund.missing"]!;
      expect(get("costMore") + get("measuredLess") + get("boardsUnpaid") + get("lessMoney")).toBe(gap);
      expect(get("boardsUnpaid")).toBe(sum("due") - sum("received"));
      expect(get("measuredLess")).toBe(planned.dues[t]! - sum("due"));
      // What came in besides: the balance less all else that moved it.
      const other = row[`balance.${t}`]! - scenario.fund.capital - sum("received") + sum("outlay");
      expect(get("lessMoney")).toBe(planned.otherInflow[t]! - other);
      const largest = Math.max(get("costMore"), get("measuredLess"), get("boardsUnpaid"), get("lessMoney"));
      const cause = shortfallCauses[get("cause")]!;
      if (get("plannedMargin") < 0) expect(cause).toBe("planned");
      else expect(get(cause)).toBe(largest);
    }
    expect(short).toBeGreaterThan(20);
  },
);

test("the plan of a renewed intervention has each round where it falls, with the outlays and promised dues of its own year", () => {
  const contract = { ...grant, rule: "loan", floor: 1, cap: 1, horizonYears: 1 } as const;
  const renewed = plainIntervention({
    cost: 2 * mnkr,
    contract,
    renewal: { everyYears: 3, until: 2025, when: "always" },
  });
  const { plan } = rowsOf(plainScenario([renewed], fundOf(10 * mnkr)), asked, blockSize);
  expect([...plan.planned.outlays]).toEqual([2, 2, 2, 4, 4, 4, 4, 4].map((x) => x * mnkr));
  expect([...plan.planned.dues]).toEqual([0, 2, 2, 2, 4, 4, 4, 4].map((x) => x * mnkr));
  expect([...plan.planned.balance]).toEqual([8, 10, 10, 8, 10, 10, 10, 10].map((x) => x * mnkr));
});
