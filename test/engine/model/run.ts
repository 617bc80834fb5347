import { readFileSync } from "node:fs";
import {
  blockSize,
  compile,
  createSimulator,
  type Partial,
  type Plan,
  type Scenario,
  type Summary,
  summarise,
} from "../../../engine/index.ts";
import type { QuantileTables } from "../../../engine/samplers/samplerSet.ts";
import { parse } from "../../../scenarios/parse.ts";
import { problemText } from "../../../scenarios/problem.ts";
import { libraryParent } from "../../scenarios/libraryParent.ts";

/** Shared by all compilations of a test file: scenarios have many distributions in common. */
export const tables: QuantileTables = new Map();

export function planOf(scenario: Scenario): Plan {
  return compile(scenario, tables);
}

/** Every column of a number of replications. */
export interface Futures {
  readonly replications: number;
  readonly partial: Partial;
  column(name: string): Float64Array;
  row(replication: number): Record<string, number>;
}

export function simulate(scenario: Scenario, replications: number, seed: string | number = 1): Futures {
  const plan = planOf(scenario);
  const simulator = createSimulator(plan, seed);
  const width = plan.columns.length;
  const rows = new Float64Array(width * replications);
  for (let block = 0; block * blockSize < replications; block++) {
    const from = block * blockSize;
    const size = Math.min(blockSize, replications - from);
    simulator.run(block, size, rows.subarray(from * width, (from + size) * width));
  }
  const at = new Map(plan.columns.map((name, c) => [name, c]));
  return {
    replications,
    partial: simulator.take(),
    column(name) {
      const c = at.get(name);
      if (c === undefined) throw new RangeError(`there is no column ${name}`);
      return Float64Array.from({ length: replications }, (_, i) => rows[i * width + c]!);
    },
    row: (i) => Object.fromEntries(plan.columns.map((name, c) => [name, rows[i * width + c]!])),
  };
}

/** The summary of a longer run, without keeping its rows. */
export function summaryOf(scenario: Scenario, replications: number, seed: string | number = 1): Summary {
  const plan = planOf(scenario);
  return summarise(plan, partialOf(scenario, replications, seed), {
    scenario: { name: scenario.name, hash: "" },
    version: "test",
    seed: String(seed),
    host: { node: "", workers: 1, seconds: 0 },
  });
}

export function partialOf(scenario: Scenario, replications: number, seed: string | number = 1): Partial {
  const simulator = createSimulator(planOf(scenario), seed);
  for (let block = 0; block * blockSize < replications; block++) {
    simulator.run(block, Math.min(blockSize, replications - block * blockSize));
  }
  return simulator.take();
}

export function scenarioOf(text: string, overrides: readonly string[] = []): Scenario {
  const parsed = parse(text, { fileName: "test.yaml", overrides, readParent: libraryParent });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed.scenario;
}

export function libraryScenario(name: string, overrides: readonly string[] = []): Scenario {
  return scenarioOf(readFileSync(new URL(`../../../scenarios/library/${name}.yaml`, import.meta.url), "utf8"), overrides);
}
