import type { InterventionNumber, PayerNumber, Round } from "../ids.ts";
import type { DistributionSpec } from "../scenario.ts";

/** What is known of the past (MODEL §13), ready to be set and weighed. Years are t = 0 … past − 1. */
export interface ObservedPlan {
  readonly past: number;
  /** Closing balance; NaN where it is not known. */
  readonly balance: Float64Array;
  /** null: simulated. */
  readonly topUps: Float64Array | null;
  readonly returned: Float64Array | null;
  /** Year of the first shortfall, −1: none. */
  readonly shortfall: number;
  /** Year of the dissolution, −1: none. */
  readonly dissolved: number;
  /** z_t; NaN where the result is not known. */
  readonly cycle: Float64Array;
  /** 1 changed, 0 not; null: simulated. */
  readonly majority: Uint8Array | null;
  /** By department. */
  readonly heads: readonly (Uint8Array | null)[];
  /** By number of the round among all; null: nothing is known of it. */
  readonly rounds: readonly (ObservedRoundPlan | null)[];
  /** Observations that weigh a replication, in the order of the file. */
  readonly factors: readonly FactorPlan[];
  /** Factors of the year's result, of dissolution and of changes of majority between elections; −1: they do not weigh. */
  readonly resultFactor: number;
  readonly dissolutionFactor: number;
  readonly majorityFactor: number;
  /** Logarithm of the factors that are the same in every replication: those of exact updates. */
  readonly logConstant: number;
  /** Paths of numbers whose prior was replaced by its exact posterior. */
  readonly exact: readonly string[];
  /** Exact updates were turned off. */
  readonly exactOff: boolean;
  /** Every observation that says something, also where an exact update took it. */
  readonly observations: readonly Observation[];
}

/** What an observation is about. */
export type ObservationKind = "result" | "dissolution" | "majority" | "outlays" | "leavers" | "events" | "evaluation" | "repayments";

export interface Observation {
  /** Path in the scenario. */
  readonly path: string;
  readonly kind: ObservationKind;
}

/** An observation and how its probability follows from a replication; the other kinds are weighed where they are set. */
export type FactorPlan = Observation & { readonly events: EventsPlan | null; readonly evaluation: EvaluationFactorPlan | null };

/** Events counted in a group: N of each outcome given its mean. */
export interface EventsPlan {
  readonly intervention: InterventionNumber;
  readonly round: Round;
  /** The intervention has an effect on them, and no bias. */
  readonly treated: boolean;
  readonly persons: number;
  /** V. */
  readonly frailty: number;
  readonly outcomes: readonly { readonly outcome: number; readonly events: number; readonly personYears: number }[];
}

/** A measured saving, and what the model expects it to be. */
export interface EvaluationFactorPlan {
  readonly intervention: InterventionNumber;
  readonly round: Round;
  readonly saving: number;
  readonly standardError: number;
  readonly followUp: number;
  /** Treated persons by cohort. */
  readonly treated: Int32Array;
  readonly onCost: boolean;
  /** Added to what is measured whatever happens; kronor. */
  readonly constant: number;
  /** By outcome: mean kronor posted in year l of a spell, 1 at l = 0 for what has a price. */
  readonly posted: readonly Float64Array[];
}

export interface ObservedRoundPlan {
  /** t of the start; −1: as planned. */
  readonly start: number;
  readonly withdrawn: boolean;
  /** t; −1: not stopped. */
  readonly stopYear: number;
  readonly stoppedByShortfall: boolean;
  /** By t; null: simulated. */
  readonly outlays: Float64Array | null;
  readonly leavers: Int32Array | null;
  /** Persons entering, and entered before, by active year; null: as planned. */
  readonly intake: Int32Array | null;
  readonly entered: Float64Array | null;
  readonly evaluation: { readonly ready: number; readonly saving: number; readonly standardError: number } | null;
  /** By t; null: simulated. */
  readonly repayments: readonly (readonly RepaymentPlan[])[] | null;
  /** By t, 1 renewed; null: as planned. */
  readonly renewal: Uint8Array | null;
  /** Numbers of the factors; −1: it does not weigh. */
  readonly leaversFactor: number;
  readonly outlaysFactor: number;
  readonly repaymentsFactor: number;
  /** `costFactor`, whose density weighs outlays. */
  readonly costSpec: DistributionSpec | null;
}

export interface RepaymentPlan {
  readonly debtor: PayerNumber;
  readonly due: number;
  readonly paid: number;
  /** 1 honoured, 0 broken, −1 says nothing. */
  readonly honoured: number;
}
