import type { Slot } from "../ids.ts";

export interface EconomyPlan {
  readonly entity: number;
  readonly mean: number;
  readonly sd: number;
  readonly persistence: number;
  /** Years t in which the cycle is not drawn but given; null: none. */
  readonly recession: { readonly from: number; readonly to: number; readonly cycle: number } | null;
  /** √(1 − φ²). */
  readonly innovation: number;
  readonly electionEntity: number;
  /** 1 in election years. */
  readonly election: Uint8Array;
  readonly majorityChange: number;
  /** Slot of the yearly probability in years without an election; null: 0. */
  readonly midTermChange: Slot | null;
  /** Year t in which the election changes the majority whatever is drawn; −1: none. */
  readonly certainChange: number;
}

export interface DepartmentPlan {
  readonly id: string;
  readonly entity: number;
  /** Probability that the head leaves in year t. */
  readonly turnover: Float64Array;
  /** Kronor a year; Infinity: no limit. */
  readonly repaymentLimit: number;
  readonly budget: number | null;
}
