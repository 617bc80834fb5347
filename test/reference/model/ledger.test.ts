import { describe, expect, test } from "vitest";
import type { Contract, Scenario } from "../../../engine/model/scenario.ts";
import { column, expectShare } from "./checks.ts";
import { grant, plainIntervention, plainScenario } from "./plainScenario.ts";
import { simulateReference } from "./simulateReference.ts";
import { normalCdf } from "./special.ts";

describe("credibility and the fund", () => {
  const loan: Contract = { ...grant, rule: "loan", floor: 1, cap: 1, graceYears: 1, horizonYears: 5 };
  const lending = (overrides: Partial<Scenario>) => plainScenario([plainIntervention({ cost: 5000, contract: loan })], overrides);

  test("a loan is repaid in equal parts", () => {
    const row = simulateReference(lending({}), 1);
    expect([0, 1, 2, 3, 4, 5, 6].map((t) => row[`received.${t}`])).toEqual([0, 1000, 1000, 1000, 1000, 1000, 0]);
  });

  test("commitment decays by head changes: E c = κ + (1 − κ)(1 − δ q)^n", () => {
    const departments = [{ ...plainScenario([]).departments[0]!, headTurnover: 0.4 }];
    const credibility = { anchoring: 0.2, lossPerHeadChange: 0.6, lossPerMajorityChange: 0, deficitPenalty: 0, paidWhenBroken: 0 };
    const values = (t: number) => column(lending({ departments, credibility }), `received.${t}`, 400).map((received) => received === 1000);
    for (const t of [1, 3, 5]) expectShare(values(t), 0.2 + 0.8 * (1 - 0.6 * 0.4) ** t);
  });

  test("elections break promises, and more so with a restless head", () => {
    const elections = { first: 2022, everyYears: 4, majorityChange: 0.5 };
    const municipality = { revenue: null, result: { mean: 0.02, sd: 0, persistence: 0 }, elections };
    const departments = [{ ...plainScenario([]).departments[0]!, headTurnover: 0.2, afterElectionFactor: 3 }];
    const credibility = { anchoring: 0, lossPerHeadChange: 0.5, lossPerMajorityChange: 0.4, deficitPenalty: 0, paidWhenBroken: 0.1 };
    const values = column(lending({ municipality, departments, credibility }), "received.3", 400);
    expect(new Set(values)).toEqual(new Set([100, 1000]));
    expectShare(
      values.map((received) => received === 1000),
      (1 - 0.5 * 0.4) * (1 - 0.5 * 0.2) ** 2 * (1 - 0.5 * 0.6),
    );
  });

  test("deficit years: a promise is honoured with probability 1 − ψ P(m < 0)", () => {
    const municipality = { revenue: null, result: { mean: 0.01, sd: 0.02, persistence: 0.6 }, elections: null };
    const credibility = { anchoring: 1, lossPerHeadChange: 0, lossPerMajorityChange: 0, deficitPenalty: 0.7, paidWhenBroken: 0 };
    const values = column(lending({ municipality, credibility }), "received.4", 400);
    expectShare(
      values.map((received) => received === 1000),
      1 - 0.7 * normalCdf(-0.5),
    );
  });

  test("dissolution is geometric, and returns the balance", () => {
    const fund = { ...plainScenario([]).fund, dissolution: { base: 0.2, onDeficit: 0, onMajorityChange: 0 } };
    const scenario = lending({ fund });
    const years = column(scenario, "fund.dissolutionIndex", 600);
    for (const t of [0, 1, 4]) {
      expectShare(
        years.map((year) => year === t),
        0.2 * 0.8 ** t,
      );
    }
    expect(new Set(column(scenario, "fund.loss", 50))).toEqual(new Set([0, 4000, 3000, 2000, 1000]));
  });

  test("ruin of an annual fund (Bahnemann, ex. 4.4, by exact dynamic programming)", () => {
    const severity = { dist: "discrete", values: [1, 2, 3, 4, 5], weights: [0.2, 0.4, 0.2, 0.15, 0.05] } as const;
    const claims = plainIntervention({
      years: 10,
      intake: Array(10).fill(0),
      cost: 1,
      costFactor: { dist: "compound", rate: 1.75, severity },
    });
    const fund = { ...plainScenario([]).fund, capital: 5, yearlyTopUp: 5 };
    const years = column(plainScenario([claims], { fund, horizonYears: 10 }), "fund.depletionIndex", 1200);
    const exact = [
      [1, 0.060537202],
      [2, 0.119526505],
      [3, 0.165114116],
      [5, 0.228149509],
      [10, 0.309516792],
    ] as const;
    for (const [horizon, probability] of exact) {
      expectShare(
        years.map((year) => year < horizon),
        probability,
      );
    }
  });

  test("the commitment rule holds a start back that cash alone would allow", () => {
    const costly = plainIntervention({ years: 3, intake: [1, 1, 1], cost: 10 });
    const fund = { ...plainScenario([]).fund, capital: 25, yearlyTopUp: 2, fundingRule: "commitment" as const };
    const row = simulateReference(plainScenario([costly], { fund, horizonYears: 5 }), 1);
    // 27 and 29 do not cover three outlays of 10, 31 does.
    expect([row["fund.delays"], row["interventions.a.outlay"], row["balance.4"]]).toEqual([2, 30, 5]);
  });

  test("bridging: the fund pays what it can above the minimum, the municipality the rest", () => {
    const costly = plainIntervention({ years: 3, intake: [1, 1, 1], cost: 10 });
    const fund = { ...plainScenario([]).fund, capital: 25, minimumBalance: 2, onShortfall: "bridge" as const };
    const row = simulateReference(plainScenario([costly], { fund }), 1);
    expect([row["fund.outlay"], row["fund.bridging"], row["fund.missing"], row["fund.depletionIndex"]]).toEqual([23, 7, 7, 2]);
  });
});
