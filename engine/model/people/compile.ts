import { entityHash } from "../../random/address.ts";
import { noSampler } from "../../samplers/samplerSet.ts";
import type { Compilation } from "../compilation.ts";
import { meanEventCost } from "../contract/promise.ts";
import { drawnRange } from "../legalRanges.ts";
import type { EffectRow } from "../links/plan.ts";
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
    rate: c.slots.slot(o.rate ?? 0, `${path}.rate`, "interventions.outcomes.rate"),
    from: o.window[0],
    to: o.window[1],
    actsOnCost: o.acts === "cost",
    lump: o.cost === null ? noSampler : c.samplers.add(o.cost, drawnRange("interventions.outcomes.cost")),
    days: o.days === null ? noSampler : c.samplers.add(o.days, drawnRange("interventions.outcomes.days")),
    dayRate: o.dayRate === null ? noSampler : c.samplers.add(o.dayRate, drawnRange("interventions.outcomes.dayRate")),
    cyclicality: o.cyclicality,
    cycle,
    ownShare,
    price: o.unitPrice ?? ownShare * meanCost,
    meanCost,
  };
}
