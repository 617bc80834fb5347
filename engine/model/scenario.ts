import type { DistributionSpec, Uncertain } from "../distributions/spec.ts";
import type { Observed } from "./observed/observed.ts";

/**
 * A social investment fund and its interventions, as plain data: what a scenario file says once units are kronor,
 * defaults are filled in, `copies` are expanded and presets are looked up (MODEL §9). `compile` turns it into a Plan.
 * Money is kronor; rates are per year; years named `start`, `until`, `first` or `year` are calendar years.
 * Ids are unique among departments, among interventions, and within an intervention among outcomes and benefits.
 */
/** When in its year a flow falls: θ = 0, ½, 1. */
export type Timing = "start" | "mid" | "end";

export interface Scenario {
  readonly name: string;
  readonly startYear: number;
  readonly horizonYears: number;
  readonly discountRate: number;
  /** When in their year flows fall, where a present value is taken; left out: at its start. */
  readonly timing?: { readonly outlays: Timing; readonly savings: Timing };
  /** Kronor per quality-adjusted life year. */
  readonly qalyPrice: number;
  readonly contextCorrelation: number;
  /** I(t)/I(base) in every simulated year; only where `fund.interestNominal` or a contract's `claims` needs them. */
  readonly priceLevels?: readonly number[];
  readonly municipality: Municipality;
  readonly departments: readonly Department[];
  readonly fund: Fund;
  readonly credibility: Credibility;
  readonly interactions: readonly Interaction[];
  readonly interventions: readonly Intervention[];
  /** What has happened; absent: nothing is known. */
  readonly observed?: Observed;
  /** Bad things that happen for certain (MODEL §12); left out: none. */
  readonly stress?: Stress;
}

/** What happens in every future, whatever is drawn; everything else is drawn from the same words. */
export interface Stress {
  /** The upper tails of events' costs or days are twice as long; `outcomes` hold the distributions that follow. */
  readonly costTail?: true;
  /** At least two leave every team in active year 1; all of them, where the team is smaller. */
  readonly keyPersonsLeave?: true;
  /** The head of every department leaves in the second year. */
  readonly headsLeave?: true;
  /** z = −2 in the second to fourth year. */
  readonly recession?: true;
  /** The first election changes the majority. */
  readonly electionChange?: true;
}

export interface Municipality {
  /** Kronor a year; null where nothing in the scenario uses it. */
  readonly revenue: number | null;
  /** The yearly result as a share of revenue: mean, sd and first-order autocorrelation. */
  readonly result: { readonly mean: number; readonly sd: number; readonly persistence: number };
  readonly elections: Elections | null;
  /** The balance requirement; left out: a deficit has no consequence but those of the year itself. */
  readonly balance?: BalanceRequirement;
}

export interface Elections {
  readonly first: number;
  readonly everyYears: number;
  readonly majorityChange: number;
  /** Probability that the majority changes in a year without an election; left out: 0. */
  readonly midTermChange?: Uncertain;
}

/** A negative result is to be restored (engine/MODEL.md §15). */
export interface BalanceRequirement {
  /** Within so many years. */
  readonly restoreYears: number;
  /** What goes to the fund, less what it returns, counts against the result. */
  readonly countFundFlow: boolean;
  /** Nothing starts while something is to be restored. */
  readonly noStarts: boolean;
  /** Share of a year's part of it that the fund returns. */
  readonly sweep: number;
  /** Part by which it lowers the probability that a due is honoured. */
  readonly honourPenalty: number;
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly budget: number | null;
  readonly headTurnover: number;
  readonly afterElectionFactor: number;
  /** Largest share of the budget paid to the fund in a year; null: no limit. */
  readonly maxRepaymentShare: number | null;
  /** How it decides whether to take part with an intervention that does not say so itself; left out: it takes part. */
  readonly participation?: Participation;
}

/** How an applicant decides whether to take part (engine/MODEL.md §14). */
export interface Participation {
  /** λ: how many times heavier a krona lost weighs than a krona won. */
  readonly lossAversion: Uncertain;
  /** Kronor: what it costs the host beside the money. */
  readonly burden: Uncertain;
  /** Probability that what is due will have to be paid, as the applicant sees it; `model`: as the model has it. */
  readonly believesRepaid: number | "model";
  /** Whether the host may pay the same itself, and up to which share of its budget; null: no limit. */
  readonly ownMoney: { readonly allowed: boolean; readonly limit: number | null };
  /** What it believes of the effect: its distribution, or the promise for certain. */
  readonly believedEffect: "size" | "promise";
}

/** Payers outside the municipality's departments (MODEL §2). */
export const outsiders = ["region", "state", "otherMunicipalities", "households"] as const;
export type Outsider = (typeof outsiders)[number];

export interface Fund {
  readonly capital: number;
  /** Every cash test passes and the balance may be negative: what a future needs (`fund.capitalNeeded`) is found so. */
  readonly unlimited?: true;
  /** Real, a year. */
  readonly interest: number;
  /** In kronor of their own year; then `interest` is 0, and the real one follows from the price levels. */
  readonly interestNominal?: number;
  readonly yearlyTopUp: number;
  readonly topUps: readonly { readonly year: number; readonly amount: number }[];
  readonly surplusShare: number;
  readonly surplusTarget: number;
  readonly minimumBalance: number;
  readonly fundingRule: "cash" | "commitment";
  readonly noStartsInDeficit: boolean;
  readonly onShortfall: "stop" | "bridge";
  readonly dissolution: { readonly base: Uncertain; readonly onDeficit: Uncertain; readonly onMajorityChange: Uncertain };
}

export interface Credibility {
  /** κ, the part of the commitment that outlives everybody. */
  readonly anchoring: Uncertain;
  readonly lossPerHeadChange: Uncertain;
  readonly lossPerMajorityChange: Uncertain;
  readonly deficitPenalty: Uncertain;
  readonly paidWhenBroken: Uncertain;
}

export interface Interaction {
  /** Ids of two interventions (expanded copies). */
  readonly of: readonly [string, string];
  readonly factor: Uncertain;
}

export interface Intervention {
  /** After expansion of `copies`: `skolfam`, or `skolfam-1`, `skolfam-2`, … */
  readonly id: string;
  readonly name: string;
  /** Switched off: it stands in every list and is never started; left out: it takes part. */
  readonly enabled?: false;
  /** Calendar year of the planned start. */
  readonly start: number;
  /** Duration d, whole years. */
  readonly years: number;
  /** Id of the department that applies. */
  readonly host: string;
  /** Persons entering in active year 0 … d−1; always d whole numbers. */
  readonly intake: readonly number[];
  /** Kronor per active year; one for every year, or one each. */
  readonly cost: Uncertain | readonly Uncertain[];
  /** Drawn anew every active year. */
  readonly costFactor: Uncertain;
  readonly frailtyVariance: number;
  readonly outMigration: Uncertain;
  readonly cashable: Uncertain;
  readonly cashableStep: number | null;
  readonly effect: Effect;
  readonly staff: Staff | null;
  readonly outcomes: readonly Outcome[];
  readonly benefits: readonly Benefit[];
  readonly evaluation: Evaluation | null;
  readonly promise: { readonly perParticipantYear: number | null; readonly optimism: number };
  readonly contract: Contract;
  readonly renewal: Renewal | null;
  /** Whether its host makes it permanent; left out: it ends. */
  readonly afterwards?: Afterwards;
  /** How its applicant decides; left out: as its host. */
  readonly participation?: Participation;
  /** What other lines count already (engine/EVIDENCE.md E11). */
  readonly notCounted?: readonly NotCounted[];
}

/** What becomes of an intervention after its last round (engine/MODEL.md §16). */
export interface Afterwards {
  readonly when: "always" | "evaluatedPositive";
  /** That the host makes it permanent. */
  readonly probability: Uncertain;
  /** Years at most. */
  readonly years: number;
  /** Probability that it lives through a year. */
  readonly survival: Uncertain;
  /** Times the intake of the last active year, its effect, and its mean outlay. */
  readonly intakeFactor: number;
  readonly effectFactor: Uncertain;
  readonly costFactor: Uncertain;
}

/** A payer for whom a line does not count, and what it would have been expected to bring: kronor, or QALYs to nobody. */
export interface NotCounted {
  readonly line: string;
  /** `qaly` where it brings life years. */
  readonly payer: string;
  readonly value: number;
}

export interface Effect {
  readonly size: Uncertain;
  readonly noEffect: Uncertain;
  readonly transfer: Uncertain;
  /** null: the effect does not fade. */
  readonly halfLifeYears: Uncertain | null;
  readonly persistentShare: Uncertain;
  /** Years since entry in which nothing fades yet; left out: none. */
  readonly fadeAfterYears?: number;
}

/** One step from an outcome to the next that it brings with it (engine/EVIDENCE.md E10). */
export interface Link {
  /** Change in the linked outcome per unit of change in the one before, on the scale of e. */
  readonly ratio: Uncertain;
  /** The part of their correlation that is cause. */
  readonly causal: Uncertain;
}

/** What makes the effect on an outcome or a benefit its own; all left out: it is the intervention's. */
export interface LineEffect {
  readonly via?: readonly Link[];
  /** The links multiply the studies' θ, not e. */
  readonly on?: "theta";
  /** Of this line; where `on: theta` needs one. */
  readonly baseRisk?: Uncertain;
  readonly fade?: { readonly halfLifeYears: Uncertain; readonly persistentShare: Uncertain };
}

export interface Staff {
  readonly positions: number;
  readonly turnover: Uncertain;
  readonly vacancyMonths: number;
  readonly newcomerProductivity: number;
  readonly replacementCost: Uncertain;
}

export interface Outcome extends LineEffect {
  readonly id: string;
  readonly count: "poisson" | "one" | "once";
  /** Events per person and year; null only with `count: one`. */
  readonly rate: Uncertain | null;
  /** First and last year since entry. */
  readonly window: readonly [from: number, to: number];
  readonly acts: "events" | "cost";
  /** Either a lump sum … */
  readonly cost: Uncertain | null;
  /** … or a spell of days at a price per day; both set or both null. */
  readonly days: Uncertain | null;
  readonly dayRate: Uncertain | null;
  readonly cyclicality: number;
  /** Shares by department id or outsider; they sum to 1, or to less where another line counts for a payer. */
  readonly payers: Readonly<Record<string, number>>;
  readonly unitPrice: number | null;
  /** With `count: once`: what the trajectory costs that starts, by payer; then `payers` are their shares of the whole. */
  readonly account?: Account;
  /** Yearly probability of leaving the trajectory; left out: 0. */
  readonly exit?: Uncertain;
}

/** What a person on a trajectory costs, by payer and year (engine/EVIDENCE.md E13). */
export interface Account {
  readonly name: string;
  readonly rows: readonly AccountRow[];
  /** What no source says who pays: told, and posted to nobody. */
  readonly notAttributable?: readonly AccountRow[];
}

export interface AccountRow {
  /** As the table has it; `municipality` is spread over the departments, `notAttributable` is nobody. */
  readonly payer: string;
  readonly item: string;
  /** First and last year since the trajectory began. */
  readonly from: number;
  readonly to: number;
  /** Kronor a year. */
  readonly amount: number;
  /** Shares by department id or outsider. */
  readonly payers: Readonly<Record<string, number>>;
}

export interface Benefit extends LineEffect {
  readonly id: string;
  readonly perPersonYear: Uncertain;
  readonly window: readonly [from: number, to: number];
  /** Department id or outsider; null with `unit: qaly`. */
  readonly payer: string | null;
  readonly unit: "kronor" | "qaly";
  /** null: the mean of `effect.size`. */
  readonly referenceEffect: number | null;
}

export interface Evaluation {
  readonly design: "randomised" | "matched" | "beforeAfter";
  readonly basis: "cost" | "outcome" | "agreed";
  /** Treated persons observed; null: all of the first `cohorts` cohorts. */
  readonly sample: number | null;
  /** Controls; null: as many as treated. */
  readonly controls: number | null;
  readonly cohorts: number;
  readonly followUpYears: number;
  /** Sd of the log of the multiplicative error per person. */
  readonly measurementError: number;
  readonly capPerPerson: number | null;
  readonly cost: Uncertain;
  /** The factor by which the controls are wrong: one for all outcomes, or some outcomes' own by id; null: by design. */
  readonly bias: Uncertain | Readonly<Record<string, Uncertain>> | null;
  /** Persons of all rounds of the intervention that are ready are one sample; left out: each round is measured alone. */
  readonly pool?: "cohorts";
  /** Who is enrolled, and that they are compared with their own year before; left out: anybody, with controls. */
  readonly selection?: Selection;
}

/** Enrolled are those who had more than `above` events of the outcome `on` in the year before entry (MODEL §4). */
export interface Selection {
  readonly on: string;
  readonly above: number;
}

/** All keys resolved from preset and overrides; MODEL §5. */
export interface Contract {
  /** Name shown to people: the preset, or the name under `contracts`. */
  readonly rule: string;
  readonly share: number;
  readonly floor: number;
  /** Infinity: none. */
  readonly cap: number;
  readonly graceYears: number;
  readonly horizonYears: number;
  readonly creditYears: number;
  readonly crossDepartment: boolean;
  /** One-sided confidence of the lower bound that is paid on; null: the estimate itself. */
  readonly evidenceConfidence: number | null;
  readonly waiverWhenMeasuredBelow: number | null;
  readonly minCover: number | null;
  /** Kronor of their own year, so that inflation wears on what is owed; left out: real, kept in step with prices. */
  readonly claims?: "nominal";
  /** What counts beyond the follow-up of what was measured in it: what does not fade, or nothing; left out: as much every year. */
  readonly extrapolate?: "fade" | "none";
}

export interface Renewal {
  readonly everyYears: number;
  readonly until: number;
  readonly when: "always" | "evaluatedPositive";
}

export type { DistributionSpec, Uncertain };
