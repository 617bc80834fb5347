import type { Sampler } from "../../samplers/samplerSet.ts";
import type { AccountPlan } from "../accounts/plan.ts";
import type { Slot } from "../ids.ts";
import type { EffectRow } from "../links/plan.ts";

export interface OutcomePlan {
  readonly id: string;
  /** Where its effect stands. */
  readonly row: EffectRow;
  readonly entity: number;
  readonly one: boolean;
  readonly rate: Slot;
  readonly from: number;
  readonly to: number;
  readonly actsOnCost: boolean;
  /** Whether each event counts, whomever it befalls, so that all are drawn. */
  readonly everyEvent: boolean;
  /** Samplers; lump −1 with days set, or days −1. */
  readonly lump: Sampler;
  readonly days: Sampler;
  readonly dayRate: Sampler;
  readonly cyclicality: number;
  /** Where its cyclical factors by year start in `state.cyclical`. */
  readonly cycle: number;
  /** Sum of the departments' shares. */
  readonly ownShare: number;
  /** What an evaluation of basis `outcome` pays per event. */
  readonly price: number;
  /** Expected cost of an event, whole spell; kronor. */
  readonly meanCost: number;
  /** Expected kronor posted l years after an event; NaN where they have no mean, or none that is known. */
  readonly meanPosted: Float64Array;
  /** Set with `count: once`: what starts, at most once a person. */
  readonly account: AccountPlan | null;
}
