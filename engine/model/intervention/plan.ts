import type { EffectLink } from "../../evidence/effectLink.ts";
import type { Sampler } from "../../samplers/samplerSet.ts";
import type { AfterwardsPlan } from "../afterwards/plan.ts";
import type { ContractPlan, PromisePlan } from "../contract/plan.ts";
import type { EvaluationPlan } from "../evaluation/plan.ts";
import type { InterventionNumber, PayerNumber, Round, Slot } from "../ids.ts";
import type { EffectRow, LineEffectPlan } from "../links/plan.ts";
import type { ParticipationPlan } from "../participation/plan.ts";
import type { OutcomePlan } from "../people/plan.ts";
import type { LinePlan } from "../savings/plan.ts";
import type { DistributionSpec } from "../scenario.ts";

export interface InterventionPlan {
  readonly id: string;
  readonly index: InterventionNumber;
  readonly entity: number;
  readonly enabled: boolean;
  readonly start: number;
  readonly years: number;
  readonly host: PayerNumber;
  readonly intake: Int32Array;
  /** Persons entered before active year n; d + 1 numbers. */
  readonly entered: Float64Array;
  /** Slots, one per active year. */
  readonly cost: Int32Array;
  readonly costFactor: Sampler;
  /** Mean outlay of active year n, whole kronor. */
  readonly meanOutlay: Float64Array;
  /** Mean outlays from active year n on; d + 1 numbers. */
  readonly meanRemaining: Float64Array;
  readonly staff: StaffPlan | null;
  /** Sampler of the frailty; −1: everybody has frailty 1, or it bears on nothing. */
  readonly frailty: Sampler;
  readonly frailtyVariance: number;
  /** Sampler of the sum of the frailties of those who enter in active year n and are not followed. */
  readonly othersFrailty: Int32Array;
  /** Whether everybody's frailty is drawn: where the effect acts on what events cost. */
  readonly apart: boolean;
  readonly outMigration: Slot;
  readonly migrates: boolean;
  readonly cashable: Slot;
  /** Kronor; 0: no steps. */
  readonly cashableStep: number;
  readonly effect: EffectPlan;
  readonly outcomes: readonly OutcomePlan[];
  readonly benefits: readonly BenefitPlan[];
  /** Of the outcomes and benefits that have one of their own. */
  readonly lineEffects: readonly LineEffectPlan[];
  /** Outcomes and kronor benefits, in that order: each is a line of the savings accounts. */
  readonly lines: readonly LinePlan[];
  /** Payers who may save anything, in order. */
  readonly savers: Int32Array;
  readonly interactions: readonly { readonly other: number; readonly factor: Slot }[];
  /** null: nothing is measured, the promise is what counts. */
  readonly evaluation: EvaluationPlan | null;
  /** Slot; 0 without an evaluation. */
  readonly evaluationCost: Slot;
  readonly contract: ContractPlan;
  readonly promise: PromisePlan;
  /** How its applicant decides; null: it takes part. */
  readonly participation: ParticipationPlan | null;
  /** What becomes of it after its last round; null: it ends. */
  readonly afterwards: AfterwardsPlan | null;
  readonly renewal: { readonly everyYears: number; readonly until: number; readonly evaluatedPositive: boolean } | null;
  /** Numbers of its rounds in the arrays of all rounds: firstRound … firstRound + maxRounds − 1. */
  readonly firstRound: Round;
  readonly maxRounds: number;
}

export interface StaffPlan {
  readonly positions: number;
  readonly turnover: Slot;
  readonly replacementCost: Slot;
  /** 1 − (1 − v/12) w: the share of a leaver's year that is lost. */
  readonly lostShare: number;
  /** Those who leave in active year 1 whatever is drawn. */
  readonly certainLeavers: number;
}

export interface EffectPlan {
  readonly entity: number;
  readonly sampler: Sampler;
  /** min(ceiling, factor · size): of a size that is `scaled`; else 1 and Infinity. */
  readonly factor: number;
  readonly ceiling: number;
  /** Set where the quantile of `size` must be found on its cdf (mixtures): the thread builds it from this. */
  readonly exact: DistributionSpec | null;
  /** Set where the size follows from studies: how e follows from what is drawn, and the slot of its base (null: it needs none). */
  readonly evidence: { readonly link: EffectLink; readonly base: Slot | null } | null;
  /** Slots; the drawn size is left in `size`. */
  readonly size: Slot;
  readonly noEffect: Slot;
  readonly transfer: Slot;
  /** null: no fading. */
  readonly halfLife: Slot | null;
  readonly persistentShare: Slot;
  /** Years since entry in which nothing fades. */
  readonly fadeAfter: number;
}

export interface BenefitPlan {
  /** Where its effect stands. */
  readonly row: EffectRow;
  readonly perPersonYear: Slot;
  readonly from: number;
  readonly to: number;
  /** Number of its line; −1: QALYs. */
  readonly line: number;
  readonly toDepartment: boolean;
  readonly referenceEffect: number;
}
