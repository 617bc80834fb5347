import { entityHash } from "../../random/address.ts";
import { noSampler } from "../../samplers/samplerSet.ts";
import type { Compilation } from "../compilation.ts";
import { meanEventCost } from "../contract/promise.ts";
import { drawnRange, rateKey } from "../legalRanges.ts";
import type { EffectRow } from "../links/plan.ts";
import { postedCost } from "../postedCost.ts";
import type { Outcome } from "../scenario.ts";
import type { OutcomePlan } from "./plan.ts";

/** One outcome; `row` is where its effect stands, `cycle` is where its cyclical factors by year start. */
export function compileOutcome(c: Compilation, o: Outcome, path: string, row: EffectRow, ownShare: number, cycle: number): OutcomePlan {
  const meanCost = meanEventCost(o);
  return {
    id: o.id,
    row,
    entity: entityHash(path),
    one: o.count === "one",
    rate: c.slots.slot(o.rate ?? 0, `${path}.rate`, rateKey(o)),
    from: o.window[0],
    to: o.window[1],
    actsOnCost: o.acts === "cost",
    lump: o.cost === null ? noSampler : c.samplers.add(o.cost, drawnRange("interventions.outcomes.cost")),
    days: o.days === null ? noSampler : c.samplers.add(o.days, drawnRange("interventions.outcomes.days")),
    dayRate: o.dayRate === null ? noSampler : c.samplers.add(o.dayRate, drawnRange("interventions.outcomes.dayRate")),
    everyEvent: everyEventCounts(o),
    cyclicality: o.cyclicality,
    cycle,
    ownShare,
    price: o.unitPrice ?? ownShare * meanCost,
    meanCost,
    meanPosted: meanPosted(o, c.scenario.horizonYears),
    account: null,
  };
}

/** Yearly costs are sums, and of events that happen or not only those spared are drawn; but a spell that everybody has each year overlaps the next. */
function everyEventCounts({ count, acts, cost }: Outcome): boolean {
  return count === "one" ? cost === null : acts === "cost";
}

/** The mean kronor posted after an event, to the last year in which there are any. */
function meanPosted(outcome: Outcome, years: number): Float64Array {
  const means = knownMeans(outcome, years).map((mean) => (Number.isFinite(mean) ? mean : NaN));
  return means.subarray(0, means.findLastIndex((mean) => mean !== 0) + 1);
}

function knownMeans(outcome: Outcome, years: number): Float64Array {
  try {
    return postedCost(outcome, years);
  } catch (error) {
    if (error instanceof RangeError) return Float64Array.of(NaN); // days that are a sum without a distribution function
    throw error;
  }
}
