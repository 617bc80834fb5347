import { effectAt } from "../../evidence/effectLink.ts";
import { thetaOfDeviate } from "../../evidence/thetaTable.ts";
import { normalCdf } from "../../numeric/normal.ts";
import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { quantileAt } from "../../samplers/quantileTable.ts";
import { SamplerKind } from "../../samplers/samplerSet.ts";
import { drawLineEffects } from "../links/draw.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { fadeOf } from "./fadeOf.ts";
import type { InterventionPlan } from "./plan.ts";

/** No effect is below this: a transfer of 0 makes 0 of it, as it should. */
const LOWEST = -1e9;

/**
 * How well each intervention works in this replication (MODEL §3.1):
 *
 *   e = 0 with probability noEffect, else τ Q(u) clamped to [−1, 1],  u = Φ(√ρ C + √(1 − ρ) ξ)
 */
export function drawEffects(plan: Plan, state: State): void {
  const { draws, values } = state;
  const { lanes } = draws;
  const { effect, context, own } = state.interventions;
  words(draws, draws.all, plan.contextEntity, purpose(Mechanism.context), 0);
  quantiles(plan.samplers, plan.normal, draws, draws.plane, lanes, context);
  for (const iv of plan.interventions) {
    const read = words(draws, draws.all, iv.effect.entity, purpose(Mechanism.effect), 0);
    quantiles(plan.samplers, plan.normal, draws, draws.plane, lanes, own);
    const at = iv.index * lanes;
    const size = iv.effect.size * lanes;
    const noEffect = iv.effect.noEffect * lanes;
    const transfer = iv.effect.transfer * lanes;
    const { factor, ceiling } = iv.effect;
    for (let i = 0; i < lanes; i++) {
      const works = uniform(read[lanes + i]) >= values[noEffect + i];
      state.interventions.works[at + i] = works ? 1 : 0;
      const x = plan.contextLoading * context[i] + plan.ownLoading * own[i];
      const found = iv.effect.evidence === null ? sizeAt(plan, state, iv, x) : evidenceAt(plan, state, iv, x, i);
      const studied = Math.min(factor * found, ceiling);
      // What studies say may be far below −1, and has no mean there.
      values[size + i] = iv.effect.evidence === null ? studied : Math.min(1, Math.max(-1, studied));
      effect[at + i] = works ? Math.min(1, Math.max(-1, values[transfer + i] * studied)) : 0;
    }
    fadeOf(plan, state, iv.index, iv.effect);
    drawLineEffects(plan, state, iv);
  }
}

/** e of the studies' θ at the deviate −x: e falls in θ, so it rises in x (engine/EVIDENCE.md E7). */
function evidenceAt(
  plan: Plan,
  { values, block, interventions }: State,
  { effect, index }: InterventionPlan,
  x: number,
  lane: number,
): number {
  const { link, base } = effect.evidence as NonNullable<typeof effect.evidence>;
  const theta = thetaOfDeviate(plan.samplers.data, plan.samplers.offset[effect.sampler], -x);
  interventions.theta[index * block.lanes + lane] = theta;
  return Math.max(LOWEST, effectAt(link, base === null ? 1 : values[base * block.lanes + lane], theta));
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
  const exact = state.interventions.sizeQuantile[iv.index];
  if (exact !== null) return exact(tail, upper);
  const p = upper ? 1 - tail : tail;
  if (kind[sampler] === SamplerKind.equallyLikely) {
    return Math.min(data[at + Math.min(size[sampler] - 1, Math.floor(p * size[sampler]))], cap[sampler]);
  }
  let i = 0;
  while (p > data[at + i]) i++;
  return Math.min(data[at + size[sampler] + i], cap[sampler]);
}
