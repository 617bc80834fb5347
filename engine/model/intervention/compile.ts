import { wholeKronor } from "../../numeric/kronor.ts";
import { entityHash } from "../../random/address.ts";
import { compileAfterwards } from "../afterwards/plan.ts";
import type { Compilation } from "../compilation.ts";
import { compileContract } from "../contract/compile.ts";
import { compilePromise } from "../contract/compilePromise.ts";
import { compileEvaluation } from "../evaluation/compile.ts";
import type { InterventionNumber, PayerNumber, Round } from "../ids.ts";
import { drawnRange, legalMean } from "../legalRanges.ts";
import { compileParticipation } from "../participation/compile.ts";
import { compileLines } from "../savings/compileLines.ts";
import type { Intervention, Scenario, Uncertain } from "../scenario.ts";
import { compileEffect } from "./compileEffect.ts";
import { compileFrailty } from "./compileFrailty.ts";
import { compileStaff } from "./compileStaff.ts";
import type { InterventionPlan } from "./plan.ts";

/** One intervention of a plan; `firstRound` and `firstOutcome` are its first numbers among those of all, `lastingRound` that of what may become permanent of it. */
export function compileIntervention(
  c: Compilation,
  iv: Intervention,
  index: InterventionNumber,
  firstRound: Round,
  firstOutcome: number,
  lastingRound: Round,
): InterventionPlan {
  const { scenario, samplers, slots } = c;
  const path = `interventions.${iv.id}`;
  const entered = runningSum(iv.intake);
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : null;
  const shared = costs === null ? slots.slot(iv.cost as Uncertain, `${path}.cost`, "interventions.cost") : 0;
  const cost = Int32Array.from({ length: iv.years }, (_, n) =>
    costs === null ? shared : slots.slot(costs[n] as Uncertain, `${path}.cost.${n}`, "interventions.cost"),
  );
  const effect = compileEffect(c, iv, path);
  const { lines, outcomes, benefits, lineEffects, savers } = compileLines(c, iv, path, index, effect, firstOutcome);
  const contract = compileContract(c, iv);
  const evaluation = iv.evaluation === null || iv.evaluation.basis === "agreed" ? null : compileEvaluation(c, iv, iv.evaluation, path);
  const expected = meanOutlays(iv);
  const promise = compilePromise(c, iv, contract, expected, entered);
  const meanOutlay = expected.map(wholeKronor);
  const start = Math.max(0, iv.start - scenario.startYear);
  const maxRounds = roundsOf(scenario, iv);
  return {
    id: iv.id,
    index,
    entity: entityHash(path),
    enabled: iv.enabled !== false,
    start,
    years: iv.years,
    host: c.payers.indexOf(iv.host) as PayerNumber,
    intake: Int32Array.from(iv.intake),
    entered,
    cost,
    costFactor: samplers.add(iv.costFactor, drawnRange("interventions.costFactor")),
    meanOutlay,
    meanRemaining: remainingSum(meanOutlay),
    staff: compileStaff(slots, iv, path, scenario.stress),
    ...compileFrailty(c, iv, evaluation),
    outMigration: slots.slot(iv.outMigration, `${path}.outMigration`, "interventions.outMigration"),
    migrates: iv.outMigration !== 0,
    cashable: slots.slot(iv.cashable, `${path}.cashable`, "interventions.cashable"),
    cashableStep: iv.cashableStep ?? 0,
    effect,
    outcomes,
    benefits,
    lineEffects,
    lines,
    savers,
    interactions: scenario.interactions.flatMap(({ of: [a, b] }, i) => {
      const other = a === iv.id ? b : b === iv.id ? a : null;
      return other === null ? [] : [{ other: scenario.interventions.findIndex((x) => x.id === other), factor: c.factors[i] }];
    }),
    evaluation,
    evaluationCost: slots.slot(iv.evaluation?.cost ?? 0, `${path}.evaluation.cost`, "interventions.evaluation.cost"),
    contract,
    promise,
    participation: compileParticipation(c, iv, { contract, promise, outlays: expected, entered, start }),
    afterwards: compileAfterwards(c, iv, meanRunningCost(iv, iv.years - 1), lastingRound),
    renewal:
      iv.renewal === null
        ? null
        : {
            everyYears: iv.renewal.everyYears,
            until: iv.renewal.until - scenario.startYear,
            evaluatedPositive: iv.renewal.when === "evaluatedPositive",
          },
    firstRound,
    maxRounds,
  };
}

/** Rounds that there may be within the horizon. */
export function roundsOf({ startYear, horizonYears }: Scenario, { start, renewal }: Intervention): number {
  const first = Math.max(0, start - startYear);
  const every = renewal === null ? Infinity : renewal.everyYears;
  return Math.max(1, 1 + Math.floor((horizonYears - 1 - first) / every));
}

function runningSum(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
  return sums;
}

function remainingSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = values.length - 1; i >= 0; i--) sums[i] = sums[i + 1] + values[i];
  return sums;
}

/** Expected outlay of each active year, not rounded (MODEL §3.6 at means). */
function meanOutlays(iv: Intervention): Float64Array {
  return Float64Array.from({ length: iv.years }, (_, n) => {
    const measuring = n === 0 && iv.evaluation !== null ? legalMean("interventions.evaluation.cost", iv.evaluation.cost) : 0;
    return meanRunningCost(iv, n) + measuring;
  });
}

/** The same of active year n without the evaluation. */
function meanRunningCost({ staff, cost, costFactor }: Intervention, n: number): number {
  const factor = legalMean("interventions.costFactor", costFactor);
  const leavers = staff === null ? 0 : staff.positions * legalMean("interventions.staff.turnover", staff.turnover);
  const turnover = staff === null ? 0 : leavers * legalMean("interventions.staff.replacementCost", staff.replacementCost);
  const running = legalMean("interventions.cost", Array.isArray(cost) ? (cost[n] as Uncertain) : (cost as Uncertain));
  return running * factor + turnover;
}
