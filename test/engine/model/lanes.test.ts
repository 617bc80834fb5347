import { describe, expect, test } from "vitest";
import { createSimulator } from "../../../engine/index.ts";
import { createLanes, takeAlike } from "../../../engine/model/lanes.ts";
import { replicate } from "../../../engine/model/replicate.ts";
import { createState, workspaceBytes } from "../../../engine/model/state.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { recorderOf } from "../../../engine/record/recorder.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";
import { frozenScenarios } from "../../trust/frozenScenarios.ts";
import { eventful } from "./eventful.ts";
import { libraryScenario, planOf } from "./run.ts";

describe("lanes that do the same thing", () => {
  test("are taken together, in order, until none is left", () => {
    const rest = createLanes(6);
    rest.count = 5;
    rest.lane.set([0, 2, 3, 4, 5]);
    const key = Int32Array.of(7, 0, 8, 7, 9, 8);
    const group = createLanes(6);
    const groups: number[][] = [];
    while (takeAlike(rest, key, group)) groups.push([...group.lane.subarray(0, group.count)]);
    expect(groups).toEqual([[0, 3], [2, 5], [4]]);
  });
});

describe("a future is the same, whatever stands beside it", () => {
  const scenarios = [eventful, ...frozenScenarios, libraryScenario("ale"), libraryScenario("norrkoping")];
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
    const plan = planOf(scenario);
    const record = recorderOf(plan);
    const futures = 75;
    const all = [1, 13, 64].map((lanes) => {
      const state = createState(plan, rootKey(3), lanes);
      const planes = new Float64Array(plan.columns.length * lanes);
      const found = new Float64Array(plan.columns.length * futures);
      for (let first = 0; first < futures; first += lanes) {
        replicate(plan, state, first);
        record(state, planes);
        for (let c = 0; c < plan.columns.length; c++) {
          for (let i = 0; i < lanes && first + i < futures; i++) found[c * futures + first + i] = planes[c * lanes + i]!;
        }
      }
      return found;
    });
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });
});

test("a workspace has 64 lanes, and fewer where a scenario is huge", () => {
  const lanesOf = (persons: number) => {
    const plan = planOf(plainScenario([plainIntervention({ intake: [persons] })]));
    const state = createState(plan, rootKey(1));
    return [state.block.lanes, workspaceBytes(state)] as const;
  };
  expect(lanesOf(100)[0]).toBe(64);
  const [lanes, bytes] = lanesOf(200_000);
  expect(lanes).toBeGreaterThan(1);
  expect(lanes).toBeLessThan(64);
  expect(bytes).toBeLessThan(100e6);
});

test("short runs and a long one after them give what each gives alone", () => {
  const plan = planOf(eventful);
  const rowsOf = (simulator: ReturnType<typeof createSimulator>, replications: number) => {
    const rows = new Float64Array(replications * plan.columns.length);
    simulator.run(2, replications, rows);
    simulator.take();
    return rows;
  };
  const one = createSimulator(plan, 1);
  for (const replications of [5, 40, 100, 7]) expect(rowsOf(one, replications)).toEqual(rowsOf(createSimulator(plan, 1), replications));
  expect(rowsOf(one, 100).subarray(0, 5 * plan.columns.length)).toEqual(rowsOf(createSimulator(plan, 1), 5));
});
