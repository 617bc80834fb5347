import type { EffectLink } from "../../evidence/effectLink.ts";
import type { Slot } from "../ids.ts";

/** Where the effect on an intervention, or on a line that has one of its own, stands in `state.interventions`: effect, success and fade. */
export type EffectRow = number & { readonly effectRow?: never };

/** The effect on an outcome or a benefit that has one of its own (engine/EVIDENCE.md E10). */
export interface LineEffectPlan {
  readonly row: EffectRow;
  /** Slots of ratios and causal parts; none: the intervention's effect, fading in its own way. */
  readonly factors: Int32Array;
  /** Set where the links multiply the studies' θ: the way from there to e, and the slot of its base (null: it needs none). */
  readonly theta: { readonly link: EffectLink; readonly base: Slot | null } | null;
  /** null: no fading. */
  readonly halfLife: Slot | null;
  readonly persistentShare: Slot;
  readonly fadeAfter: number;
}
