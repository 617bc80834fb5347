import type { Evaluation, Intervention } from "../../../engine/model/scenario.ts";
import { cyclicalFactor, severity } from "./outcomes.ts";
import type { Drawn, DrawnOutcome } from "./parameters.ts";
import { ownPrice, ownShare } from "./promise.ts";
import { gamma, poisson, type Random, type Streams } from "./random.ts";

/** Somebody who had enough events to be enrolled: her frailty, and what her year before came to, by outcome. */
export interface Enrolled {
  readonly frailty: number;
  readonly valueBefore: ReadonlyMap<string, number>;
}

/** λ h in the year before entry; before the first year, that year's h. */
function expectedBefore({ outcome, rate }: DrawnOutcome, entered: number, z: readonly number[]): number {
  return rate * cyclicalFactor(outcome, z[Math.max(0, entered - 1)]!);
}

/** Draws persons until one had more than so many events (MODEL §4, `selection`); null: anybody is enrolled. */
export function enrol(
  address: string,
  { frailtyVariance: variance, evaluation }: Intervention,
  drawn: Drawn,
  entered: number,
  z: readonly number[],
  streams: Streams,
): Enrolled | null {
  if (evaluation?.selection === undefined) return null;
  const { on, above } = evaluation.selection;
  const chosen = drawn.outcomes.find(({ outcome }) => outcome.id === on)!;
  const random = streams(`${address}/enrolled`);
  for (;;) {
    const frailty = variance * gamma(random, 1 / variance);
    const events = poisson(random, frailty * expectedBefore(chosen, entered, z));
    if (events <= above) continue;
    const countOf = (line: DrawnOutcome): number => {
      if (line === chosen) return events;
      if (line.outcome.window[0] > 0) return 0;
      return line.outcome.count === "one" ? 1 : poisson(random, frailty * expectedBefore(line, entered, z));
    };
    return {
      frailty,
      valueBefore: new Map(drawn.outcomes.map((line) => [line.outcome.id, worthOf(line, countOf(line), evaluation, random)])),
    };
  }
}

/** What events come to in their own year, to the municipality or at their price. */
function worthOf({ outcome }: DrawnOutcome, events: number, { basis }: Evaluation, random: Random): number {
  if (basis !== "cost") return events * ownPrice(outcome);
  let sum = 0;
  for (let e = 0; e < events; e++) for (const { amount } of severity(outcome, 0, 1, 1, random)) sum += ownShare(outcome) * amount;
  return sum;
}

/** E Z of those enrolled, as a sum over their numbers of events. */
export function enrolledFrailty(
  { frailtyVariance: variance, evaluation }: Intervention,
  drawn: Drawn,
  entered: number,
  z: readonly number[],
): number {
  if (evaluation?.selection === undefined) return 1;
  const { on, above } = evaluation.selection;
  return meanFrailtyAbove(above, variance, expectedBefore(drawn.outcomes.find(({ outcome }) => outcome.id === on)!, entered, z));
}

/** Σ_{k > n} p_k (1/V + k)/(1/V + μ) / Σ_{k > n} p_k, p the negative binomial of size 1/V and mean μ. */
export function meanFrailtyAbove(n: number, variance: number, mean: number): number {
  const size = 1 / variance;
  let p = (size / (size + mean)) ** size;
  let [mass, sum] = [0, 0];
  for (let k = 0; k < 5000; k++) {
    if (k > n) {
      mass += p;
      sum += (p * (size + k)) / (size + mean);
    }
    p *= ((size + k) / (k + 1)) * (mean / (size + mean));
  }
  return sum / mass;
}
