import { controlRows } from "../../record/controlRows.ts";
import { keepsControls, tellsInterventionsApart } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** What a replication adds up to: left by the closing of its accounts, read by the columns. What does not exist is NaN. */
export interface TotalsState {
  readonly replication: Float64Array;
  /** ⌊replication / futuresPerDraw⌋. */
  readonly draw: Float64Array;
  // The fund
  readonly depletionIndex: Float64Array;
  readonly missing: Float64Array;
  readonly dissolutionIndex: Float64Array;
  /** 1 or 0. */
  readonly dormant: Float64Array;
  /** Years running without an outlay. */
  readonly quiet: Int32Array;
  readonly received: Float64Array;
  readonly due: Float64Array;
  readonly promised: Float64Array;
  /** Capital + top-ups − final balance − returned. */
  readonly loss: Float64Array;
  readonly lowestBalance: Float64Array;
  readonly discountedOutlays: Float64Array;
  /** With unlimited capital: what the cash tests of the years so far need [year], in all, and as a yearly top-up beside the capital. */
  readonly neededByYear: Float64Array;
  readonly capitalNeeded: Float64Array;
  readonly topUpNeeded: Float64Array;
  /** Of a shortfall, against the plan: number of its cause, the four terms of the gap, and what the plan had above the minimum. */
  readonly cause: Float64Array;
  readonly costMore: Float64Array;
  readonly measuredLess: Float64Array;
  readonly boardsUnpaid: Float64Array;
  readonly lessMoney: Float64Array;
  readonly plannedMargin: Float64Array;
  // [intervention]
  readonly started: Float64Array;
  readonly interventionPromised: Float64Array;
  /** Discounted, QALYs at their price included; left empty where nobody asks. */
  readonly interventionSavings: Float64Array;
  // Sums over the rounds whose evaluation became ready (MODEL §8, evaluation) [intervention]
  readonly ready: Float64Array;
  readonly measured: Float64Array;
  readonly measuredSquares: Float64Array;
  readonly effective: Float64Array;
  readonly significant: Float64Array;
  readonly wrongSign: Float64Array;
  readonly significantMeasured: Float64Array;
  readonly significantRealised: Float64Array;
  readonly falseClaims: Float64Array;
  readonly ineffective: Float64Array;
  readonly paidIneffective: Float64Array;
  readonly rightDecisions: Float64Array;
  /** Â of the first of those rounds. */
  readonly firstMeasured: Float64Array;
  /** Its error, the year t in which it became usable, and 1 where it is beyond 1.96 errors above 0. */
  readonly firstStandardError: Float64Array;
  readonly firstReadyYear: Float64Array;
  readonly firstSignificant: Float64Array;
  readonly firstCoversOutlay: Float64Array;
  /** What its treated really saved their municipality, per person and year of the follow-up. */
  readonly firstRealised: Float64Array;
  /** Year t of the first start, and of the shortfall that stopped it; NaN where there was none. */
  readonly startIndex: Float64Array;
  readonly stopIndex: Float64Array;
  /** Q1 … Q9 over all interventions [q]. */
  readonly portfolio: Float64Array;
  // [rule]
  readonly ruleReceived: Float64Array;
  readonly ruleDue: Float64Array;
  readonly rulePromised: Float64Array;
  /** [department]. */
  readonly departmentNet: Float64Array;
  /** What permanent interventions cost it [department]. */
  readonly hostCost: Float64Array;
  readonly municipalityNet: Float64Array;
  readonly participation: ParticipationTotals;
  readonly society: SocietyTotals;
  readonly naive: SocietyTotals;
  /** [drawn parameter]. */
  readonly parameters: Float64Array;
  /** In the order of record/controlRows.ts; empty where nobody asks [control]. */
  readonly controls: Float64Array;
}

/** What applicants decided; 1 or 0 [intervention], and sums over those that decide. */
export interface ParticipationTotals {
  readonly declined: Float64Array;
  readonly additional: Float64Array;
  readonly anyway: Float64Array;
  readonly asked: Float64Array;
  readonly joined: Float64Array;
  /** Kronor paid for those that took part, and for those of them that would not have happened anyway. */
  readonly outlay: Float64Array;
  readonly additionalOutlay: Float64Array;
  /** Discounted savings of those that would have, and what the account of society is without them. */
  readonly notCaused: Float64Array;
  readonly npvOfFund: Float64Array;
}

/** Discounted. */
export interface SocietyTotals {
  readonly npv: Float64Array;
  readonly savings: Float64Array;
  readonly qalys: Float64Array;
  readonly ownMunicipality: Float64Array;
}

/** Room for the totals of a plan. */
export function totalsState(plan: Plan, planes: Planes): TotalsState {
  const { floats, integers, sums } = planes;
  const I = plan.interventions.length;
  const R = plan.rules.length;
  const society = (): SocietyTotals => ({ npv: floats(1), savings: floats(1), qalys: floats(1), ownMunicipality: floats(1) });
  return {
    replication: floats(1),
    draw: floats(1),
    depletionIndex: floats(1),
    missing: floats(1),
    dissolutionIndex: floats(1),
    dormant: floats(1),
    quiet: integers(1),
    received: sums(1),
    due: sums(1),
    promised: sums(1),
    loss: floats(1),
    lowestBalance: floats(1),
    discountedOutlays: sums(1),
    neededByYear: floats(plan.years),
    capitalNeeded: floats(1),
    topUpNeeded: floats(1),
    cause: floats(1),
    costMore: floats(1),
    measuredLess: floats(1),
    boardsUnpaid: floats(1),
    lessMoney: floats(1),
    plannedMargin: floats(1),
    started: floats(I),
    interventionPromised: sums(I),
    interventionSavings: floats(tellsInterventionsApart(plan) ? I : 0),
    ready: sums(I),
    measured: sums(I),
    measuredSquares: sums(I),
    effective: sums(I),
    significant: sums(I),
    wrongSign: sums(I),
    significantMeasured: sums(I),
    significantRealised: sums(I),
    falseClaims: sums(I),
    ineffective: sums(I),
    paidIneffective: sums(I),
    rightDecisions: sums(I),
    firstMeasured: floats(I),
    firstStandardError: floats(I),
    firstReadyYear: floats(I),
    firstSignificant: floats(I),
    firstCoversOutlay: floats(I),
    firstRealised: floats(I),
    startIndex: floats(I),
    stopIndex: floats(I),
    portfolio: sums(9),
    ruleReceived: sums(R),
    ruleDue: sums(R),
    rulePromised: sums(R),
    departmentNet: floats(plan.departments.length),
    hostCost: sums(plan.departments.length),
    municipalityNet: floats(1),
    participation: participationTotals(plan, planes),
    society: society(),
    naive: society(),
    parameters: floats(plan.parameters.reported.length),
    controls: floats(keepsControls(plan) ? controlRows(plan).names.length : 0),
  };
}

function participationTotals({ interventions }: Plan, { floats, sums }: Planes): ParticipationTotals {
  const I = interventions.length;
  return {
    declined: floats(I),
    additional: floats(I),
    anyway: floats(I),
    asked: sums(1),
    joined: sums(1),
    outlay: sums(1),
    additionalOutlay: sums(1),
    notCaused: sums(1),
    npvOfFund: floats(1),
  };
}
