import { clampedMean } from "../distributions/clampedMean.ts";
import { expectedAccount } from "./accounts/expected.ts";
import { drawnRange, legalMean } from "./legalRanges.ts";
import type { Outcome, Uncertain } from "./scenario.ts";

/** Mean kronor of an event posted l years after it, l = 0 … years − 1: a lump at once, of a spell at most 365 days in each, of a trajectory its account. */
export function postedCost(outcome: Outcome, years: number): Float64Array {
  if (outcome.cost !== null) return Float64Array.of(legalMean("interventions.outcomes.cost", outcome.cost));
  const { account, exit = 0 } = outcome;
  if (account !== undefined)
    return Float64Array.from({ length: years }, (_, l) => expectedAccount(account, exit, l + 1) - expectedAccount(account, exit, l));
  const days = outcome.days as Uncertain;
  const rate = legalMean("interventions.outcomes.dayRate", outcome.dayRate as Uncertain);
  const [low] = drawnRange("interventions.outcomes.days");
  return Float64Array.from({ length: years }, (_, l) => rate * (clampedMean(days, low, 365 * (l + 1)) - clampedMean(days, low, 365 * l)));
}
