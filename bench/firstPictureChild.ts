/** `firstPictureChild <scenario>`: milliseconds to a summary of 256 futures, in a process that has done nothing before, then again. */
import { compile, createSimulator, summarise } from "../engine/index.ts";
import type { QuantileTables } from "../engine/samplers/samplerSet.ts";
import { scenarioNamed } from "./scenarios.ts";
import { spreadOf } from "./spread.ts";

const scenario = scenarioNamed(process.argv[2]!);
const tables: QuantileTables = new Map();

/** As after a slider was moved: everything is computed but the tables of distributions that did not change. */
function picture(seed: number): number {
  const start = performance.now();
  const plan = compile(scenario, tables);
  const simulator = createSimulator(plan, seed);
  simulator.run(0, 256);
  summarise(plan, simulator.take(), {
    scenario: { name: scenario.name, hash: "" },
    version: "",
    seed: String(seed),
    host: { node: "", workers: 1, seconds: 0 },
  });
  return performance.now() - start;
}

const cold = picture(1);
for (let i = 0; i < 10; i++) picture(1);
const warm = Array.from({ length: 15 }, (_, i) => picture(i));
console.log(JSON.stringify({ cold, warm: spreadOf(warm) }));
