import { tailIndex } from "../distributions/tailIndex.ts";
import { entityHash } from "../random/address.ts";
import type { Sampler, SamplerSetBuilder } from "../samplers/samplerSet.ts";
import type { Slot } from "./ids.ts";
import { drawnRange, type LegalKey, type Range } from "./legalRanges.ts";
import type { ParameterPlan } from "./plan.ts";
import type { Uncertain } from "./scenario.ts";

export interface SlotBuilder {
  /** A slot for a number: constant, or drawn under its path (or another address) once per replication, clamped to its legal range. */
  slot(u: Uncertain, path: string, key: LegalKey, address?: string): Slot;
  /** A slot that a mechanism fills itself, reported under its path if the number is uncertain. */
  filled(u: Uncertain, path: string): Slot;
  /** What a number is drawn from: its exact posterior where there is one. */
  drawnFrom(u: Uncertain, path: string): Uncertain;
  values(): Float64Array;
  parameters(): ParameterPlan;
}

/**
 * Collects the numbers of a scenario, known and uncertain, and gives each a slot.
 *
 * posteriors  by path, what a number is drawn from instead of what is written
 */
export function slotBuilder(samplers: SamplerSetBuilder, posteriors: ReadonlyMap<string, Uncertain> = new Map()): SlotBuilder {
  const values: number[] = [];
  const drawn: { address: string; sampler: Sampler; slot: Slot; range: Range }[] = [];
  const reported: { path: string; slot: Slot; tail: number }[] = [];

  function add(u: Uncertain, path: string, high = Infinity): Slot {
    values.push(typeof u === "number" ? u : NaN);
    const slot = (values.length - 1) as Slot;
    if (typeof u !== "number") reported.push({ path, slot, tail: high < Infinity ? Infinity : tailIndex(u) });
    return slot;
  }

  return {
    slot(prior, path, key, address = path) {
      const u = posteriors.get(path) ?? prior;
      const range = drawnRange(key);
      const slot = add(u, path, range[1]);
      if (typeof u !== "number") drawn.push({ address, sampler: samplers.add(u), slot, range });
      return slot;
    },
    filled: (prior, path) => add(posteriors.get(path) ?? prior, path),
    drawnFrom: (prior, path) => posteriors.get(path) ?? prior,
    values: () => Float64Array.from(values),
    parameters: () => ({
      paths: reported.map((r) => r.path),
      reported: Int32Array.from(reported, (r) => r.slot),
      tails: Float64Array.from(reported, (r) => r.tail),
      entity: Int32Array.from(drawn, (d) => entityHash(d.address)),
      sampler: Int32Array.from(drawn, (d) => d.sampler),
      slot: Int32Array.from(drawn, (d) => d.slot),
      low: Float64Array.from(drawn, (d) => d.range[0]),
      high: Float64Array.from(drawn, (d) => d.range[1]),
    }),
  };
}
