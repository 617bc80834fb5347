import type { Slot } from "../ids.ts";

export interface FundPlan {
  readonly entity: number;
  readonly capital: number;
  /** Real interest on the opening balance of year t. */
  readonly interest: Float64Array;
  /** Kronor paid in by plan in year t. */
  readonly topUps: Float64Array;
  readonly surplusShare: number;
  readonly surplusTarget: number;
  readonly revenue: number;
  readonly minimumBalance: number;
  readonly commitmentRule: boolean;
  readonly noStartsInDeficit: boolean;
  readonly bridges: boolean;
  /** Slots. */
  readonly dissolutionBase: Slot;
  readonly dissolutionOnDeficit: Slot;
  readonly dissolutionOnMajorityChange: Slot;
}
