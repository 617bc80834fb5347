import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Scenario } from "../../../engine/index.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { eventful } from "../model/eventful.ts";
import { tables } from "../model/run.ts";

const futures = 64;

function columnsOf(scenario: Scenario, asked: readonly string[]): Readonly<Record<string, Float64Array>> {
  const plan = compile(scenario, tables, asked);
  const width = plan.columns.length;
  const rows = new Float64Array(futures * width);
  createSimulator(plan, 1).run(0, futures, rows);
  return Object.fromEntries(plan.columns.map((name, c) => [name, Float64Array.from({ length: futures }, (_, i) => rows[i * width + c]!)]));
}

/** The sum over columns, future by future. */
function sumOf(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: futures }, (_, i) => columns.reduce((sum, column) => sum + column[i]!, 0));
}

describe("flows of an intervention by year, on request", () => {
  const asked = ["interventions.*.outlay.*", "interventions.*.received.*", "interventions.*.outlay", "interventions.*.Q9", "received.*"];
  const columns = columnsOf(eventful, asked);
  const named = (pattern: RegExp) => Object.entries(columns).flatMap(([name, column]) => (pattern.test(name) ? [column] : []));

  test("sum over the years to what the intervention cost and brought, in kronor", () => {
    for (const { id } of eventful.interventions) {
      expect(sumOf(named(new RegExp(`^interventions\\.${id}\\.outlay\\.\\d+$`)))).toEqual(columns[`interventions.${id}.outlay`]);
      expect(sumOf(named(new RegExp(`^interventions\\.${id}\\.received\\.\\d+$`)))).toEqual(columns[`interventions.${id}.Q9`]);
    }
  });

  test("sum over the interventions to what the fund received in the year", () => {
    for (let t = 0; t < eventful.horizonYears; t++) {
      expect(sumOf(named(new RegExp(`^interventions\\..+\\.received\\.${t}$`)))).toEqual(columns[`received.${t}`]);
    }
  });

  test("are not there unless somebody asks by name, and change no bit of the rest", () => {
    const all = compile(eventful, tables);
    expect(all.columns.filter((name) => /\.(outlay|received)\.\d+$|\.npv$/.test(name) && name.startsWith("interventions."))).toEqual([]);
    expect(compile(eventful, tables, ["flow"]).needs).not.toContain("byIntervention");
    const beside = columnsOf(eventful, ["all", "interventions.*.npv"]);
    for (const [name, column] of Object.entries(columnsOf(eventful, ["all"]))) expect(beside[name], name).toEqual(column);
  });
});

describe("the value of an intervention alone", () => {
  test("sums over the interventions to the net present value to society", () => {
    const columns = columnsOf(eventful, ["interventions.*.npv", "society.npv"]);
    const { "society.npv": whole, ...parts } = columns;
    expect(Object.keys(parts)).toEqual(eventful.interventions.map(({ id }) => `interventions.${id}.npv`));
    const sum = sumOf(Object.values(parts));
    for (let i = 0; i < futures; i++) expect(Math.abs(sum[i]! - whole![i]!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(whole![i]!)));
  });

  test("is the discounted benefit, QALYs at their price, less the discounted outlay", () => {
    // 4 mnkr in year 0; 1 mnkr to the school and 0.5 QALYs at 1 mnkr in year 1, discounted by 1.25.
    const iv = plainIntervention({
      cost: 4_000_000,
      benefits: [
        { id: "b", perPersonYear: 1_000_000, window: [1, 1], payer: "skola", unit: "kronor", referenceEffect: 1 },
        { id: "q", perPersonYear: 0.5, window: [1, 1], payer: null, unit: "qaly", referenceEffect: 1 },
      ],
    });
    const columns = columnsOf(plainScenario([iv], { discountRate: 0.25 }), ["interventions.a.npv"]);
    expect(columns["interventions.a.npv"]![0]).toBe(-4_000_000 + 800_000 + 400_000);
  });
});
