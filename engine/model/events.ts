import { purpose, withMechanism } from "../random/address.ts";
import { readMany } from "../random/stream.ts";
import { drawMany } from "../samplers/draw.ts";
import { SamplerKind } from "../samplers/samplerSet.ts";
import { type Cohort, roundOf } from "./cohort.ts";
import { nextAddresses } from "./eventBatch.ts";
import type { Group } from "./eventCounts.ts";
import { personOf } from "./participants.ts";
import type { InterventionPlan, OutcomePlan, Plan } from "./plan.ts";
import type { State } from "./state.ts";

/**
 * Draws the next events that were counted, as many as a batch holds: what each costs and on whom it falls.
 *
 * returns  their number; 0 when there are no more
 */
export function drawEvents(
  plan: Plan,
  state: State,
  iv: InterventionPlan,
  outcome: OutcomePlan,
  group: Group,
  cohort: Cohort,
  persons: number,
  last: number,
): number {
  const { batch, stream } = state;
  const { reads } = batch;
  const { samplers } = plan;
  const events = nextAddresses(batch, state.counts, purpose(group.event, roundOf(iv, cohort.round), cohort.year), last);
  readMany(stream, outcome.entity, reads, events);
  const frail = iv.frailty >= 0;
  for (let i = 0; i < events; i++) {
    batch.persons[i] = outcome.one ? reads.index[i] : personOf(state, frail, persons, reads.words[4 * i + 2]);
  }
  const size = outcome.lump >= 0 ? outcome.lump : outcome.days;
  drawMany(samplers, size, stream, outcome.entity, reads, events, batch.sizes);
  if (outcome.lump < 0) drawDayRates(plan, state, outcome, group, events);
  return events;
}

function drawDayRates(plan: Plan, state: State, outcome: OutcomePlan, group: Group, events: number): void {
  const { batch, stream } = state;
  const { reads, rateReads } = batch;
  if (plan.samplers.kind[outcome.dayRate] !== SamplerKind.constant) {
    for (let i = 0; i < events; i++) {
      rateReads.purpose[i] = withMechanism(reads.purpose[i], group.dayRate);
      rateReads.index[i] = reads.index[i];
    }
    readMany(stream, outcome.entity, rateReads, events);
  }
  drawMany(plan.samplers, outcome.dayRate, stream, outcome.entity, rateReads, events, batch.dayRates);
}
