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

  /** Lanes in a claim year of the round at work, and those in which something is due: the due, and what is left of it to be split. */
  readonly claiming: Lanes;
  readonly owing: Lanes;
  readonly due: Float64Array;
  readonly left: Float64Array;
  /** Of the debtor at work: its part, the chance that it honours it, what it offers and what it pays. */
  readonly part: Float64Array;
  readonly chance: Float64Array;
  readonly offered: Float64Array;
  readonly pays: Float64Array;
  /** The words by which dues are honoured [round and debtor]: those of four years, of which last, and where a round's debtors start. */
  readonly honour: Int32Array;
  readonly honourRead: Int32Array;
  readonly honourOf: Int32Array;
}

/** Room for the contracts of a plan. */
export function contractState(plan: Plan, planes: Planes): ContractState {
  const T = plan.years;
  const D = plan.departments.length;
  const R = plan.rounds;
  const { floats, integers, sums, counters, lanes } = planes;
  const honourOf = new Int32Array(R + 1);
  for (const { firstRound, maxRounds, promise } of plan.interventions) {
    for (let round = firstRound; round < firstRound + maxRounds; round++) honourOf[round + 1] = honourOf[round] + promise.debtors.length;
  }
  const debtors = honourOf.reduce((most, n) => Math.max(most, n), 0);
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
    claiming: createLanes(lanes),
    owing: createLanes(lanes),
    due: floats(1),
    left: floats(1),
    part: floats(1),
    chance: floats(1),
    offered: floats(1),
    pays: floats(1),
    honour: integers(4 * debtors),
    honourRead: new Int32Array(debtors),
    honourOf,
  };
}
