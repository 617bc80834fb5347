import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Plan, type Scenario } from "../../../engine/index.ts";
import { replicate } from "../../../engine/model/replicate.ts";
import { createState } from "../../../engine/model/state.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { recorderOf } from "../../../engine/record/recorder.ts";
import { libraryScenario, tables } from "./run.ts";

const norrkoping = libraryScenario("norrkoping");
/** Whole draws, of whatever size. */
const rowsOf = (k: number) => Math.max(96, k);

const planOf = (scenario: Scenario, futuresPerDraw?: number) => compile(scenario, tables, ["all"], undefined, futuresPerDraw);

/** By column name, the first futures. */
function futures(plan: Plan, rows = rowsOf(1)): Map<string, number[]> {
  const simulator = createSimulator(plan, 1);
  const width = plan.columns.length;
  const all = new Float64Array(rows * width);
  simulator.run(0, rows, all);
  return new Map(plan.columns.map((name, c) => [name, Array.from({ length: rows }, (_, r) => all[r * width + c]!)]));
}

/** What is assumed: U draws and effects. */
const assumed = (plan: Plan) => [...plan.parameters.paths, ...plan.interventions.map(({ id }) => `interventions.${id}.effect`)];

describe("futures that share a draw of what is assumed", () => {
  test.each([2, 8, 1024])("%i of them: replication r has the assumptions of ⌊r/K⌋", (k) => {
    const plan = planOf(norrkoping, k);
    const rows = rowsOf(k);
    const alone = futures(planOf(norrkoping), rows);
    const shared = futures(plan, rows);
    for (const name of assumed(plan)) {
      expect(shared.get(name), name).toEqual(Array.from({ length: rows }, (_, r) => alone.get(name)![Math.floor(r / k)]));
    }
    expect(shared.get("draw")).toEqual(Array.from({ length: rows }, (_, r) => Math.floor(r / k)));
    expect(new Set(shared.get("society.npv")).size).toBeGreaterThan(rows / k);
  });

  test("everything else belongs to the replication: where nothing is assumed, the draw is of no consequence", () => {
    const plain = JSON.parse(JSON.stringify(norrkoping), (_, value) =>
      value !== null && typeof value === "object" && "dist" in value ? 0.5 : value,
    ) as Scenario;
    const certain: Scenario = {
      ...plain,
      interventions: plain.interventions.map((iv, i) => ({
        ...iv,
        effect: { ...iv.effect, noEffect: 0 },
        outcomes: norrkoping.interventions[i]!.outcomes.map((o) => ({ ...o, rate: typeof o.rate === "number" ? o.rate : 0.3 })),
      })),
    };
    const plan = planOf(certain);
    expect(plan.parameters.paths).toEqual([]);
    const shared = futures(planOf(certain, 16));
    // What the interventions have in common is of the draw itself, though nothing hangs on it here.
    const others = [...futures(plan)].filter(([name]) => name !== "context");
    for (const [name, values] of others) expect(shared.get(name), name).toEqual(values);
  });

  test("are the same, however many lanes stand side by side", () => {
    const plan = planOf(norrkoping, 32);
    const record = recorderOf(plan);
    const rows = rowsOf(32);
    const found = [1, 13, 64].map((lanes) => {
      const state = createState(plan, rootKey(3), lanes);
      const planes = new Float64Array(plan.columns.length * lanes);
      const npv: number[] = [];
      for (let first = 0; first < rows; first += lanes) {
        replicate(plan, state, first);
        record(state, planes);
        const from = plan.columns.indexOf("society.npv") * lanes;
        npv.push(...planes.subarray(from, from + Math.min(lanes, rows - first)));
      }
      return npv;
    });
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test("are a power of two, so that a block holds whole draws", () => {
    for (const k of [0, 3, 1.5, 2048, Number.NaN]) expect(() => planOf(norrkoping, k)).toThrow(RangeError);
  });

  test("have no column of their own where each future has its own draw", () => {
    expect(planOf(norrkoping).columns).not.toContain("draw");
    expect(planOf(norrkoping, 2).hash).not.toBe(planOf(norrkoping).hash);
    expect(planOf(norrkoping, 1).hash).toBe(planOf(norrkoping).hash);
  });
});
