/** An amount, share or count by calendar year; years that are not there are 0, none or no, unless said otherwise. */
export type ByYear = Readonly<Record<string, number>>;

/**
 * What has happened until the end of a calendar year (MODEL §13), as plain data. Money is kronor of `prices.base`. A part that is
 * absent is not known and is simulated as usual; a part that is there is complete up to `through`.
 */
export interface Observed {
  readonly through: number;
  /** auto: where an exact posterior exists it takes the place of the prior, and of the weight. */
  readonly exact: "auto" | "never";
  readonly fund: ObservedFund;
  readonly municipality: ObservedMunicipality;
  /** By id after copies; its rounds in the order they began. */
  readonly interventions: Readonly<Record<string, readonly ObservedRound[]>>;
}

export interface ObservedFund {
  /** Closing balance; a year that is not there is not known. */
  readonly balance?: ByYear;
  readonly topUps?: ByYear;
  readonly returned?: ByYear;
  /** Calendar years in which an outlay could not be paid. */
  readonly shortfalls?: readonly number[];
  /** Calendar year; absent: it was not dissolved. */
  readonly dissolved?: number;
}

export interface ObservedMunicipality {
  /** m_t, the result as a share of revenue; a year that is not there is not known. */
  readonly result?: ByYear;
  /** Calendar years. */
  readonly majorityChanged?: readonly number[];
  /** Calendar years by department. */
  readonly headsLeft?: Readonly<Record<string, readonly number[]>>;
}

/** What is known of a round. */
export interface ObservedRound {
  /** Calendar year of its first outlay. */
  readonly started?: number;
  /** The application was withdrawn: it never started. */
  readonly withdrawn?: true;
  readonly stopped?: { readonly year: number; readonly shortfall: boolean };
  /** Outlays, and whether they say anything about `cost` and `costFactor`. */
  readonly outlays?: { readonly informs: boolean; readonly byYear: ByYear };
  readonly intake?: ByYear;
  readonly leavers?: ByYear;
  readonly events?: readonly ObservedEvents[];
  readonly evaluation?: ObservedEvaluation;
  /** Which of events and evaluation enters the weight where both are of the same persons and outcome; absent: both may. */
  readonly use?: "events" | "evaluation";
  readonly repayments?: readonly ObservedRepayment[];
  /** By planned year of the next round: 1 it was renewed, 0 not. */
  readonly renewal?: ByYear;
}

/** Events of an outcome among the treated and the controls of a round. */
export interface ObservedEvents {
  readonly outcome: string;
  readonly treated?: CountedGroup;
  readonly controls?: CountedGroup;
}

export interface CountedGroup {
  /** Needed with frailty and with `count: once`. */
  readonly persons?: number;
  readonly events: number;
  /** Person-years of exposure, > 0. */
  readonly personYears: number;
}

/** Â of a finished evaluation, kronor per participant and year. */
export interface ObservedEvaluation {
  /** Calendar year. */
  readonly ready: number;
  readonly saving: number;
  /** 0 only where it does not inform. */
  readonly standardError: number;
  readonly informs: boolean;
  readonly followUpYears: number;
}

export interface ObservedRepayment {
  readonly year: number;
  readonly debtor: string;
  readonly due: number;
  readonly paid: number;
  readonly decision?: "honoured" | "broken" | "waived";
}
