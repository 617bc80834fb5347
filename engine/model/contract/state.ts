import type { Lanes } from "../../random/block.ts";
import { createLanes } from "../lanes.ts";
import { keepsControls, tellsInterventionsApart } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** What is owed to the fund, and how it is kept. */
export interface ContractState {
  /** (1 − δ_h)^n and (1 − δ_p)^n [n = 0 … T]. */
  readonly headRetention: Float64Array;
  readonly majorityRetention: Float64Array;

  /** Dues and payments so far [round]. */
  readonly earlierDues: Float64Array;
  readonly received: Float64Array;
  /** Outlays, dues and fixed parts so far, each times the contract's level of its year (MODEL §5) [round]. */
  readonly nominalOutlay: Float64Array;
  readonly nominalDues: Float64Array;
  readonly nominalFixed: Float64Array;
  /** Q7 so far, and 1 where no more is due [round]. */
  readonly measuredClaim: Float64Array;
  readonly waived: Int32Array;

  /** [year]. */
  readonly yearDue: Float64Array;
  readonly yearReceived: Float64Array;
  /** Empty where nobody asks [intervention][year]. */
  readonly interventionReceived: Float64Array;
  readonly yearPromised: Float64Array;
  /** Q7, and what broken commitments left unpaid [year]. */
  readonly yearMeasured: Float64Array;
  readonly yearLapsed: Float64Array;
  /** [department]. */
  readonly debtorDue: Float64Array;
  readonly debtorPaid: Float64Array;
  readonly debtorPromised: Float64Array;
  readonly debtorPaidThisYear: Float64Array;

  /** Σ (paid − its expectation when it fell due); empty where nobody asks. */
  readonly paymentSurprise: Float64Array;

  /** The due being collected, what is left of it to be split, and what has been paid of it. */
  readonly due: Float64Array;
  readonly left: Float64Array;
  readonly paid: Float64Array;
  /** Lanes in which something is due. */
  readonly owing: Lanes;
}

/** Room for the contracts of a plan. */
export function contractState(plan: Plan, planes: Planes): ContractState {
  const T = plan.years;
  const D = plan.departments.length;
  const R = plan.rounds;
  const { floats, sums, counters, lanes } = planes;
  return {
    headRetention: floats(T + 1),
    majorityRetention: floats(T + 1),
    earlierDues: sums(R),
    received: sums(R),
    nominalOutlay: sums(R),
    nominalDues: sums(R),
    nominalFixed: sums(R),
    measuredClaim: sums(R),
    waived: counters(R),
    yearDue: sums(T),
    yearReceived: sums(T),
    interventionReceived: sums(tellsInterventionsApart(plan) ? plan.interventions.length * T : 0),
    yearPromised: sums(T),
    yearMeasured: sums(T),
    yearLapsed: sums(T),
    debtorDue: sums(D),
    debtorPaid: sums(D),
    debtorPromised: sums(D),
    debtorPaidThisYear: floats(D),
    paymentSurprise: sums(keepsControls(plan) ? 1 : 0),
    due: floats(1),
    left: floats(1),
    paid: floats(1),
    owing: createLanes(lanes),
  };
}
