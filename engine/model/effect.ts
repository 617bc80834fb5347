import { exp } from "../numeric/exp.ts";
import { normalCdf } from "../numeric/normal.ts";
import { Mechanism, purpose } from "../random/address.ts";
import { read, uniform } from "../random/stream.ts";
import { draw } from "../samplers/draw.ts";
import { quantileAt } from "../samplers/quantileTable.ts";
import { SamplerKind } from "../samplers/samplerSet.ts";
import type { InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * How well each intervention works in this replication (MODEL §3.1):
 *
 *   e = 0 with probability noEffect, else τ Q(u) clamped to [−1, 1],  u = Φ(√ρ C + √(1 − ρ) ξ)
 */
export function drawEffects(plan: Plan, state: State): void {
  const { stream, values } = state;
  read(stream, plan.contextEntity, purpose(Mechanism.context), 0);
  const context = draw(plan.samplers, plan.normal, stream);
  for (const iv of plan.interventions) {
    const { entity, size, noEffect, transfer } = iv.effect;
    read(stream, entity, purpose(Mechanism.effect), 0);
    const works = uniform(stream.words[1]) >= values[noEffect];
    const x = plan.contextLoading * context + plan.ownLoading * draw(plan.samplers, plan.normal, stream);
    values[size] = sizeAt(plan, state, iv, x);
    state.effect[iv.index] = works ? Math.min(1, Math.max(-1, values[transfer] * values[size])) : 0;
    fadeOf(plan, state, iv);
  }
}

/** Q(Φ(x)), read from the nearer tail. */
function sizeAt(plan: Plan, state: State, iv: InterventionPlan, x: number): number {
  const { sampler } = iv.effect;
  const { kind, offset, size, cap, data } = plan.samplers;
  const at = offset[sampler];
  if (kind[sampler] === SamplerKind.constant) return data[at];
  const upper = x > 0;
  const tail = normalCdf(upper ? -x : x);
  if (kind[sampler] === SamplerKind.table) return Math.min(quantileAt(data, at, tail, upper), cap[sampler]);
  const exact = state.sizeQuantile[iv.index];
  if (exact !== null) return exact(tail, upper);
  const p = upper ? 1 - tail : tail;
  if (kind[sampler] === SamplerKind.equallyLikely) {
    return Math.min(data[at + Math.min(size[sampler] - 1, Math.floor(p * size[sampler]))], cap[sampler]);
  }
  let i = 0;
  while (p > data[at + i]) i++;
  return Math.min(data[at + size[sampler] + i], cap[sampler]);
}

/** g(s) = π + (1 − π) 2^(−s/h) for s = 0 … T − 1; 1 without a half-life. */
function fadeOf(plan: Plan, state: State, iv: InterventionPlan): void {
  const at = iv.index * plan.years;
  if (iv.effect.halfLife < 0) {
    state.fade.fill(1, at, at + plan.years);
    return;
  }
  const persistent = state.values[iv.effect.persistentShare];
  const yearly = exp(-Math.LN2 / state.values[iv.effect.halfLife]);
  for (let s = 0, left = 1; s < plan.years; s++, left *= yearly) state.fade[at + s] = persistent + (1 - persistent) * left;
}

/** Portfolio effect (MODEL §3.1): the product of the factors whose other intervention has paid this year's outlay too. */
export function portfolioFactor(state: State, iv: InterventionPlan): number {
  let factor = 1;
  for (const { other, factor: slot } of iv.interactions) {
    if (state.active[other] === 1) factor *= state.values[slot];
  }
  return factor;
}
