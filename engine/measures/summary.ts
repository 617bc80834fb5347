import type { AlternativeSummary } from "./alternative.ts";
import type { Estimate, Probability, RatioInterval } from "./estimate.ts";

/** Content of `summary.json`, formatVersion 1 (DESIGN §5). Kronor, unrounded; what is not available is null. */
export interface Summary {
  readonly formatVersion: 1;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly run: {
    readonly version: string;
    readonly seed: string;
    readonly replications: number;
    readonly blocks: number;
    /** Of the hashes below, where all of them are there. */
    readonly resultHash: string | null;
    /** By id of the measure: a hash of the id, the seed, the replications and the bits of the estimate. */
    readonly measures: Readonly<Record<string, string>>;
    /** What the host knows, outside of `resultHash`: SHA-256 over the sources, the command line, every file that was read. */
    readonly code?: string;
    readonly command?: string;
    readonly inputs?: readonly { readonly file: string; readonly sha256: string }[];
  };
  readonly host: {
    readonly node: string;
    readonly workers: number;
    readonly seconds: number;
    /** Of the alternatives, which is not in `seconds`. */
    readonly alternativesSeconds?: number;
  };
  /** Other readings of the same facts, where they were run; not in `resultHash`. */
  readonly alternatives?: readonly AlternativeSummary[];
  /** What a reader must know before any figure; not in `resultHash`. */
  readonly warnings: readonly Warning[];
  readonly depletion: { readonly probability: Probability; readonly byYear: readonly YearProbability[]; readonly missing: Spread | null };
  readonly dissolution: { readonly probability: Probability; readonly byYear: readonly YearProbability[] };
  readonly dormancy: Probability;
  readonly balance: readonly BalanceYear[];
  readonly fund: FundSummary;
  readonly credibility: CredibilitySummary;
  readonly leakage: Leakage;
  readonly interventions: Readonly<Record<string, InterventionSummary>>;
  readonly departments: Readonly<Record<string, DepartmentSummary>>;
  readonly ownMunicipality: { readonly net: Estimate; readonly negative: Probability; readonly zero: Probability };
  readonly society: SocietySummary;
  readonly naive: SocietySummary;
  /** Every number drawn once per replication, by its path in the scenario. */
  readonly parameters: Readonly<Record<string, { readonly mean: Estimate; readonly sd: Estimate }>>;
}

/** Something to know before any figure, as data: which, where in the scenario, and what it is about. */
export interface Warning {
  readonly code: string;
  readonly path: string;
  readonly values: Readonly<Record<string, number | string | readonly string[]>>;
}

export interface YearProbability {
  /** Calendar year. */
  readonly year: number;
  /** Cumulative. */
  readonly probability: Probability;
}

/** Mean and quartiles of a quantity, among the replications in which it exists. */
export interface Spread extends Estimate {
  readonly q25: Estimate;
  readonly q50: Estimate;
  readonly q75: Estimate;
}

export interface BalanceYear {
  readonly year: number;
  readonly mean: Estimate;
  readonly q05: Estimate;
  readonly q25: Estimate;
  readonly q50: Estimate;
  readonly q75: Estimate;
  readonly q95: Estimate;
}

export interface FundSummary {
  readonly outlay: Estimate;
  readonly received: Estimate;
  readonly due: Estimate;
  readonly promised: Estimate;
  readonly bridging: Estimate;
  readonly loss: { readonly mean: Estimate; readonly valueAtRisk95: Estimate; readonly expectedShortfall95: Estimate };
  readonly lowestBalance: Estimate;
  readonly revolvingRatio: Estimate | null;
  /** A planned start was held back at least once by the commitment rule alone. */
  readonly delayed: Probability;
}

export interface Repayment {
  readonly receivedOverPromised: Estimate | null;
  readonly receivedOverDue: Estimate | null;
  readonly halfPaid: Probability | null;
  readonly fullyPaid: Probability | null;
}

export interface CredibilitySummary extends Repayment {
  readonly byYear: readonly {
    readonly year: number;
    readonly promised: Estimate;
    readonly due: Estimate;
    readonly received: Estimate;
    readonly receivedOverPromised: Estimate | null;
    readonly receivedOverDue: Estimate | null;
  }[];
  readonly byDebtor: Readonly<Record<string, Repayment>>;
  readonly byRule: Readonly<Record<string, Repayment>>;
}

export type Leakage = Readonly<Record<"Q1" | "Q2" | "Q3" | "Q4" | "Q5" | "Q6" | "Q7" | "Q8" | "Q9", Estimate>>;

export interface InterventionSummary extends Repayment {
  readonly started: Probability;
  readonly stopped: Probability;
  readonly withdrawn: Probability;
  readonly leakage: Leakage;
  readonly measured: { readonly mean: Estimate; readonly sd: Estimate } | null;
  /** What those followed in the first evaluation that became ready really saved their municipality, per person and year. */
  readonly realised: Estimate | null;
  readonly power: Probability | null;
  readonly signError: Probability | null;
  readonly exaggeration: Estimate | null;
  readonly falseClaims: Probability | null;
  readonly paidWithoutEffect: Probability | null;
  readonly rightDecision: Probability | null;
}

export interface DepartmentSummary {
  readonly net: Estimate;
  readonly negative: Probability;
  readonly zero: Probability;
  /** Mean loss (−net) over the worst twentieth of replications; kronor. */
  readonly expectedShortfall95: Estimate;
  /** The same as a share of a year's budget; null without a budget. */
  readonly ofBudget: Estimate | null;
  /** The same as a share of the municipality's revenue; null without a revenue. */
  readonly ofRevenue: Estimate | null;
}

export interface SocietySummary {
  readonly npv: Estimate;
  readonly npvSd: Estimate;
  readonly npvPositive: Probability;
  readonly benefitCostRatio: Estimate | null;
  /** (outlays − savings) / QALYs, all discounted. */
  readonly costPerQaly: RatioInterval | null;
  /** Discounted: departments (cashable), freedCapacity, outsiders, and the own municipality after outlays. */
  readonly byPayer: Readonly<Record<string, Estimate>>;
  /** P(NPV > 0) as the price of a QALY varies. */
  readonly acceptability: readonly { readonly qalyPrice: number; readonly probability: Probability }[];
}
