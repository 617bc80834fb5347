import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { meanOf } from "../../engine/distributions/fromSpec.ts";
import type { Intervention, Scenario, Uncertain } from "../../engine/model/scenario.ts";
import { parse } from "../../scenarios/parse.ts";
import { simulateReference } from "../reference/model/simulateReference.ts";

const mnkr = 1_000_000;

function scenarioOf(name: string): Scenario {
  const text = readFileSync(new URL(`../../scenarios/library/${name}.yaml`, import.meta.url), "utf8");
  const parsed = parse(text, { fileName: `${name}.yaml` });
  if ("errors" in parsed) throw new RangeError(parsed.errors[0]!.message);
  return parsed.scenario;
}

/** Rows of the person-by-person reference model, seeds 1 … count. */
function rowsOf(name: string, count: number): readonly Readonly<Record<string, number>>[] {
  const scenario = scenarioOf(name);
  return Array.from({ length: count }, (_, i) => simulateReference(scenario, i + 1));
}

function column(rows: readonly Readonly<Record<string, number>>[], name: string): readonly number[] {
  return rows.map((row) => row[name]!);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Expected outlay of a first round (MODEL §3.6). */
function budget({ years, cost, costFactor, staff, evaluation }: Intervention): number {
  const yearly = typeof cost === "object" && "length" in cost ? cost.map(meanOf) : Array(years).fill(meanOf(cost as Uncertain));
  const turnover = staff === null ? 0 : staff.positions * meanOf(staff.turnover) * meanOf(staff.replacementCost);
  return (
    yearly.reduce((sum, value) => sum + value * meanOf(costFactor) + turnover, 0) + (evaluation === null ? 0 : meanOf(evaluation.cost))
  );
}

describe("Norrköping", () => {
  test.each([
    ["skolfam2", 3.96],
    ["alla-barn-i-skolan", 11.6],
    ["npf-centrum", 11.7],
    ["servicetrainee", 4.6],
    ["solid-aterkomst", 1.7],
  ])("%s costs its printed budget of %f mnkr (F016–F041)", (id, printed) => {
    const intervention = scenarioOf("norrkoping").interventions.find((one) => one.id === id)!;
    expect(budget(intervention) / mnkr).toBeCloseTo(printed, 1);
  });

  test("eight investments of about 45 mnkr (R14)", () => {
    const budgets = scenarioOf("norrkoping").interventions.map(budget);
    expect(budgets).toHaveLength(8);
    expect(budgets.slice(0, 5).reduce((sum, value) => sum + value, 0) / mnkr).toBeCloseTo(33.56, 1);
    expect(budgets.reduce((sum, value) => sum + value, 0) / mnkr).toBeCloseTo(45.06, 1);
  });

  test("depletion is a matter of chance, and the first repayments come in 2013 (F012)", { timeout: 60_000 }, () => {
    const rows = rowsOf("norrkoping", 20);
    const depleted = column(rows, "fund.depletionIndex").filter((year) => !Number.isNaN(year)).length;
    expect(depleted).toBeGreaterThan(0);
    expect(depleted).toBeLessThan(20);
    expect(column(rows, "due.1")).toEqual(rows.map(() => 0));
    expect(mean(column(rows, "due.2"))).toBeGreaterThan(0);
  });
});

describe("the rector (MODEL §10)", () => {
  test.each([
    ["rector-loan", [12, -4], [0, 0]],
    ["rector-conditional", [12, 0], [0, -4]],
    ["rector-grant", [16, 0], [-4, -4]],
    ["rector-equity", [6, -2], [6, -2]],
  ] as const)("%s: the unit gets %j and the fund %j mnkr", (name, unit, fund) => {
    const rows = rowsOf(name, 20);
    expect(new Set(column(rows, "interventions.insats.effect"))).toEqual(new Set([0, 1]));
    for (const row of rows) {
      const outcome = row["interventions.insats.effect"] === 1 ? 0 : 1;
      expect([row["departments.gymnasiet.net"], 0 - row["fund.loss"]!]).toEqual([unit[outcome] * mnkr, fund[outcome] * mnkr]);
    }
  });

  test("the pool loses money exactly when fewer than five of twenty succeed (R02)", () => {
    const { interventions } = scenarioOf("rector-pool");
    expect(interventions).toHaveLength(20);
    for (const row of rowsOf("rector-pool", 40)) {
      const successes = interventions.filter(({ id }) => row[`interventions.${id}.effect`] === 1).length;
      expect(row["municipality.net"]).toBe((successes * 16 - 80) * mnkr);
    }
  });
});

describe("single sources", () => {
  test("SkolFam2 costs 0.26–0.56 mnkr net and gains 3.2 QALYs (R04, R05)", () => {
    const rows = rowsOf("skolfam2", 40);
    for (const net of column(rows, "municipality.net")) {
      expect(net).toBeGreaterThanOrEqual(-0.56 * mnkr);
      expect(net).toBeLessThanOrEqual(-0.26 * mnkr);
    }
    for (const qalys of column(rows, "society.qalys")) expect(qalys).toBeCloseTo(20 * 0.16, 9);
  });

  test("the motion is certain to pay at full success and not with an uncertain effect (R20, R21)", () => {
    const rows = rowsOf("stockholm-motion", 60);
    expect(column(rows, "naive.npv").every((npv) => npv > 0)).toBe(true);
    const positive = column(rows, "society.npv").filter((npv) => npv > 0).length;
    expect(positive).toBeGreaterThan(0);
    expect(positive).toBeLessThan(60);
  });

  test("before–after measures at least twice what the comparison group shows of the same project (R06)", () => {
    const rows = rowsOf("servicetrainee", 40);
    const [naive, compared] = ["naiv", "jamford"].map((id) => mean(column(rows, `interventions.${id}.measured`)));
    expect(naive! / compared!).toBeGreaterThan(2);
  });

  test("Trelleborg's reading project is good for society and not for the municipality (R16)", () => {
    const rows = rowsOf("trelleborg", 150);
    expect(mean(column(rows, "society.npv"))).toBeGreaterThan(0);
    expect(mean(column(rows, "municipality.net"))).toBeLessThan(0);
    expect(mean(column(rows, "departments.bildning.net"))).toBe(0);
  });

  test("the promise for five years is worth more than the one for fifteen (R17)", () => {
    const rows = rowsOf("vasteras", 100);
    const kept = (id: string): number => mean(column(rows, `interventions.${id}.Q9`).map((kronor) => (kronor > 0 ? 1 : 0)));
    // 5 standard errors of a share of 100 around 0.8⁵ and 0.8¹⁵.
    expect(Math.abs(kept("lovat-fem") - 0.8 ** 5)).toBeLessThan(0.24);
    expect(Math.abs(kept("lovat-femton") - 0.8 ** 15)).toBeLessThan(0.092);
  });

  test.each([
    ["sodertalje", ["skolstod", "trainee", "jobbstart"]],
    ["short-termism-full", ["forskola"]],
    ["short-termism-partial", []],
    ["eslov", []],
  ])("%s: exactly %j are withdrawn, unless the fund is dissolved first (R18, R19, M25)", (name, withdrawn) => {
    for (const row of rowsOf(name, 10).filter((one) => !(one["fund.dissolutionIndex"]! <= 1))) {
      const found = scenarioOf(name).interventions.filter(({ id }) => row[`interventions.${id}.withdrawn`] === 1);
      expect(found.map(({ id }) => id)).toEqual(withdrawn);
    }
  });
});
