import type { Lanes } from "../../random/block.ts";
import { createLanes } from "../lanes.ts";
import { tellsInterventionsApart } from "../needs.ts";
import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** Where an intervention stands in the fund's year. */
export const Phase = { planned: 0, waiting: 1, running: 2, ended: 3 } as const;

/** The fund's account, kronor unless a count, and where every intervention stands with it. */
export interface FundState {
  readonly balance: Float64Array;
  readonly interest: Float64Array;
  readonly topUps: Float64Array;
  readonly returned: Float64Array;
  /** Paid by the fund, and paid centrally in its place. */
  readonly outlay: Float64Array;
  readonly bridging: Float64Array;
  readonly delays: Float64Array;
  readonly missing: Float64Array;
  /** t, or −1. */
  readonly depletionYear: Int32Array;
  readonly dissolutionYear: Int32Array;
  /** Closing balance and outlays, bridged ones too [year]. */
  readonly closing: Float64Array;
  readonly yearOutlay: Float64Array;
  /** What of them the fund itself paid, and what was paid in [year]. */
  readonly yearPaid: Float64Array;
  readonly yearTopUps: Float64Array;
  /** With unlimited capital: 1 where an outlay was put to the cash test [year]. */
  readonly tested: Int32Array;
  readonly yearInterest: Float64Array;
  readonly yearReturned: Float64Array;

  /** Of `Phase` [intervention]. */
  readonly phase: Int32Array;
  readonly plannedStart: Int32Array;
  /** Number of the round that runs or ran last, and how many have begun [intervention]. */
  readonly round: Int32Array;
  readonly roundsStarted: Int32Array;
  readonly stopped: Int32Array;
  /** Year t in which a shortfall stopped it; only where it did [intervention]. */
  readonly stopYear: Int32Array;
  readonly withdrawn: Int32Array;
  /** 1 where it has ended in every lane [intervention, one number each]. */
  readonly over: Uint8Array;
  /** 1 where a round has paid this year's outlay [intervention]. */
  readonly active: Uint8Array;
  readonly totalOutlay: Float64Array;
  /** Bridged ones too; empty where nobody asks [intervention][year]. */
  readonly interventionOutlay: Float64Array;

  /** Year t of the first outlay, active years paid, and kronor [round]. */
  readonly start: Int32Array;
  readonly paidYears: Int32Array;
  readonly roundOutlay: Float64Array;

  /** Lanes at work, and what those that do the same thing have in common. */
  readonly rest: Lanes;
  readonly group: Lanes;
  readonly key: Int32Array;
}

/** Room for the fund of a plan. */
export function fundState(plan: Plan, planes: Planes): FundState {
  const T = plan.years;
  const I = plan.interventions.length;
  const { floats, integers, flags, sums, counters, lanes } = planes;
  return {
    balance: floats(1),
    interest: sums(1),
    topUps: sums(1),
    returned: sums(1),
    outlay: sums(1),
    bridging: sums(1),
    delays: sums(1),
    missing: sums(1),
    depletionYear: integers(1),
    dissolutionYear: integers(1),
    closing: floats(T),
    yearOutlay: sums(T),
    yearPaid: sums(T),
    yearTopUps: sums(T),
    tested: counters(T),
    yearInterest: sums(T),
    yearReturned: sums(T),
    phase: counters(I),
    plannedStart: integers(I),
    round: counters(I),
    roundsStarted: counters(I),
    stopped: counters(I),
    stopYear: integers(I),
    withdrawn: counters(I),
    over: new Uint8Array(I),
    active: flags(I),
    totalOutlay: sums(I),
    interventionOutlay: sums(tellsInterventionsApart(plan) ? I * T : 0),
    start: integers(plan.rounds),
    paidYears: counters(plan.rounds),
    roundOutlay: sums(plan.rounds),
    rest: createLanes(lanes),
    group: createLanes(lanes),
    key: integers(1),
  };
}
