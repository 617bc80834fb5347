import { Mechanism, purpose } from "../../random/address.ts";
import { isWaived } from "../contract/due.ts";
import type { Round } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import { setEvaluation } from "../observed/evaluation.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import { momentsOf } from "./moments.ts";
import type { EvaluationPlan } from "./plan.ts";
import { recordCosts } from "./recordCosts.ts";

/** Year t in which the evaluation of a round becomes usable: s_j + (cohorts − 1) + H_e. */
export function readyYear(evaluation: EvaluationPlan, start: number): number {
  return start + evaluation.cohorts - 1 + evaluation.followUp;
}

/** Closes the evaluation of a round in the lanes in which it becomes usable in year t, and waives what its contract says. */
export function closeEvaluations(plan: Plan, state: State, iv: InterventionPlan, round: Round, t: number): void {
  if (setEvaluation(plan, state, iv, round, t) || iv.evaluation === null) return;
  const { lanes } = state.block;
  const { roundsStarted, start } = state.fund;
  const { closing, ready, measured, treatedEntered, controlsEntered } = state.evaluations;
  closing.count = 0;
  for (let i = 0; i < lanes; i++) {
    const at = round * lanes + i;
    if (roundsStarted[iv.index * lanes + i] <= round - iv.firstRound || readyYear(iv.evaluation, start[at]) !== t) continue;
    if (treatedEntered[at] > 0 && controlsEntered[at] > 0) closing.lane[closing.count++] = i;
  }
  if (closing.count === 0) return;
  measure(plan, state, iv.evaluation, round, round - iv.firstRound);
  for (let k = 0; k < closing.count; k++) {
    const at = round * lanes + closing.lane[k];
    ready[at] = 1;
    if (isWaived(iv, measured[at])) state.contracts.waived[at] = 1;
  }
}

/**
 * The measured yearly saving per participant (MODEL §4):
 *
 *   Â = (mean of controls − mean of treated) / H_e,   se = √(s_c²/n_c + s_t²/n_t) / H_e   (Welch)
 *
 * over persons' totals, each times a measurement error and winsorised (basis `cost`). Leaves Â and se in the state, for the
 * lanes that close; in the others no treated or no controls ever entered. Where rounds are pooled, over the persons of all that are
 * ready by then: each kept what its journals had, and the bias of its own controls.
 *
 * source  Welch (1947), Biometrika 34
 */
function measure(plan: Plan, state: State, evaluation: EvaluationPlan, round: Round, number: number): void {
  const { lanes } = state.block;
  const { closing, offset, treatedEntered, controlsEntered, measured, measuredError } = state.evaluations;
  const { mean, variance, treatedMean, treatedVariance } = state.evaluations;
  const first = offset[round];
  const firstControl = first + evaluation.plannedTreated;
  const treated = treatedEntered.subarray(round * lanes, (round + 1) * lanes);
  const controls = controlsEntered.subarray(round * lanes, (round + 1) * lanes);
  if (evaluation.onCost) {
    recordCosts(plan, state, evaluation, first, treated, purpose(Mechanism.treatedError, number));
    recordCosts(plan, state, evaluation, firstControl, controls, purpose(Mechanism.controlError, number));
  }
  const sample = { from: evaluation.pooled ? ((round - number) as Round) : round, round };
  const { persons, treatedPersons } = state.evaluations;
  momentsOf(state, evaluation, sample, true);
  treatedMean.set(mean);
  treatedVariance.set(variance);
  treatedPersons.set(persons);
  momentsOf(state, evaluation, sample, false);
  for (let k = 0; k < closing.count; k++) {
    const i = closing.lane[k];
    const at = round * lanes + i;
    measured[at] = difference(mean[i], treatedMean[i]) / evaluation.followUp + evaluation.benefitPart;
    measuredError[at] = Math.sqrt(variance[i] / persons[i] + treatedVariance[i] / treatedPersons[i]) / evaluation.followUp;
  }
}

/** a − b, and exactly 0 where they differ by rounding only: the sign of Â is reported. */
function difference(a: number, b: number): number {
  const d = a - b;
  return Math.abs(d) <= 1e-12 * (Math.abs(a) + Math.abs(b)) ? 0 : d;
}
