import { createHash } from "node:crypto";
import { summarise } from "../../engine/measures/summarise.ts";
import { compile } from "../../engine/model/compile.ts";
import { blockSize, createSimulator } from "../../engine/simulator.ts";
import { frozenScenarios } from "./frozenScenarios.ts";

const replications = 128;
const facts = { version: "frozen", seed: "1", host: { node: "", workers: 1, seconds: 0 } };

/** A line for each frozen scenario: a hash of every number in its rows, another of every number in its summary, its name. */
export function* frozenLines(): Generator<string> {
  for (const [i, scenario] of frozenScenarios.entries()) {
    const plan = compile(scenario);
    const simulator = createSimulator(plan, "1");
    const rows = new Float64Array(replications * plan.columns.length);
    simulator.run(0, replications, rows);
    // Some errors need whole blocks.
    for (const block of i === 0 ? [1, 2, 3] : [1]) simulator.run(block, i === 0 ? blockSize : replications);
    const summary = summarise(plan, simulator.take(), { ...facts, scenario: { name: scenario.name, hash: "" } });
    yield `${hashOf(plan.columns, rows)} ${summary.run.resultHash} ${scenario.name}\n`;
  }
}

function hashOf(names: readonly string[], rows: Float64Array): string {
  // A NaN has many bit patterns.
  const bits = rows.map((x) => (Number.isNaN(x) ? Number.MAX_VALUE : x));
  const hash = createHash("sha256").update(names.join("\n"));
  return hash.update(new Uint8Array(bits.buffer)).digest("hex").slice(0, 16);
}
