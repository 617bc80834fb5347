import type { Benefit, Intervention, Outcome, Uncertain } from "../../../engine/model/scenario.ts";
import { fade } from "./effect.ts";
import { meanFrailtyAbove } from "./enrolled.ts";
import { clampedMean } from "./sample.ts";
import { isDepartment } from "./savings.ts";

/** What an application promises per participant and year, and who would gain from it (MODEL §4 and §5). */
export interface Application {
  /** A*. */
  readonly perParticipantYear: number;
  /** w_D of every department, in department order; they sum to 1. */
  readonly weights: ReadonlyMap<string, number>;
}

/** A* and the debtors' weights. */
export function application(intervention: Intervention, departments: readonly string[]): Application {
  const { promise, contract, host } = intervention;
  const computed = new Map(departments.map((id) => [id, computedFor(id, intervention, contract.creditYears)]));
  const total = [...computed.values()].reduce((sum, part) => sum + part, 0);

  const positive = [...computed.values()].reduce((sum, part) => sum + Math.max(0, part), 0);
  const weight = (id: string) => {
    if (positive > 0) return Math.max(0, computed.get(id)!) / positive;
    return id === host ? 1 : 0;
  };
  return {
    perParticipantYear: promise.perParticipantYear ?? promise.optimism * total,
    weights: new Map(departments.map((id) => [id, weight(id)])),
  };
}

/** A*_D: department D's part of the computed promise. */
function computedFor(department: string, intervention: Intervention, creditYears: number): number {
  let sum = 0;
  for (const outcome of intervention.outcomes) {
    // What starts at most once: its chance falls from year to year, and stands in meanFade.
    const rate = outcome.count === "poisson" ? clampedMean(outcome.rate!, 0, Infinity) * meanEnrolled(intervention) : 1;
    const price = (outcome.payers[department] ?? 0) * meanCost(outcome);
    sum += rate * price * statedOn(outcome, intervention) * meanFade(intervention, outcome, creditYears);
  }
  for (const benefit of intervention.benefits) {
    if (benefit.payer === department) sum += meanBenefit(benefit, intervention, creditYears);
  }
  return sum;
}

/** Mean frailty of those enrolled, at the mean rate. */
function meanEnrolled({ evaluation, frailtyVariance, outcomes }: Intervention): number {
  if (evaluation?.selection === undefined) return 1;
  const { on, above } = evaluation.selection;
  const { rate } = outcomes.find(({ id }) => id === on)!;
  return meanFrailtyAbove(above, frailtyVariance, clampedMean(rate!, 0, Infinity));
}

/** ē: the mean of the stated size within [−1, 1]. */
export function statedEffect({ effect }: Intervention): number {
  return clampedMean(effect.size, -1, 1);
}

/** The effect on a line that an application counts on: the stated one times the means of its links. */
function statedOn({ via = [] }: Outcome | Benefit, intervention: Intervention): number {
  const factors = via.map(({ ratio, causal }) => clampedMean(ratio, -10, 10) * clampedMean(causal, 0, 1));
  return factors.reduce((product, factor) => product * factor, statedEffect(intervention));
}

/** Mean yearly value of a benefit over the first years, at the mean effect. */
export function meanBenefit(benefit: Benefit, intervention: Intervention, years: number): number {
  const size = statedOn(benefit, intervention);
  return (
    clampedMean(benefit.perPersonYear, -Infinity, Infinity) *
    (size / (benefit.referenceEffect ?? size)) *
    meanFade(intervention, benefit, years)
  );
}

/** Mean over s = 0 … years−1 of g(s), counted as 0 outside the window. */
function meanFade({ effect }: Intervention, line: Outcome | Benefit, years: number): number {
  const [from, to] = line.window;
  const { halfLifeYears, persistentShare } = line.fade ?? effect;
  const fading = {
    halfLife: halfLifeYears === null ? null : clampedMean(halfLifeYears, 1e-9, Infinity),
    persistentShare: clampedMean(persistentShare, 0, 1),
    fadeAfter: line.fade === undefined ? (effect.fadeAfterYears ?? 0) : 0,
  };
  let sum = 0;
  for (let s = 0; s < years; s++) if (s >= from && s <= to) sum += startIn(s, line) * fade(s, fading);
  return sum / years;
}

/** P(a trajectory starts s years after entry); 1 for other lines. */
function startIn(s: number, line: Outcome | Benefit): number {
  if (!("count" in line) || line.count !== "once") return 1;
  const rate = clampedMean(line.rate!, 0, 1);
  return rate * (1 - rate) ** (s - line.window[0]);
}

/** Mean cost of an event: the whole spell, whatever the horizon. */
export function meanCost({ cost, days, dayRate, account, exit = 0 }: Outcome): number {
  if (account !== undefined) {
    const stays = 1 - clampedMean(exit, 0, 1);
    return account.rows
      .flatMap(({ from, to, amount }) => Array.from({ length: to - from + 1 }, (_, i) => amount * stays ** (from + i)))
      .reduce((a, b) => a + b, 0);
  }
  const amount = (spec: Uncertain) => clampedMean(spec, 0, Infinity);
  return cost === null ? amount(days!) * amount(dayRate!) : amount(cost);
}

/** What an evaluation of events pays for one. */
export function ownPrice(outcome: Outcome): number {
  return outcome.unitPrice ?? ownShare(outcome) * meanCost(outcome);
}

/** Share of an outcome's cost that the departments bear. */
export function ownShare({ payers }: Pick<Outcome, "payers">): number {
  return Object.entries(payers).reduce((sum, [payer, share]) => sum + (isDepartment(payer) ? share : 0), 0);
}
