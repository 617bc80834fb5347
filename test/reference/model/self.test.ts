import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contract, Intervention } from "../../../engine/model/scenario.ts";
import { column, expectShare } from "./checks.ts";
import { columnNames, parameterNames } from "./columnNames.ts";
import { checkIdentities } from "./identities.ts";
import { grant, plainBenefit, plainEvaluation, plainIntervention, plainScenario } from "./plainScenario.ts";
import { scenarioArbitrary } from "./randomScenario.ts";
import { simulateReference } from "./simulateReference.ts";

describe("accounts", () => {
  test("every identity holds in 100 random scenarios, two replications each", () => {
    for (const scenario of fc.sample(scenarioArbitrary, { numRuns: 100, seed: 1 })) {
      for (const replication of [1, 2]) {
        const row = simulateReference(scenario, replication);
        expect(checkIdentities(row, scenario)).toEqual([]);
        expect(Object.keys(row).sort()).toEqual([...columnNames(scenario), ...parameterNames(scenario)].sort());
      }
    }
  });

  test("an altered account is noticed", () => {
    const scenario = plainScenario([plainIntervention({ cost: 1000, benefits: [plainBenefit] })]);
    const row = simulateReference(scenario, 1);
    expect(checkIdentities(row, scenario)).toEqual([]);
    for (const name of ["fund.outlay", "balance.7", "departments.skola.net", "received.3", "society.npv", "interventions.a.Q3"]) {
      expect(checkIdentities({ ...row, [name]: row[name]! + 1 }, scenario), name).not.toEqual([]);
    }
  });

  test("the same seed gives the same row", () => {
    const [scenario] = fc.sample(scenarioArbitrary, { numRuns: 1, seed: 1 });
    expect(simulateReference(scenario!, 5)).toEqual(simulateReference(scenario!, 5));
  });
});

describe("the rector (MODEL §10)", () => {
  const mnkr = 1_000_000;
  const rules: [string, Partial<Contract>, [works: number, fails: number], [works: number, fails: number]][] = [
    ["loan", { floor: 1, cap: 1, graceYears: 1, horizonYears: 1, creditYears: 1 }, [12, -4], [0, 0]],
    ["conditional", { share: 1, cap: 1, graceYears: 2, horizonYears: 2, creditYears: 2 }, [12, 0], [0, -4]],
    ["grant", { graceYears: 2 }, [16, 0], [-4, -4]],
    ["equity", { share: 0.5, floor: 0.5, cap: Number.POSITIVE_INFINITY, graceYears: 2, horizonYears: 2, creditYears: 2 }, [6, -2], [6, -2]],
  ];
  const rector = (contract: Partial<Contract>, id = "rektor"): Intervention =>
    plainIntervention({
      id,
      cost: 4 * mnkr,
      effect: { ...plainIntervention().effect, noEffect: 0.5 },
      benefits: [{ ...plainBenefit, perPersonYear: 16 * mnkr, window: [1, 1], referenceEffect: null }],
      evaluation: { ...plainEvaluation, sample: 1, controls: 1, followUpYears: 2 },
      contract: { ...grant, ...contract },
    });
  const fund = (capital: number) => ({ ...plainScenario([]).fund, capital });

  test.each(rules)("%s: what the rector and the fund win and lose", (_, contract, department, fundNet) => {
    const scenario = plainScenario([rector(contract)], { fund: fund(4 * mnkr) });
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => simulateReference(scenario, seed));
    expect(new Set(rows.map((row) => row["interventions.rektor.effect"]))).toEqual(new Set([0, 1]));
    for (const row of rows) {
      const outcome = row["interventions.rektor.effect"] === 1 ? 0 : 1;
      expect(row["departments.skola.net"]).toBe(department[outcome]! * mnkr);
      expect(0 - row["fund.loss"]!).toBe(fundNet[outcome]! * mnkr);
      expect(row["municipality.net"]).toBe([12, -4][outcome]! * mnkr);
    }
  });

  test.each([
    [1, 0.5],
    [2, 0.25],
    [3, 0.125],
    [4, 0.0625],
    [5, 0.1875],
  ])("%i independent copies lose money with probability %f (R02)", (copies, probability) => {
    const pool = Array.from({ length: copies }, (_, i) => rector({}, `rektor-${i + 1}`));
    const scenario = plainScenario(pool, { fund: fund(4 * copies * mnkr), horizonYears: 4 });
    expectShare(
      column(scenario, "municipality.net", 200).map((net) => net < 0),
      probability,
    );
  });
});
