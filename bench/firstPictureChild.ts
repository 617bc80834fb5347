/**
 * `firstPictureChild <scenario>`: milliseconds to a summary of 256 futures, in a process that has done nothing before, then
 * again; by the clock, and of the processor.
 */
import { compile, createSimulator, summarise } from "../engine/index.ts";
import type { QuantileTables } from "../engine/samplers/samplerSet.ts";
import { scenarioNamed } from "./scenarios.ts";
import { type Spread, spreadOf } from "./spread.ts";

interface Milliseconds {
  readonly clock: number;
  readonly processor: number;
}

export interface FirstPicture {
  readonly cold: Milliseconds;
  readonly warm: { readonly clock: Spread; readonly processor: Spread };
}

const scenario = scenarioNamed(process.argv[2]!);
const tables: QuantileTables = new Map();

/** As after a slider was moved: everything is computed but the tables of distributions that did not change. */
function picture(seed: number): Milliseconds {
  const start = performance.now();
  const before = process.cpuUsage();
  const plan = compile(scenario, tables);
  const simulator = createSimulator(plan, seed);
  simulator.run(0, 256);
  summarise(plan, simulator.take(), {
    scenario: { name: scenario.name, hash: "" },
    version: "",
    seed: String(seed),
    host: { node: "", workers: 1, seconds: 0 },
  });
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

const cold = picture(1);
for (let i = 0; i < 10; i++) picture(1);
const warm = Array.from({ length: 15 }, (_, i) => picture(i));
const result: FirstPicture = {
  cold,
  warm: { clock: spreadOf(warm.map(({ clock }) => clock)), processor: spreadOf(warm.map(({ processor }) => processor)) },
};
console.log(JSON.stringify(result));
