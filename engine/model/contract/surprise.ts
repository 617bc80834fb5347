import { wholeKronor } from "../../numeric/kronor.ts";
import type { PayerNumber } from "../ids.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Adds to each lane's sum of surprises what a debtor pays of its part less what was to be expected of it when it fell due. */
export function surprise(plan: Plan, state: State, debtor: PayerNumber, part: Float64Array, pays: Float64Array): void {
  const { values, block, contracts } = state;
  const { lanes } = block;
  const { owing, chance, debtorPaidThisYear, paymentSurprise } = contracts;
  const limit = plan.departments[debtor].repaymentLimit;
  for (let k = 0; k < owing.count; k++) {
    const i = owing.lane[k];
    const room = limit - debtorPaidThisYear[debtor * lanes + i];
    const whenBroken = wholeKronor(values[plan.credibility.paidWhenBroken * lanes + i] * part[i]);
    const expected = chance[i] * Math.max(0, Math.min(part[i], room)) + (1 - chance[i]) * Math.max(0, Math.min(whenBroken, room));
    paymentSurprise[i] += pays[i] - expected;
  }
}
