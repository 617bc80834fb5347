import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";
import { logDensityOf } from "./logDensity.ts";

/** What the past says of a replication. */
export interface ObservedState {
  /** ln of the probability of each observation [factor]. */
  readonly logFactor: Float64Array;
  /** Largest ln weight among the first futures, with all factors, then without each; set by whoever runs [1 + factor]. */
  readonly origin: Float64Array;
  /** w, then w without each factor [1 + factor]. */
  readonly weight: Float64Array;
  /** f φ of the cohort that entered round r in active year n; only of past ones [round][n]. */
  readonly cohortReach: Float64Array;
  /** Year of entry + 1; 0: nobody entered [round][n]. */
  readonly cohortEntry: Int32Array;
  /** Active years that there is room for. */
  readonly years: number;
  /** What the observed balance differs from the ledger by [year]. */
  readonly unexplained: Float64Array;
  /** Rounds that began and were stopped, persons who entered, and own savings of those still here [year]. */
  readonly started: Float64Array;
  readonly stopped: Float64Array;
  readonly entering: Float64Array;
  readonly saved: Float64Array;
  /** At the end of the last past year: invested, due and received so far, and what may still be claimed [round]. */
  readonly invested: Float64Array;
  readonly dueBefore: Float64Array;
  readonly receivedBefore: Float64Array;
  readonly claim: Float64Array;
  /** ln of the density of `costFactor`, where outlays inform [round]. */
  readonly costDensity: readonly (((x: number) => number) | null)[];
}

/** Room for what is observed of a plan; none where nothing is. */
export function observedState(plan: Plan, planes: Planes): ObservedState {
  const { observed } = plan;
  const factors = observed?.factors.length ?? 0;
  const T = observed === null ? 0 : plan.years;
  const R = observed === null ? 0 : plan.rounds;
  const years = observed === null ? 0 : Math.max(1, ...plan.interventions.map((iv) => iv.years));
  return {
    logFactor: planes.sums(factors),
    origin: new Float64Array(1 + factors),
    weight: planes.floats(factors === 0 ? 0 : 1 + factors),
    cohortReach: planes.floats(plan.rounds * years),
    cohortEntry: planes.counters(plan.rounds * years),
    years,
    unexplained: planes.sums(T),
    started: planes.sums(T),
    stopped: planes.sums(T),
    entering: planes.sums(T),
    saved: planes.sums(T),
    invested: planes.floats(R),
    dueBefore: planes.floats(R),
    receivedBefore: planes.floats(R),
    claim: planes.floats(R),
    costDensity: (observed?.rounds ?? []).map((round) => (round?.costSpec == null ? null : logDensityOf(round.costSpec))),
  };
}
