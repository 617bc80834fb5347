import type { RuleNumber, Slot } from "../ids.ts";

/** Slots. */
export interface CredibilityPlan {
  readonly anchoring: Slot;
  readonly lossPerHeadChange: Slot;
  readonly lossPerMajorityChange: Slot;
  readonly deficitPenalty: Slot;
  readonly paidWhenBroken: Slot;
}

export interface ContractPlan {
  readonly rule: RuleNumber;
  readonly share: number;
  readonly floor: number;
  readonly cap: number;
  readonly grace: number;
  readonly horizon: number;
  readonly credit: number;
  readonly crossDepartment: boolean;
  /** Standard normal quantile of the evidence bound; 0: none. */
  readonly evidence: number;
  /** NaN: none. */
  readonly waiverBelow: number;
  /** 1: repayment rests on Â, 0: on the promise. */
  readonly measured: boolean;
  /** What a krona owed is worth in year t: I(t)/I(base) where claims are nominal, 1 where they are real. */
  readonly level: Float64Array;
  /** ω by year since entry: how far a measured saving counts then; null: alike in all. */
  readonly extrapolation: Float64Array | null;
}

/** What the application promises (MODEL §4, A*), and what follows from it for each possible start year s = 0 … T − 1. */
export interface PromisePlan {
  /** A*, kronor per participant and year. */
  readonly perParticipantYear: number;
  /** w_D by department. */
  readonly weights: Float64Array;
  /** Debtors in department order, with an address each for the draws of §6. */
  readonly debtors: Int32Array;
  readonly debtorEntity: Int32Array;
  /** Promised dues [s][t] and [s][debtor], kronor. */
  readonly byYear: Float64Array;
  readonly byDebtor: Float64Array;
  readonly total: Float64Array;
  /** The application is withdrawn: it never starts. */
  readonly withdrawn: boolean;
}
