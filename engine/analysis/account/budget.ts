import type { Plan } from "../../model/plan.ts";
import { wholeKronor } from "../../numeric/kronor.ts";

/** What was planned before anything happened, by year; whole kronor. */
export interface Budget {
  readonly outlay: Float64Array;
  readonly received: Float64Array;
  /** The balance at the end of the year if all went so: with interest and planned top-ups, none from surpluses. */
  readonly closing: Float64Array;
}

/**
 * The budget of a fund: every round at its planned start, renewed as planned, outlays at their means, dues with A* for Ã and paid in
 * full. Unlike what is *promised* (MODEL §8) it does not follow the real starts.
 */
export function budgetOf(plan: Plan): Budget {
  const T = plan.years;
  const outlay = new Float64Array(T);
  const received = new Float64Array(T);
  for (const iv of plan.interventions) {
    if (!iv.enabled || iv.promise.withdrawn) continue;
    let start = iv.start;
    for (let round = 0; round < iv.maxRounds && start < T; round++) {
      for (let n = 0; n < iv.years && start + n < T; n++) outlay[start + n] += iv.meanOutlay[n];
      for (let t = start; t < T; t++) received[t] += iv.promise.byYear[start * T + t];
      if (iv.renewal === null) break;
      start += iv.renewal.everyYears;
      if (start > iv.renewal.until) break;
    }
  }
  return { outlay, received, closing: closings(plan, outlay, received) };
}

function closings({ years, fund }: Plan, outlay: Float64Array, received: Float64Array): Float64Array {
  let balance = fund.capital;
  return Float64Array.from({ length: years }, (_, t) => {
    const interest = t === 0 ? 0 : wholeKronor(balance * fund.interest[t]);
    balance += interest + fund.topUps[t] + received[t] - outlay[t];
    return balance;
  });
}
