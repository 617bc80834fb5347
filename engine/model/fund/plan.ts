import type { Slot } from "../ids.ts";

export interface FundPlan {
  readonly entity: number;
  readonly capital: number;
  /** Every cash test passes; the account then begins at 0. */
  readonly unlimited: boolean;
  /** Real interest on the opening balance of year t. */
  readonly interest: Float64Array;
  /** Kronor paid in by plan in year t. */
  readonly topUps: Float64Array;
  /** The part of them that is the same every year. */
  readonly yearlyTopUp: number;
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
