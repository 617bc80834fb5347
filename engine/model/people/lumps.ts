import { withMechanism } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { read, setReplication } from "../../random/stream.ts";
import { quantiles } from "../../samplers/quantiles.ts";
import { needsRefining, quantileOfWord } from "../../samplers/quantileTable.ts";
import { SamplerKind } from "../../samplers/samplerSet.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";
import type { OutcomePlan } from "./plan.ts";

/**
 * What a year costs person p of the cohort, in every lane of it: those of four persons share an address where a word is enough for each,
 * so persons must be asked for in order.
 *
 * what     purpose of the costs of this year
 * tail     mechanism at which the extreme tail is refined
 * returns  where in `events.size` they stand, the k-th lane of the cohort at k
 */
export function drawLumps(plan: Plan, state: State, outcome: OutcomePlan, what: number, tail: number, p: number): number {
  const { block } = state;
  const { cohort, events } = state.people;
  const { samplers } = plan;
  const { lump } = outcome;
  if (samplers.kind[lump] === SamplerKind.table) {
    if ((p & 3) === 0) drawFour(plan, state, outcome, what, tail, p);
    return (p & 3) * block.lanes;
  }
  words(block, cohort.lanes, outcome.entity, what, p);
  quantiles(samplers, lump, block, block.plane, cohort.lanes.count, events.size);
  return 0;
}

function drawFour(plan: Plan, state: State, outcome: OutcomePlan, what: number, tail: number, p: number): void {
  const { block } = state;
  const { lanes, alone } = block;
  const { cohort, events } = state.people;
  const { data, offset, low, cap } = plan.samplers;
  const { size } = events;
  const { lane, count } = cohort.lanes;
  const at = offset[outcome.lump];
  const least = low[outcome.lump];
  const most = cap[outcome.lump];
  const four = words(block, cohort.lanes, outcome.entity, what, p >>> 2);
  for (let j = 0; j < 4; j++) {
    for (let k = 0; k < count; k++) {
      const word = four[j * lanes + k];
      let refine = 0;
      if (needsRefining(word)) {
        setReplication(alone, block.first + lane[k]);
        read(alone, outcome.entity, withMechanism(what, tail), p + j);
        refine = alone.words[0];
      }
      size[j * lanes + k] = Math.max(least, Math.min(quantileOfWord(data, at, word, refine), most));
    }
  }
}
