import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** Why a fund runs short: the plan itself lacked the money, or the largest of the four terms; by number. */
export const shortfallCauses = ["planned", "costMore", "measuredLess", "boardsUnpaid", "lessMoney"] as const;
export type ShortfallCause = (typeof shortfallCauses)[number];

/**
 * The gap between plan and outcome at the first shortfall, split in kronor that add up exactly (ANALYSES, why it ran short):
 *
 *   planned balance − balance = (outlays − planned) + (promised dues − dues) + (dues − received) + (planned other inflow − other inflow)
 *
 * each summed up to the year of the shortfall. Balance: with every outlay of that year's queue paid, minimum − missing. Cause: the
 * largest term, the first of equals; *planned* where the planned balance of that year is below the minimum itself. NaN in a future that
 * does not run short, and where an outlay has no mean to plan with.
 */
export function totalShortfall(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { depletionYear, missing, closing, yearPaid, yearInterest, yearTopUps, yearReturned } = state.fund;
  const { yearDue, yearReceived } = state.contracts;
  const { cause, costMore, measuredLess, boardsUnpaid, lessMoney, plannedMargin } = state.totals;
  const { minimumBalance } = plan.fund;
  const { planned } = plan;
  const past = plan.observed?.past ?? 0;
  for (const each of [cause, costMore, measuredLess, boardsUnpaid, lessMoney, plannedMargin]) each.fill(NaN);
  for (let i = 0; i < lanes; i++) {
    const t = depletionYear[i];
    if (t < 0 || !Number.isFinite(planned.balance[t])) continue;
    let [paid, dues, received, other] = [0, 0, 0, 0];
    for (let y = 0; y <= t; y++) {
      const at = y * lanes + i;
      paid += yearPaid[at];
      dues += yearDue[at];
      received += yearReceived[at];
      other += yearInterest[at] + yearTopUps[at] - yearReturned[at] + (y < past ? state.observed.unexplained[at] : 0);
    }
    const unpaid = missing[i] + closing[t * lanes + i] - minimumBalance;
    costMore[i] = paid + unpaid - planned.outlays[t];
    measuredLess[i] = planned.dues[t] - dues;
    boardsUnpaid[i] = dues - received;
    lessMoney[i] = planned.otherInflow[t] - other;
    plannedMargin[i] = planned.balance[t] - minimumBalance;
    cause[i] = causeOf(plannedMargin[i], [costMore[i], measuredLess[i], boardsUnpaid[i], lessMoney[i]]);
  }
}

/** Number in `shortfallCauses`. */
function causeOf(margin: number, terms: readonly number[]): number {
  if (margin < 0) return 0;
  let most = 0;
  for (let k = 1; k < terms.length; k++) if (terms[k] > terms[most]) most = k;
  return most + 1;
}
