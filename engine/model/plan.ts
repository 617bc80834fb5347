import type { Need } from "../record/column.ts";
import type { Sampler, SamplerSet } from "../samplers/samplerSet.ts";
import type { CredibilityPlan } from "./contract/plan.ts";
import type { ControlPlan } from "./controls/plan.ts";
import type { FundPlan } from "./fund/plan.ts";
import type { PlannedAccount } from "./fund/planned.ts";
import type { InterventionPlan } from "./intervention/plan.ts";
import type { DepartmentPlan, EconomyPlan } from "./municipality/plan.ts";
import type { ObservedPlan } from "./observed/plan.ts";
import type { RestoringPlan } from "./restoring/plan.ts";
import type { Warning } from "./warnings.ts";

/**
 * A scenario made ready to run: numbers and typed arrays only, so that it can be posted to any thread. Built by `compile`.
 *
 * Years are counted from the start year (t = 0 … years − 1). A *slot* is an index into the values of one replication: a
 * known number has a slot that never changes, an uncertain one is drawn into its slot at the start of each replication.
 * Payers are numbered: the departments in file order, then the outsiders in the order of `outsiders`.
 */
export interface Plan {
  /** Fingerprint of the scenario that it was compiled from, and of `futuresPerDraw` where that is not 1. */
  readonly hash: string;
  /** K: replications r with the same ⌊r/K⌋ share one draw of what is assumed, U and effects; a power of two. */
  readonly futuresPerDraw: number;
  readonly years: number;
  readonly startYear: number;
  /** Names of the columns that are asked for, in the order of the catalogue (record/catalogue.ts): what a replication leaves. */
  readonly columns: readonly string[];
  /** So many of them, the first, are added up; those after them, again in the order of the catalogue, are for rows only. */
  readonly summed: number;
  /** What they need to be simulated. */
  readonly needs: readonly Need[];
  /** Some of them are of the same futures with unlimited capital. */
  readonly unlimited: boolean;
  /** What the columns have of known means; null: nobody asks. */
  readonly controls: ControlPlan | null;
  /** What is allowed in the scenario but probably not meant. */
  readonly warnings: readonly Warning[];
  /** Tail index of the columns that have not every moment (record/column.ts), by name. */
  readonly tails: Readonly<Record<string, number>>;
  readonly samplers: SamplerSet;
  /** Sampler of the standard normal. */
  readonly normal: Sampler;
  /** Value of every slot before anything is drawn. */
  readonly values: Float64Array;
  readonly parameters: ParameterPlan;
  readonly economy: EconomyPlan;
  readonly departments: readonly DepartmentPlan[];
  readonly payers: readonly string[];
  readonly fund: FundPlan;
  /** How the fund's account was meant to go. */
  readonly planned: PlannedAccount;
  readonly credibility: CredibilityPlan;
  /** The balance requirement; null: none. */
  readonly restoring: RestoringPlan | null;
  readonly interventions: readonly InterventionPlan[];
  /** What has happened; null: nothing is known. */
  readonly observed: ObservedPlan | null;
  /** √ρ and √(1 − ρ) of the context copula. */
  readonly contextLoading: number;
  readonly ownLoading: number;
  readonly contextEntity: number;
  /** Whether the naive account has a mean, and one that is known: it is an expectation. */
  readonly naiveExists: boolean;
  /** Over all interventions, then one for each that may become permanent. */
  readonly rounds: number;
  /** Over all interventions. */
  readonly outcomes: number;
  /** Effects of interventions, and those that lines have of their own. */
  readonly effectRows: number;
  /** Largest cohort, treated or control. */
  readonly largestCohort: number;
  readonly qalyPrice: number;
  /** (1 + r)^−(t + θ) of outlays and permanent costs, and of savings, benefits and QALYs; θ as `timing` says, 0 without it. */
  readonly discount: Float64Array;
  readonly savingDiscount: Float64Array;
  /** Rules in use, and for each intervention the number of its rule. */
  readonly rules: readonly string[];
}

/** The numbers drawn once per replication, one row each. */
export interface ParameterPlan {
  readonly paths: readonly string[];
  /** By path: which moments the number has (distributions/tailIndex.ts). */
  readonly tails: Float64Array;
  readonly entity: Int32Array;
  readonly sampler: Int32Array;
  readonly slot: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Slots to report in the rows: those drawn here, and the effect sizes, which are drawn with their context. */
  readonly reported: Int32Array;
}
