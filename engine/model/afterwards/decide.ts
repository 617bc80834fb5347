import { Mechanism, purpose } from "../../random/address.ts";
import { words } from "../../random/block.ts";
import { uniform } from "../../random/stream.ts";
import { Phase } from "../fund/state.ts";
import { roundOf } from "../ids.ts";
import type { InterventionPlan } from "../intervention/plan.ts";
import type { State } from "../state.ts";
import type { AfterwardsPlan } from "./plan.ts";
import { Lasting } from "./state.ts";

/**
 * At the end of year t: whether the host makes an intervention permanent whose last round has been paid to its end. Decided once:
 * after the last paid year, or in the first year after it in which the evaluation is ready.
 */
export function decideAfterwards(state: State, iv: InterventionPlan, afterwards: AfterwardsPlan, t: number): void {
  const { block, values, fund, evaluations } = state;
  const { lanes } = block;
  const { lasting, permanent } = state.afterwards;
  let read: Int32Array | null = null;
  for (let i = 0; i < lanes; i++) {
    const at = iv.index * lanes + i;
    if (lasting[at] !== Lasting.undecided || fund.phase[at] !== Phase.ended || fund.roundsStarted[at] === 0) continue;
    const round = roundOf(iv, fund.round[at]) * lanes + i;
    if (fund.paidYears[round] < iv.years) continue;
    if (afterwards.onlyPositive && (t < fund.start[round] + iv.years || evaluations.ready[round] === 0)) continue;
    const positive = !afterwards.onlyPositive || evaluations.measured[round] > 0;
    read ??= words(block, block.all, iv.entity, purpose(Mechanism.afterwards), 0);
    const decided = positive && uniform(read[i]) < values[afterwards.probability * lanes + i];
    permanent[at] = decided ? 1 : 0;
    lasting[at] = decided ? Lasting.lives : Lasting.over;
  }
}
