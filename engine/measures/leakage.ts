import type { Result } from "./result.ts";
import type { Leakage } from "./summary.ts";

export const leakageSteps = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;

/** The leakage chain of one intervention: mean kronor at each step (MODEL §8). */
export function interventionLeakage(result: Result, id: string): Leakage {
  return Object.fromEntries(leakageSteps.map((q) => [q, result.mean(`interventions.${id}.${q}`)])) as Leakage;
}

/** The chain of the whole portfolio, with the error of the sum; what is due and received is what the fund is owed and paid. */
export function leakage(result: Result): Leakage {
  const column = (q: string) => (q === "Q8" ? "fund.due" : q === "Q9" ? "fund.received" : `portfolio.${q}`);
  return Object.fromEntries(leakageSteps.map((q) => [q, result.mean(column(q))])) as Leakage;
}
