import { compile } from "../model/compile.ts";
import type { Scenario } from "../model/scenario.ts";
import { blockSize, createSimulator } from "../simulator.ts";
import { type ComponentCheck, checkComponent } from "./expectations.ts";
import { scenarioComponents } from "./expectationsComponents.ts";
import { componentVariants } from "./expectationsVariants.ts";

/** Simulates the components of a scenario piece by piece, so that its caller can pause, stop or show progress between pieces. */
export interface ComponentRun {
  /** Pieces in all. */
  readonly pieces: number;
  /** Simulates the next piece: one block of one variant. */
  step(): void;
  /** After the last piece. */
  checks(): readonly ComponentCheck[];
}

/**
 * Every component of a scenario, simulated beside its exact mean.
 *
 * seed          a person's seed: the futures are those of `run` with the same seed
 * replications  of each variant; ≥ 2
 */
export function componentRun(scenario: Scenario, seed: string | number, replications: number): ComponentRun {
  const components = scenarioComponents(scenario, compile(scenario), replications);
  const variants = componentVariants(scenario);
  const blocks = Math.ceil(replications / blockSize);
  const samples = variants.map(() => new Map<string, Float64Array>());
  for (const { variant, column, over } of components) {
    samples[variant].set(column, new Float64Array(replications));
    if (over !== null) samples[over].set(column, new Float64Array(replications));
  }
  const rows: { values: Float64Array; width: number; wanted: { at: number; to: Float64Array }[] } = {
    values: new Float64Array(0),
    width: 0,
    wanted: [],
  };
  let simulator = createSimulator(compile(scenario), seed);
  let done = 0;
  return {
    pieces: variants.length * blocks,
    step() {
      const variant = Math.floor(done / blocks);
      const block = done % blocks;
      if (block === 0) {
        const plan = compile(variants[variant]);
        simulator = createSimulator(plan, seed);
        rows.width = plan.columns.length;
        rows.values = new Float64Array(blockSize * rows.width);
        rows.wanted = [...samples[variant]].map(([column, to]) => ({ at: plan.columns.indexOf(column), to }));
      }
      const count = Math.min(blockSize, replications - block * blockSize);
      simulator.run(block, count, rows.values);
      for (const { at, to } of rows.wanted) {
        for (let i = 0; i < count; i++) to[block * blockSize + i] = rows.values[i * rows.width + at];
      }
      done += 1;
    },
    checks: () =>
      components.map((component) =>
        checkComponent(
          component,
          samples[component.variant].get(component.column)!,
          component.over === null ? null : samples[component.over].get(component.column)!,
        ),
      ),
  };
}
