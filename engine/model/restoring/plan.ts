import type { Scenario } from "../scenario.ts";

/** The balance requirement: a negative result is to be restored within some years (engine/MODEL.md §15). */
export interface RestoringPlan {
  readonly years: number;
  readonly countsFundFlow: boolean;
  /** Nothing starts while something is to be restored. */
  readonly stopsStarts: boolean;
  /** Share of a year's part of what is to be restored that the fund returns. */
  readonly sweep: number;
  /** Part by which it lowers the chance that a due is honoured. */
  readonly honourPenalty: number;
}

/** null: deficits have no consequence but those of the year itself. */
export function compileRestoring({ municipality: { balance } }: Scenario): RestoringPlan | null {
  if (balance === undefined) return null;
  return {
    years: balance.restoreYears,
    countsFundFlow: balance.countFundFlow,
    stopsStarts: balance.noStarts,
    sweep: balance.sweep,
    honourPenalty: balance.honourPenalty,
  };
}
