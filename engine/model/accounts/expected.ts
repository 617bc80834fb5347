import { legalMean } from "../legalRanges.ts";
import type { Account, AccountRow, Outcome, Uncertain } from "../scenario.ts";

/** Years that a trajectory costs something. */
export function accountYears({ rows }: Account): number {
  return rows.reduce((years, { to }) => Math.max(years, to + 1), 0);
}

/**
 * What a row is expected to cost a person from the start of the trajectory on: Σ amount · (1 − exit)^l at the mean of `exit`.
 *
 * years  on the trajectory that are looked at; left out: all
 */
export function expectedRow({ from, to, amount }: AccountRow, exit: Uncertain, years = Infinity): number {
  const stays = 1 - legalMean("interventions.outcomes.exit", exit);
  let sum = 0;
  for (let l = 0, left = 1; l <= to && l < years; l++, left *= stays) if (l >= from) sum += amount * left;
  return sum;
}

/** The whole account, all payers. */
export function expectedAccount({ rows }: Account, exit: Uncertain, years = Infinity): number {
  return rows.reduce((sum, row) => sum + expectedRow(row, exit, years), 0);
}

/** P(the trajectory starts in year s since entry), at the mean rate, frailty 1 and a year like any other: λ(1 − λ)^(s − from) in the window. */
export function expectedStart({ rate, window: [from, to] }: Outcome, s: number): number {
  if (s < from || s > to) return 0;
  const yearly = legalMean("interventions.outcomes.startRate", rate ?? 0);
  let left = yearly;
  for (let year = from; year < s; year++) left *= 1 - yearly;
  return left;
}
