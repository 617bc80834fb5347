import type { Quantile } from "../distributions/distribution.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { createReads, createStream, type Reads, type Stream } from "../random/stream.ts";
import { type Accounts, createAccounts } from "./accounts.ts";
import { createBatch, type EventBatch } from "./eventBatch.ts";
import type { Plan } from "./plan.ts";
import { createTotals, type Totals } from "./totals.ts";

/** Where an intervention stands in the fund's year. */
export const Phase = { planned: 0, waiting: 1, running: 2, ended: 3 } as const;

/**
 * The workspace of one thread: everything a replication writes, allocated once. Arrays over departments, interventions or
 * rounds are indexed by their numbers in the plan; a second dimension of years follows the first.
 */
export interface State {
  readonly stream: Stream;
  /** Slots. */
  readonly values: Float64Array;
  readonly sizeQuantile: readonly (Quantile | null)[];

  // Time passing
  readonly cycle: Float64Array;
  /** h_t by outcome and year; 1 without cyclicality. */
  readonly cyclical: Float64Array;
  readonly result: Float64Array;
  readonly deficit: Uint8Array;
  readonly majorityChanged: Uint8Array;
  /** Changes in years 0 … t. */
  readonly majorityChanges: Int32Array;
  readonly headChanges: Int32Array;
  /** (1 − δ)^n. */
  readonly headRetention: Float64Array;
  readonly majorityRetention: Float64Array;

  // Interventions
  readonly effect: Float64Array;
  readonly fade: Float64Array;
  /** P(still here s years after entry). */
  readonly staying: Float64Array;
  readonly phase: Int32Array;
  readonly plannedStart: Int32Array;
  readonly round: Int32Array;
  readonly roundsStarted: Int32Array;
  readonly stopped: Int32Array;
  readonly withdrawn: Int32Array;
  /** 1 where a round has paid this year's outlay. */
  readonly active: Uint8Array;
  readonly fidelity: Float64Array;
  readonly outlay: Float64Array;
  readonly interventionOutlay: Float64Array;

  // Rounds
  readonly start: Int32Array;
  readonly paidYears: Int32Array;
  readonly roundOutlay: Float64Array;
  readonly earlierDues: Float64Array;
  /** Outlays, dues and fixed parts so far, each times the contract's level of its year (MODEL §5). */
  readonly nominalOutlay: Float64Array;
  readonly nominalDues: Float64Array;
  readonly nominalFixed: Float64Array;
  readonly received: Float64Array;
  readonly waived: Int32Array;
  readonly ready: Int32Array;
  readonly measured: Float64Array;
  readonly measuredError: Float64Array;
  readonly measuredClaim: Float64Array;
  readonly treatedEntered: Int32Array;
  readonly controlsEntered: Int32Array;
  readonly treatedSaving: Float64Array;
  readonly fullSaving: Float64Array;
  /** Where a round's lines start in `stay`, `moved`, `naiveStay`, `naiveMoved`: [line][year]. */
  readonly lineOffset: Int32Array;
  readonly stay: Float64Array;
  readonly moved: Float64Array;
  readonly naiveStay: Float64Array;
  readonly naiveMoved: Float64Array;
  /** Where a round's persons start in `observed`: treated, then controls. */
  readonly observedOffset: Int32Array;
  readonly observed: Float64Array;
  readonly qalys: Float64Array;
  readonly naiveQalys: Float64Array;

  // A cohort at work
  readonly personReads: Reads;
  readonly frailtySum: Float64Array;
  readonly personGuide: Int32Array;
  readonly moves: Float64Array;
  readonly stayers: Float64Array;
  readonly batch: EventBatch;
  /** Events of a cohort by year since entry. */
  readonly counts: Int32Array;

  /** What every replication starts with at zero, end to end, so that two fills clear it (the arrays above are parts of them). */
  readonly sums: Float64Array;
  readonly counters: Int32Array;

  // The fund
  readonly ledger: Ledger;
  readonly balance: Float64Array;
  readonly yearOutlay: Float64Array;
  readonly yearDue: Float64Array;
  readonly yearReceived: Float64Array;
  readonly yearPromised: Float64Array;
  readonly debtorDue: Float64Array;
  readonly debtorPaid: Float64Array;
  readonly debtorPromised: Float64Array;
  readonly debtorPaidThisYear: Float64Array;

  // Closed when the last year is over
  readonly accounts: Accounts;
  readonly totals: Totals;
}

/** The fund's account of one replication, kronor unless a count. */
export interface Ledger {
  balance: number;
  interest: number;
  topUps: number;
  returned: number;
  outlay: number;
  bridging: number;
  delays: number;
  missing: number;
  depletionYear: number;
  dissolutionYear: number;
}

/** The workspace of a plan; `rootKey` is four words from `rootKey(seed)`. */
export function createState(plan: Plan, rootKey: Int32Array): State {
  const T = plan.years;
  const D = plan.departments.length;
  const I = plan.interventions.length;
  const R = plan.rounds;
  const lineOffset = new Int32Array(R + 1);
  const observedOffset = new Int32Array(R + 1);
  for (const iv of plan.interventions) {
    const persons = iv.evaluation === null ? 0 : iv.evaluation.plannedTreated + iv.evaluation.plannedControls;
    for (let j = iv.firstRound; j < iv.firstRound + iv.maxRounds; j++) {
      lineOffset[j + 1] = lineOffset[j] + iv.lines.length * T;
      observedOffset[j + 1] = observedOffset[j] + persons;
    }
  }
  const lineCells = lineOffset[R];
  const f64 = (n: number) => new Float64Array(n);
  const i32 = (n: number) => new Int32Array(n);
  const u8 = (n: number) => new Uint8Array(n);
  const allSums = f64(I + 9 * R + 4 * lineCells + observedOffset[R] + 6 * T + 3 * D);
  const allCounters = i32(5 * I + 5 * R);
  const sums = portions(allSums);
  const counters = portions(allCounters);
  return {
    stream: createStream(rootKey),
    values: plan.values.slice(),
    sizeQuantile: plan.interventions.map((iv) => (iv.effect.exact === null ? null : distribution(iv.effect.exact).quantile)),
    cycle: f64(T),
    cyclical: f64(plan.outcomes * T).fill(1),
    result: f64(T),
    deficit: u8(T),
    majorityChanged: u8(T),
    majorityChanges: i32(T),
    headChanges: i32(D * T),
    headRetention: f64(T + 1),
    majorityRetention: f64(T + 1),
    effect: f64(I),
    fade: f64(I * T),
    staying: f64(I * T),
    phase: counters(I),
    plannedStart: i32(I),
    round: counters(I),
    roundsStarted: counters(I),
    stopped: counters(I),
    withdrawn: counters(I),
    active: u8(I),
    fidelity: f64(I),
    outlay: f64(I),
    interventionOutlay: sums(I),
    start: i32(R),
    paidYears: counters(R),
    roundOutlay: sums(R),
    earlierDues: sums(R),
    nominalOutlay: sums(R),
    nominalDues: sums(R),
    nominalFixed: sums(R),
    received: sums(R),
    waived: counters(R),
    ready: counters(R),
    measured: f64(R),
    measuredError: f64(R),
    measuredClaim: sums(R),
    treatedEntered: counters(R),
    controlsEntered: counters(R),
    treatedSaving: sums(R),
    fullSaving: sums(R),
    lineOffset,
    stay: sums(lineCells),
    moved: sums(lineCells),
    naiveStay: sums(lineCells),
    naiveMoved: sums(lineCells),
    observedOffset,
    observed: sums(observedOffset[R]),
    qalys: sums(T),
    naiveQalys: sums(T),
    personReads: createReads((plan.largestCohort + 3) >>> 2),
    frailtySum: f64(plan.largestCohort + 1),
    personGuide: i32(plan.largestCohort),
    moves: f64(plan.largestCohort),
    stayers: f64(T),
    batch: createBatch(),
    counts: i32(T),
    sums: allSums,
    counters: allCounters,
    ledger: {
      balance: 0,
      interest: 0,
      topUps: 0,
      returned: 0,
      outlay: 0,
      bridging: 0,
      delays: 0,
      missing: 0,
      depletionYear: -1,
      dissolutionYear: -1,
    },
    balance: f64(T),
    yearOutlay: sums(T),
    yearDue: sums(T),
    yearReceived: sums(T),
    yearPromised: sums(T),
    debtorDue: sums(D),
    debtorPaid: sums(D),
    debtorPromised: sums(D),
    debtorPaidThisYear: f64(D),
    accounts: createAccounts(plan),
    totals: createTotals(plan),
  };
}

/** Hands out an array piece by piece, from the start. */
function portions<A extends Float64Array | Int32Array>(whole: A): (length: number) => A {
  let taken = 0;
  return (length) => {
    taken += length;
    return whole.subarray(taken - length, taken) as A;
  };
}
