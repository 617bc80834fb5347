import { effectAt } from "../../evidence/effectLink.ts";
import { fadeOf } from "../intervention/fadeOf.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { LineEffectPlan } from "./plan.ts";

/**
 * The effects that outcomes and benefits have of their own in this replication (engine/EVIDENCE.md E10), after those of the interventions:
 *
 *   clamp(e · Π(ratio · causal)), or τ · e(Π(ratio · causal) · θ) clamped, 0 where the method does not work; at full success e = 1
 */
export function drawLineEffects(plan: Plan, state: State, iv: InterventionPlan): void {
  for (const line of iv.lineEffects) {
    drawLine(state, iv, line);
    fadeOf(plan, state, line.row, line);
  }
}

function drawLine({ block, values, interventions }: State, iv: InterventionPlan, { row, factors, theta }: LineEffectPlan): void {
  const { lanes } = block;
  const { effect, success, theta: drawn, works } = interventions;
  const own = iv.index * lanes;
  const at = row * lanes;
  for (let i = 0; i < lanes; i++) {
    let product = 1;
    for (let k = 0; k < factors.length; k++) product *= values[factors[k] * lanes + i];
    if (theta === null) {
      effect[at + i] = clamp(effect[own + i] * product);
      success[at + i] = clamp(product);
      continue;
    }
    const base = theta.base === null ? 1 : values[theta.base * lanes + i];
    const found = Math.max(LOWEST, effectAt(theta.link, base, product * drawn[own + i]));
    const studied = Math.min(iv.effect.factor * found, iv.effect.ceiling);
    effect[at + i] = works[own + i] === 1 ? clamp(values[iv.effect.transfer * lanes + i] * studied) : 0;
    success[at + i] = product > 0 ? 1 : product < 0 ? -1 : 0;
  }
}

/** As in `drawEffects`: a transfer of 0 makes 0 of it. */
const LOWEST = -1e9;

function clamp(x: number): number {
  return Math.min(1, Math.max(-1, x));
}
