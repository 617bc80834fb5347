import { meanFade, meanRate } from "../model/contract/promise.ts";
import type { Intervention, Outcome, Scenario } from "../model/scenario.ts";
import { meanFidelity } from "./expectationsEffect.ts";

/**
 * Expected events of an outcome that a full effect would avoid, of one full round at its planned start and within the horizon: Σ n λ(s) g(s) f at means. Times
 * an effect x it is what x avoids.
 */
export function eventsExposed({ startYear, horizonYears }: Scenario, iv: Intervention, outcome: Outcome): number {
  const first = Math.max(0, iv.start - startYear);
  const faded = iv.intake.reduce((sum, persons, n) => {
    const years = Math.max(0, horizonYears - first - n);
    return sum + persons * meanFade(iv, outcome, years) * years;
  }, 0);
  return faded * meanRate(iv, outcome) * meanFidelity(iv);
}
