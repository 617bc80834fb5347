import { Mechanism, purpose } from "../random/address.ts";
import { read } from "../random/stream.ts";
import { drawByWord } from "../samplers/draw.ts";
import { roundOf } from "./cohort.ts";
import type { EvaluationPlan, InterventionPlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Year t in which the evaluation of a round becomes usable: s_j + (cohorts − 1) + H_e. */
export function readyYear(evaluation: EvaluationPlan, start: number): number {
  return start + evaluation.cohorts - 1 + evaluation.followUp;
}

/**
 * Closes the evaluation of a round in the year it becomes usable (MODEL §4): the measured yearly saving per participant
 *
 *   Â = (mean of controls − mean of treated) / H_e,   se = √(s_c²/n_c + s_t²/n_t) / H_e   (Welch)
 *
 * over persons' totals, each times a measurement error and winsorised (basis `cost`). Leaves Â and se in the state;
 * does nothing if no treated or no controls ever entered.
 *
 * source  Welch (1947), Biometrika 34
 */
export function evaluate(plan: Plan, state: State, iv: InterventionPlan, evaluation: EvaluationPlan, round: number): void {
  // Cohorts enter in order, so those who did stand first in the lists of treated and of controls.
  const treated = state.treatedEntered[round];
  const controls = state.controlsEntered[round];
  if (treated === 0 || controls === 0) return;
  const first = state.observedOffset[round];
  const firstControl = first + evaluation.plannedTreated;
  if (evaluation.onCost) {
    const r = roundOf(iv, round);
    recordCosts(plan, state, evaluation, first, treated, purpose(Mechanism.treatedError, r));
    recordCosts(plan, state, evaluation, firstControl, controls, purpose(Mechanism.controlError, r));
  }
  const treatedMean = mean(state.observed, first, treated);
  const controlMean = mean(state.observed, firstControl, controls);
  const treatedVariance = variance(state.observed, first, treated, treatedMean);
  const controlVariance = variance(state.observed, firstControl, controls, controlMean);
  state.ready[round] = 1;
  state.measured[round] = difference(controlMean, treatedMean) / evaluation.followUp + evaluation.benefitPart;
  state.measuredError[round] = Math.sqrt(controlVariance / controls + treatedVariance / treated) / evaluation.followUp;
}

/** Costs as the journals have them: times exp(N(−σ²/2, σ)), then at most `capPerPerson`. */
function recordCosts(plan: Plan, state: State, evaluation: EvaluationPlan, first: number, persons: number, what: number): void {
  const { observed, stream } = state;
  let group = -1;
  for (let i = 0; i < persons; i++) {
    const cost = observed[first + i];
    if (cost === 0) continue; // most persons have none, and then there is nothing to get wrong
    let recorded = cost;
    if (evaluation.measurementError >= 0) {
      if (i >>> 2 !== group) {
        group = i >>> 2;
        read(stream, evaluation.entity, what, group);
      }
      recorded *= drawByWord(plan.samplers, evaluation.measurementError, stream.words[i & 3]);
    }
    observed[first + i] = Math.min(recorded, evaluation.capPerPerson);
  }
}

/** a − b, and exactly 0 where they differ by rounding only: the sign of Â is reported. */
function difference(a: number, b: number): number {
  const d = a - b;
  return Math.abs(d) <= 1e-12 * (Math.abs(a) + Math.abs(b)) ? 0 : d;
}

function mean(values: Float64Array, first: number, n: number): number {
  let sum = 0;
  for (let i = first; i < first + n; i++) sum += values[i];
  return sum / n;
}

/** Sample variance; 0 for a group of one. */
function variance(values: Float64Array, first: number, n: number, mean: number): number {
  if (n < 2) return 0;
  let sum = 0;
  for (let i = first; i < first + n; i++) sum += (values[i] - mean) * (values[i] - mean);
  return sum / (n - 1);
}
