import type { Slot } from "../ids.ts";

/** What a person on a trajectory costs from its start on (engine/EVIDENCE.md E13). */
export interface AccountPlan {
  /** Slot: yearly probability of leaving the trajectory. */
  readonly exit: Slot;
  /** Years on the trajectory that cost something. */
  readonly years: number;
  /** Lines of the savings accounts, one for each payer and item. */
  readonly lines: Int32Array;
  /** Kronor [line][year on the trajectory]. */
  readonly amounts: Float64Array;
  /** What of a line counts, by line. */
  readonly counted: Float64Array;
  /** Kronor that fall on the own municipality [year on the trajectory]. */
  readonly own: Float64Array;
  /** Frailty as points with weights of sum 1: over them the chance of a start is averaged. */
  readonly frailties: readonly { readonly value: number; readonly weight: number }[];
}
