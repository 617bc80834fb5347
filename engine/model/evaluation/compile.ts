import { exp } from "../../numeric/exp.ts";
import { entityHash } from "../../random/address.ts";
import { noSampler } from "../../samplers/samplerSet.ts";
import type { Compilation } from "../compilation.ts";
import { meanBenefit, meanFade } from "../contract/promise.ts";
import { drawnRange } from "../legalRanges.ts";
import { type Evaluation, type Intervention, outsiders } from "../scenario.ts";
import { withoutTable } from "../withoutTable.ts";
import { biasOf } from "./bias.ts";
import type { EvaluationPlan } from "./plan.ts";

/**
 * Who is observed in which cohort (MODEL §4): the first `sample` persons planned in the first `cohorts` cohorts, and
 * controls, of whom number i enters with planned treated person i mod n.
 */
export function compileEvaluation(c: Compilation, iv: Intervention, evaluation: Evaluation, path: string): EvaluationPlan {
  const cohorts = Math.min(evaluation.cohorts, iv.years);
  const planned = iv.intake.slice(0, cohorts).reduce((a, b) => a + b, 0);
  const plannedTreated = Math.min(evaluation.sample ?? planned, planned);
  // Whoever is compared with the year before is a control of her own.
  const wanted = evaluation.selection === undefined ? evaluation.controls : null;
  const plannedControls = plannedTreated === 0 ? 0 : (wanted ?? plannedTreated);
  const treated = new Int32Array(cohorts);
  const controls = new Int32Array(cohorts);
  for (let n = 0, left = plannedTreated; n < cohorts; n++) {
    treated[n] = Math.min(left, iv.intake[n]);
    left -= treated[n];
  }
  const treatedOffset = offsets(treated);
  for (let n = 0; n < cohorts && plannedTreated > 0; n++) {
    const wholeTurns = Math.floor(plannedControls / plannedTreated);
    const rest = plannedControls - wholeTurns * plannedTreated;
    controls[n] = wholeTurns * treated[n] + Math.max(0, Math.min(treated[n], rest - treatedOffset[n]));
  }
  const bias = iv.outcomes.map(({ id }) => biasOf(evaluation, id));
  const sigma = evaluation.measurementError;
  return {
    entity: entityHash(`${path}.evaluation`),
    onCost: evaluation.basis === "cost",
    cohorts: evaluation.cohorts,
    followUp: evaluation.followUpYears,
    treated,
    treatedOffset,
    controls,
    controlOffset: offsets(controls),
    plannedTreated,
    plannedControls,
    bias: Int32Array.from(bias, (factor) => c.samplers.add(factor, drawnRange("interventions.evaluation.bias"))),
    biasExact: bias.map(withoutTable),
    measurementError: sigma > 0 ? c.samplers.add({ dist: "lognormal", median: exp(-0.5 * sigma * sigma), sigma }) : noSampler,
    capPerPerson: evaluation.capPerPerson ?? Infinity,
    selection: selectionOf(c, iv, evaluation),
    pooled: evaluation.pool === "cohorts",
    benefitPart: evaluation.basis === "outcome" ? benefitPart(iv, evaluation.followUpYears) : 0,
  };
}

/** Numbers of events in the year before for which frailty has a table. */
const TABLES = 12;

function selectionOf({ samplers }: Compilation, iv: Intervention, { selection }: Evaluation): EvaluationPlan["selection"] {
  if (selection === undefined) return null;
  const { on, above } = selection;
  const shape = (events: number) => 1 / iv.frailtyVariance + events;
  return {
    on: iv.outcomes.findIndex(({ id }) => id === on),
    above,
    frailties: Int32Array.from({ length: TABLES }, (_, k) => samplers.add({ dist: "gamma", shape: shape(above + 1 + k), scale: 1 })),
  };
}

function offsets(counts: Int32Array): Int32Array {
  const result = new Int32Array(counts.length);
  for (let n = 1; n < counts.length; n++) result[n] = result[n - 1] + counts[n - 1];
  return result;
}

/** What basis `outcome` adds for benefits to departments: their stated value, faded over the follow-up (MODEL §4). */
function benefitPart(iv: Intervention, followUp: number): number {
  let sum = 0;
  for (const b of iv.benefits) {
    if (b.payer === null || outsiders.some((o) => o === b.payer)) continue;
    sum += meanBenefit(iv, b) * meanFade(iv, b, followUp);
  }
  return sum;
}
