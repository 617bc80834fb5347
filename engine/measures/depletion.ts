import { quantileEstimate, total } from "./quantile.ts";
import type { Result } from "./result.ts";
import type { Spread, Summary, YearProbability } from "./summary.ts";

/** How often, when and by how much an outlay could not be paid (MODEL §7, shortfall). */
export function depletion(result: Result): Summary["depletion"] {
  const happened = result.histogram("fund.depletionIndex");
  return {
    probability: result.ofReplications(total(happened)),
    byYear: cumulativeByYear(result, "fund.depletionIndex"),
    missing: spread(result, "fund.missing"),
  };
}

/** How often, and by which year, the fund has been dissolved (MODEL §7). */
export function dissolution(result: Result): Summary["dissolution"] {
  return {
    probability: result.ofReplications(total(result.histogram("fund.dissolutionIndex"))),
    byYear: cumulativeByYear(result, "fund.dissolutionIndex"),
  };
}

/** P(it has happened by the end of year t) for an event whose column holds the year it happened in. */
function cumulativeByYear(result: Result, column: string): YearProbability[] {
  const h = result.histogram(column);
  let count = 0;
  let i = 0;
  return Array.from({ length: result.plan.years }, (_, t) => {
    while (i < h.bin.length && h.high[i] <= t) count += h.count[i++];
    return { year: result.plan.startYear + t, probability: result.ofReplications(count) };
  });
}

/** Mean and quartiles over the replications in which a quantity exists; null if there are none. */
function spread(result: Result, column: string): Spread | null {
  const h = result.histogram(column);
  if (total(h) === 0) return null;
  return { ...result.mean(column), q25: quantileEstimate(h, 0.25), q50: quantileEstimate(h, 0.5), q75: quantileEstimate(h, 0.75) };
}
