import { describe, expect, test } from "vitest";
import { measuresOf, resultOf } from "../../../engine/index.ts";
import { estimateOf } from "../../../engine/measures/estimateOf.ts";
import { fieller } from "../../../engine/measures/kinds/ratio.ts";
import { eventful } from "../model/eventful.ts";
import { planOf, simulate } from "../model/run.ts";
import { fromRows } from "./fromRows.ts";

const replications = 2000;
const futures = simulate(eventful, replications);
const plan = planOf(eventful);
const result = resultOf(plan, futures.partial);
const measures = measuresOf(plan);
const exact = fromRows(futures, eventful);
/** Parameters have their own test: their paths are those of the scenario. */
const named = measures.filter(({ place }) => place[0] !== "parameters");

/** Equal but for the last digits of long sums. */
function expectClose(found: number, expected: number, scale: number, what: string): void {
  expect(Math.abs(found - expected), `${what}: ${found} instead of ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(expected), scale, 1e-9),
  );
}

test("the independent computation knows every measure, and no other", () => {
  expect(named.map(({ id }) => id).sort()).toEqual([...exact.keys()].sort());
});

describe("every measure is what its definition gives in plain loops over the rows, and so is its error", () => {
  test.each(named.map((measure) => [measure.id, measure] as const))("%s", (id, measure) => {
    const found = estimateOf(result, measure);
    const expected = exact.get(id)!;
    if (expected === null || found === null) {
      expect(found).toBe(expected);
      return;
    }
    expectClose(found.value!, expected.value, 0, id);
    if ("reason" in found && found.reason !== undefined) expect(plan.tails).not.toEqual({});
    else if ("standardError" in found) expectClose(found.standardError!, expected.error, 1e-6 * Math.abs(expected.value), `error of ${id}`);
    else expect(found.high! - found.low!).toBeCloseTo(2 * 1.959963984540054 * expected.error, -3);
  });
});

test("parameters have the mean and the sd of their column", () => {
  for (const path of plan.parameters.paths) {
    const values = Array.from(futures.column(path));
    const mean = values.reduce((a, b) => a + b, 0) / replications;
    const sd = Math.sqrt(values.reduce((a, x) => a + (x - mean) ** 2, 0) / (replications - 1));
    const of = (key: string) => estimateOf(result, measures.find(({ id }) => id === `parameters.${path}.${key}`)!)!;
    expectClose(of("mean").value!, mean, sd, path);
    expectClose(of("sd").value!, sd, 0, path);
  }
});

describe("intervals", () => {
  const answer = (id: string) =>
    estimateOf(result, measures.find((each) => each.id === id)!)! as { value: number; low: number; high: number };

  test("of a ratio are Fieller's: at both ends numerator and denominator differ by 1.96 standard errors of their difference", () => {
    const { low, high } = answer("society.costPerQaly");
    const [outlays, savings, qalys] = ["outlays", "savings", "qalys"].map((name) => futures.column(`society.${name}`)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (const R of [low, high]) {
      const d = Array.from(outlays, (x, i) => x - savings[i]! - R * qalys[i]!);
      const mean = d.reduce((a, b) => a + b, 0) / replications;
      const variance = d.reduce((a, x) => a + (x - mean) ** 2, 0) / (replications - 1);
      expect(Math.abs(mean) / Math.sqrt(variance / replications)).toBeCloseTo(1.959963984540054, 8);
    }
  });

  test("of a share of rounds are Wilson's with as many independent trials as have its clustered error", () => {
    const { value, low, high } = answer("interventions.a.power");
    const { error } = exact.get("interventions.a.power")!;
    const n = (value * (1 - value)) / error ** 2;
    const rounds = futures.column("interventions.a.effective").reduce((a, b) => a + b, 0);
    expect(n).toBeLessThan(rounds);
    // Wilson's limits are where |p̂ − p| = 1.96 √(p(1 − p)/n).
    for (const p of [low, high]) expect(Math.abs(value - p)).toBeCloseTo(1.959963984540054 * Math.sqrt((p * (1 - p)) / n), 9);
  });

  test("of a denominator that may as well be 0 are not determined, and of one that is 0 not available", () => {
    const parts = { numerator: 5, denominator: 1.9, numeratorVariance: 1, denominatorVariance: 1, covariance: 0 };
    expect(fieller(parts)).toEqual({ value: null, low: null, high: null, reason: "denominatorNearZero" });
    expect(fieller({ ...parts, denominator: 2 })!.value).toBe(2.5);
    expect(fieller({ ...parts, denominator: 0, denominatorVariance: 0 })).toBeNull();
    expect(fieller({ ...parts, denominatorVariance: 0 })).toEqual({
      value: 5 / 1.9,
      low: expect.closeTo((5 - 1.959963984540054) / 1.9, 12),
      high: expect.closeTo((5 + 1.959963984540054) / 1.9, 12),
    });
  });
});
