import { exp } from "../../numeric/exp.ts";
import type { Slot } from "../ids.ts";
import type { EffectRow } from "../links/plan.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { fadingStep } from "./fade.ts";

/** Slots of a fading, and how long it waits. */
export interface Fading {
  readonly halfLife: Slot | null;
  readonly persistentShare: Slot;
  readonly fadeAfter: number;
}

/** The fading of a row, where it is not known. */
export function fadeOf(plan: Plan, state: State, row: EffectRow, fading: Fading): void {
  const { halfLife, persistentShare } = fading;
  if (halfLife !== null && state.isDrawn[halfLife] + state.isDrawn[persistentShare] > 0)
    computeFade(plan, state, row, fading, state.block.lanes);
}

/** g(s) = π + (1 − π) 2^(−s/h) for s = 0 … T − 1, from `fadeAfter` on; 1 without a half-life. Left in `state.interventions.fade`, in the first `count` lanes. */
export function computeFade(
  plan: Plan,
  state: State,
  row: EffectRow,
  { halfLife, persistentShare, fadeAfter }: Fading,
  count: number,
): void {
  const { values, block } = state;
  const { lanes } = block;
  const { fade } = state.interventions;
  const at = row * plan.years * lanes;
  if (halfLife === null) {
    fade.fill(1, at, at + plan.years * lanes);
    return;
  }
  for (let i = 0; i < count; i++) {
    const persistent = values[persistentShare * lanes + i];
    const yearly = exp(-Math.LN2 / values[halfLife * lanes + i]);
    for (let s = 0, left = 1; s < plan.years; left *= fadingStep(yearly, fadeAfter, s), s++) {
      fade[at + s * lanes + i] = persistent + (1 - persistent) * left;
    }
  }
}
