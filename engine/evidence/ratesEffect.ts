import { log } from "../numeric/log.ts";
import type { RowResult } from "./rowResult.ts";

/** Events, whole and ≥ 0, in an observed time > 0 (person-years, or the like) of each arm. */
export interface Rates {
  readonly eventsTreated: number;
  readonly timeTreated: number;
  readonly eventsControl: number;
  readonly timeControl: number;
}

/**
 * Log incidence rate ratio and its variance.
 *
 *   ln(x₁ T₂ / (x₂ T₁)),  v = 1/x₁ + 1/x₂
 *
 * Where one count is 0, 0.5 is added to both; where both are, the row says nothing.
 *
 * source   Cochrane Handbook (2023) ch. 6.7; Borenstein and others (2009) ch. 5
 */
export function ratesEffect({ eventsTreated, timeTreated, eventsControl, timeControl }: Rates): RowResult {
  if (eventsTreated === 0 && eventsControl === 0) return { leftOut: "noEvents" };
  const corrected = eventsTreated === 0 || eventsControl === 0;
  const more = corrected ? 0.5 : 0;
  const x1 = eventsTreated + more;
  const x2 = eventsControl + more;
  const formula = `ln((x1/T1)/(x2/T2)); 1/x1+1/x2; x1 ${x1}, x2 ${x2}`;
  return { y: log((x1 * timeControl) / (x2 * timeTreated)), v: 1 / x1 + 1 / x2, formula, corrected };
}
