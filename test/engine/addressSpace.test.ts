import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { blockSize, compile, createSimulator } from "../../engine/index.ts";
import { addressedPaths } from "../../engine/model/checkAddresses.ts";
import { entityHash, PACKED_VALUES } from "../../engine/random/address.ts";
import { plainIntervention, plainScenario } from "../reference/model/plainScenario.ts";
import { libraryScenario, planOf } from "./model/run.ts";

const blocks = 2 ** 22;
const plan = compile(plainScenario([plainIntervention()], { horizonYears: 2 }));

test("the last of 2³² futures is simulated, and the one after it is refused: it would be the first again", () => {
  const simulator = createSimulator(plan, 1);
  simulator.run(blocks - 1, blockSize);
  expect(simulator.take().replications).toBe(blockSize);
  expect(() => simulator.run(blocks, 1)).toThrow("there are 4194304 blocks of different futures, from 0 on; got block 4194304");
  for (const block of [-1, 0.5, Number.NaN]) expect(() => simulator.run(block, 1)).toThrow(RangeError);
});

test("years and rounds that fit in their part of an address are compiled, one more is refused", () => {
  const fund = (years: number) => plainScenario([plainIntervention()], { horizonYears: years });
  expect(compile(fund(PACKED_VALUES)).years).toBe(64);
  expect(() => compile(fund(PACKED_VALUES + 1))).toThrow("horizonYears must be at most 64, got 65");
});

test("every address that a plan of the library draws at is among those that are compared with each other", () => {
  const library = readdirSync(new URL("../../scenarios/library/", import.meta.url)).filter((file) => file.endsWith(".yaml"));
  for (const file of library) {
    const scenario = libraryScenario(file.replace(".yaml", ""));
    const known = new Set(addressedPaths(scenario).map(entityHash));
    const drawn = entitiesOf(planOf(scenario), "");
    expect(drawn.size).toBeGreaterThan(scenario.interventions.length);
    expect([...drawn].filter(([, entity]) => !known.has(entity))).toEqual([]);
  }
});

/** Every number of a plan that is an address, by where it stands: `entity`, `…Entity`. */
function entitiesOf(part: unknown, path: string, found = new Map<string, number>()): Map<string, number> {
  if (typeof part !== "object" || part === null) return found;
  for (const [key, inner] of Object.entries(part)) {
    const isAddress = key === "entity" || key.endsWith("Entity");
    if (isAddress && typeof inner === "number") found.set(`${path}.${key}`, inner);
    else if (isAddress) for (const [i, entity] of [...(inner as Int32Array)].entries()) found.set(`${path}.${key}.${i}`, entity);
    else if (!ArrayBuffer.isView(inner)) entitiesOf(inner, `${path}.${key}`, found);
  }
  return found;
}
