import type { Department } from "../../../engine/model/scenario.ts";
import type { Economy } from "./economy.ts";
import type { DrawnScenario } from "./parameters.ts";
import type { Random } from "./random.ts";
import { wholeKronor } from "./team.ts";

/** c: what is left in year t of a commitment a department made in year `start` (MODEL §6). */
export function commitment(
  department: string,
  start: number,
  t: number,
  economy: Economy,
  credibility: DrawnScenario["credibility"],
): number {
  const since = (changes: readonly boolean[]) => changes.slice(start + 1, t + 1).filter(Boolean).length;
  const heads = since(economy.headLeft.get(department)!);
  const majorities = since(economy.majorityChanged);
  const { anchoring, lossPerHeadChange, lossPerMajorityChange } = credibility;
  return anchoring + (1 - anchoring) * (1 - lossPerHeadChange) ** heads * (1 - lossPerMajorityChange) ** majorities;
}

/** What a debtor is willing to pay of a due: all of it if it is honoured, otherwise a share. */
export function offered(
  due: number,
  department: string,
  start: number,
  t: number,
  economy: Economy,
  credibility: DrawnScenario["credibility"],
  random: Random,
): number {
  const penalty = economy.deficit[t] ? credibility.deficitPenalty : 0;
  const honoured = random.happens(commitment(department, start, t, economy, credibility) * (1 - penalty));
  return honoured ? due : wholeKronor(credibility.paidWhenBroken * due);
}

/** The most a department pays the fund in a year, in whole kronor. */
export function repaymentLimit({ maxRepaymentShare, budget }: Department): number {
  return maxRepaymentShare === null ? Infinity : wholeKronor(maxRepaymentShare * budget!);
}
