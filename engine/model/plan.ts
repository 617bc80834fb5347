import type { Need } from "../record/column.ts";
import type { SamplerSet } from "../samplers/samplerSet.ts";
import type { DistributionSpec } from "./scenario.ts";

/**
 * A scenario made ready to run: numbers and typed arrays only, so that it can be posted to any thread. Built by `compile`.
 *
 * Years are counted from the start year (t = 0 … years − 1). A *slot* is an index into the values of one replication: a
 * known number has a slot that never changes, an uncertain one is drawn into its slot at the start of each replication.
 * Payers are numbered: the departments in file order, then the outsiders in the order of `outsiders`.
 */
export interface Plan {
  /** Fingerprint of the scenario that it was compiled from. */
  readonly hash: string;
  readonly years: number;
  readonly startYear: number;
  /** Names of the columns that are asked for, in the order of the catalogue (record/catalogue.ts): what a replication leaves. */
  readonly columns: readonly string[];
  /** What they need to be simulated. */
  readonly needs: readonly Need[];
  readonly samplers: SamplerSet;
  /** Sampler of the standard normal. */
  readonly normal: number;
  /** Value of every slot before anything is drawn. */
  readonly values: Float64Array;
  readonly parameters: ParameterPlan;
  readonly economy: EconomyPlan;
  readonly departments: readonly DepartmentPlan[];
  readonly payers: readonly string[];
  readonly fund: FundPlan;
  readonly credibility: CredibilityPlan;
  readonly interventions: readonly InterventionPlan[];
  /** √ρ and √(1 − ρ) of the context copula. */
  readonly contextLoading: number;
  readonly ownLoading: number;
  readonly contextEntity: number;
  /** Over all interventions. */
  readonly rounds: number;
  /** Over all interventions. */
  readonly outcomes: number;
  /** Largest cohort, treated or control. */
  readonly largestCohort: number;
  readonly qalyPrice: number;
  /** (1 + r)^−t. */
  readonly discount: Float64Array;
  /** Rules in use, and for each intervention the number of its rule. */
  readonly rules: readonly string[];
}

/** The numbers drawn once per replication, one row each. */
export interface ParameterPlan {
  readonly paths: readonly string[];
  readonly entity: Int32Array;
  readonly sampler: Int32Array;
  readonly slot: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Slots to report in the rows: those drawn here, and the effect sizes, which are drawn with their context. */
  readonly reported: Int32Array;
}

export interface EconomyPlan {
  readonly entity: number;
  readonly mean: number;
  readonly sd: number;
  readonly persistence: number;
  /** √(1 − φ²). */
  readonly innovation: number;
  readonly electionEntity: number;
  /** 1 in election years. */
  readonly election: Uint8Array;
  readonly majorityChange: number;
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
  readonly dissolutionBase: number;
  readonly dissolutionOnDeficit: number;
  readonly dissolutionOnMajorityChange: number;
}

/** Slots. */
export interface CredibilityPlan {
  readonly anchoring: number;
  readonly lossPerHeadChange: number;
  readonly lossPerMajorityChange: number;
  readonly deficitPenalty: number;
  readonly paidWhenBroken: number;
}

export interface InterventionPlan {
  readonly id: string;
  readonly index: number;
  readonly entity: number;
  readonly start: number;
  readonly years: number;
  readonly host: number;
  readonly intake: Int32Array;
  /** Persons entered before active year n; d + 1 numbers. */
  readonly entered: Float64Array;
  /** Slots, one per active year. */
  readonly cost: Int32Array;
  readonly costFactor: number;
  /** Mean outlay of active year n, whole kronor. */
  readonly meanOutlay: Float64Array;
  /** Mean outlays from active year n on; d + 1 numbers. */
  readonly meanRemaining: Float64Array;
  readonly staff: StaffPlan | null;
  /** Sampler of the frailty; −1: everybody has frailty 1. */
  readonly frailty: number;
  readonly outMigration: number;
  readonly migrates: boolean;
  readonly cashable: number;
  /** Kronor; 0: no steps. */
  readonly cashableStep: number;
  readonly effect: EffectPlan;
  readonly outcomes: readonly OutcomePlan[];
  readonly benefits: readonly BenefitPlan[];
  /** Years since entry in which some benefit falls to a department, so that it matters who has moved away. */
  readonly departmentBenefitYears: number;
  /** Outcomes and kronor benefits, in that order: each is a line of the savings accounts. */
  readonly lines: readonly LinePlan[];
  /** Payers who may save anything, in order. */
  readonly savers: Int32Array;
  readonly interactions: readonly { readonly other: number; readonly factor: number }[];
  /** null: nothing is measured, the promise is what counts. */
  readonly evaluation: EvaluationPlan | null;
  /** Slot; 0 without an evaluation. */
  readonly evaluationCost: number;
  readonly contract: ContractPlan;
  readonly promise: PromisePlan;
  readonly renewal: { readonly everyYears: number; readonly until: number; readonly evaluatedPositive: boolean } | null;
  /** Numbers of its rounds in the arrays of all rounds: firstRound … firstRound + maxRounds − 1. */
  readonly firstRound: number;
  readonly maxRounds: number;
}

export interface StaffPlan {
  readonly positions: number;
  readonly turnover: number;
  readonly replacementCost: number;
  /** 1 − (1 − v/12) w: the share of a leaver's year that is lost. */
  readonly lostShare: number;
}

export interface EffectPlan {
  readonly entity: number;
  readonly sampler: number;
  /** Set where the quantile of `size` must be found on its cdf (mixtures): the thread builds it from this. */
  readonly exact: DistributionSpec | null;
  /** Slots; the drawn size is left in `size`. */
  readonly size: number;
  readonly noEffect: number;
  readonly transfer: number;
  /** −1: no fading. */
  readonly halfLife: number;
  readonly persistentShare: number;
}

export interface OutcomePlan {
  readonly id: string;
  readonly entity: number;
  readonly one: boolean;
  readonly rate: number;
  readonly from: number;
  readonly to: number;
  readonly actsOnCost: boolean;
  /** Samplers; lump −1 with days set, or days −1. */
  readonly lump: number;
  readonly days: number;
  readonly dayRate: number;
  readonly cyclicality: number;
  /** Where its cyclical factors by year start in `state.cyclical`. */
  readonly cycle: number;
  /** Sum of the departments' shares. */
  readonly ownShare: number;
  /** What an evaluation of basis `outcome` pays per event. */
  readonly price: number;
  /** Expected cost of an event, whole spell; kronor. */
  readonly meanCost: number;
}

export interface BenefitPlan {
  readonly perPersonYear: number;
  readonly from: number;
  readonly to: number;
  /** Number of its line; −1: QALYs. */
  readonly line: number;
  readonly toDepartment: boolean;
  readonly referenceEffect: number;
}

/** Who gains what a line saves. */
export interface LinePlan {
  /** Payers with a share, departments first, and their shares. */
  readonly payers: Int32Array;
  readonly shares: Float64Array;
  readonly ownShare: number;
}

export interface EvaluationPlan {
  readonly entity: number;
  readonly onCost: boolean;
  readonly cohorts: number;
  readonly followUp: number;
  /** Treated and controls of cohort n, and where their persons start in the round's list. */
  readonly treated: Int32Array;
  readonly treatedOffset: Int32Array;
  readonly controls: Int32Array;
  readonly controlOffset: Int32Array;
  readonly plannedTreated: number;
  readonly plannedControls: number;
  /** By outcome: sampler of the factor on the controls' rate (with `count: one` on their cost). */
  readonly bias: Int32Array;
  /** By outcome: set where its quantile must be found on its cdf (mixtures); the thread builds it from this. */
  readonly biasExact: readonly (DistributionSpec | null)[];
  /** Sampler of the error's factor; −1: none. */
  readonly measurementError: number;
  readonly capPerPerson: number;
  /** Constant part of Â for department benefits with basis `outcome`; kronor per participant and year. */
  readonly benefitPart: number;
}

export interface ContractPlan {
  readonly rule: number;
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
