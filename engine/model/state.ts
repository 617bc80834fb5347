import { type Block, createBlock } from "../random/block.ts";
import { type AfterwardsState, afterwardsState } from "./afterwards/state.ts";
import { computeRetention } from "./contract/credibility.ts";
import { type ContractState, contractState } from "./contract/state.ts";
import { type EvaluationState, evaluationState } from "./evaluation/state.ts";
import { type FundState, fundState } from "./fund/state.ts";
import { computeFade } from "./intervention/fadeOf.ts";
import { type InterventionState, interventionState } from "./intervention/state.ts";
import { type MunicipalityState, municipalityState } from "./municipality/state.ts";
import { type ObservedState, observedState } from "./observed/state.ts";
import { type ParticipationState, participationState } from "./participation/state.ts";
import { computeStaying } from "./people/participants.ts";
import { type PeopleState, peopleState } from "./people/state.ts";
import type { Plan } from "./plan.ts";
import { createPlanes, fittingLanes } from "./planes.ts";
import { type RestoringState, restoringState } from "./restoring/state.ts";
import { type SavingsState, savingsState } from "./savings/state.ts";
import { type TotalsState, totalsState } from "./totals/state.ts";

/**
 * The workspace of one thread: everything that a block of replications writes, allocated once, a slice for each room of the
 * model. Arrays are [quantity][lane]; quantities are numbered as in the plan, and years follow as a further dimension.
 */
export interface State {
  readonly block: Block;
  /** The same lanes under the numbers of what is assumed in them: `plan.futuresPerDraw` replications share them. */
  readonly draws: Block;
  /** [slot]. */
  readonly values: Float64Array;
  /** 1 where the number of a slot is drawn, 0 where it is known: what follows from known numbers alone is worked out once [slot]. */
  readonly isDrawn: Uint8Array;
  readonly municipality: MunicipalityState;
  readonly interventions: InterventionState;
  readonly participation: ParticipationState;
  readonly people: PeopleState;
  readonly evaluations: EvaluationState;
  readonly contracts: ContractState;
  readonly fund: FundState;
  readonly restoring: RestoringState;
  readonly savings: SavingsState;
  readonly afterwards: AfterwardsState;
  readonly observed: ObservedState;
  readonly totals: TotalsState;
  /** What every replication starts with at zero. */
  readonly cleared: readonly (Float64Array | Int32Array)[];
}

/**
 * The workspace of a plan.
 *
 * rootKey  four words from `rootKey(seed)`
 * most     replications side by side at most; no result depends on it
 */
export function createState(plan: Plan, rootKey: Int32Array, most = Infinity): State {
  const lanes = most === 1 ? 1 : Math.min(most, lanesOf(plan, rootKey));
  const planes = createPlanes(lanes);
  const values = planes.floats(plan.values.length);
  for (let slot = 0; slot < plan.values.length; slot++) values.fill(plan.values[slot], slot * lanes, (slot + 1) * lanes);
  const isDrawn = new Uint8Array(plan.values.length);
  for (const slot of [...plan.parameters.slot, ...plan.interventions.map(({ effect }) => effect.size)]) isDrawn[slot] = 1;
  const state: State = {
    block: createBlock(rootKey, lanes),
    draws: createBlock(rootKey, lanes),
    values,
    isDrawn,
    municipality: municipalityState(plan, planes),
    interventions: interventionState(plan, planes),
    participation: participationState(plan, planes),
    people: peopleState(plan, planes),
    evaluations: evaluationState(plan, planes),
    contracts: contractState(plan, planes),
    fund: fundState(plan, planes),
    restoring: restoringState(plan, planes),
    afterwards: afterwardsState(plan, planes),
    savings: savingsState(plan, planes),
    observed: observedState(plan, planes),
    totals: totalsState(plan, planes),
    cleared: planes.cleared,
  };
  prepare(plan, state);
  return state;
}

/** What follows from numbers that are known is the same in all replications: worked out in the first lane, and copied. */
function prepare(plan: Plan, state: State): void {
  computeRetention(plan, state, 1);
  for (const iv of plan.interventions) {
    computeStaying(plan, state, iv, 1);
    computeFade(plan, state, iv.index, iv.effect, 1);
    for (const line of iv.lineEffects) computeFade(plan, state, line.row, line, 1);
  }
  const { lanes } = state.block;
  const { headRetention, majorityRetention } = state.contracts;
  for (const planes of [headRetention, majorityRetention, state.people.staying, state.interventions.fade]) {
    for (let at = 0; at < planes.length; at += lanes) planes.fill(planes[at], at + 1, at + lanes);
  }
}

/** As many lanes as fit, going by a workspace of one. */
function lanesOf(plan: Plan, rootKey: Int32Array): number {
  return fittingLanes(workspaceBytes(createState(plan, rootKey, 1)));
}

/** Bytes of all arrays of a workspace. */
export function workspaceBytes(part: unknown): number {
  if (ArrayBuffer.isView(part)) return part.byteLength;
  if (typeof part !== "object" || part === null) return 0;
  return Object.values(part).reduce((sum: number, inner) => sum + workspaceBytes(inner), 0);
}
