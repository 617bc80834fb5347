import type { Scenario } from "../engine.ts";

/**
 * Does what a future needs (`fund.capitalNeeded`) say with which capitals it runs short? A path does not depend on how much money
 * there was until its first failed cash test; the commitment rule lets starts depend on it before that, and what the fund returns to restore
 * a deficit too.
 */
export function neededIsExact({ fund, municipality }: Scenario): boolean {
  return fund.fundingRule === "cash" && (municipality.balance?.sweep ?? 0) === 0;
}
