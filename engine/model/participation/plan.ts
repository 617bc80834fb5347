import type { Slot } from "../ids.ts";
import type { Prospect } from "./prospect.ts";

/** How the applicant of an intervention decides whether to take part (engine/MODEL.md §14). */
export interface ParticipationPlan {
  readonly lossAversion: Slot;
  readonly burden: Slot;
  /** Its net before the burden with the fund's money, and with its own; null where it may not pay itself. */
  readonly withFund: Prospect;
  readonly withOwn: Prospect | null;
  /** The loss aversion below which it takes part, with the fund's money and with its own, at the mean burden; ±Infinity. */
  readonly lambdaStar: number;
  readonly ownLambdaStar: number;
}
