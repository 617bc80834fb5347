import { clampedMean } from "../distributions/clampedMean.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { legalMean } from "../model/legalRanges.ts";
import type { Effect, Intervention, Uncertain } from "../model/scenario.ts";
import { exp } from "../numeric/exp.ts";
import type { NoClosedForm } from "./expectations.ts";

/**
 * E(e) = (1 − E noEffect) · E(τ Q), exact if the product stays in [−1, 1] or τ is known.
 *
 * source  MODEL §3.1
 */
export function meanEffect({ size, noEffect, transfer }: Effect): number | NoClosedForm {
  const works = 1 - legalMean("interventions.effect.noEffect", noEffect);
  if (works === 0) return 0;
  if (typeof transfer === "number") {
    if (!(transfer > 0)) return 0;
    return works * transfer * clampedMean(size, -1 / transfer, 1 / transfer);
  }
  const [low, high] = supportOf(size);
  const largest = supportOf(transfer)[1];
  if (!(Math.max(Math.abs(low), Math.abs(high)) * largest <= 1)) return "effectLeavesRange";
  return works * legalMean("interventions.effect.transfer", transfer) * clampedMean(size);
}

/**
 * E g(s) for s = 0 … years − 1: E π + (1 − E π) 2^(−s/h), exact if the half-life is known.
 *
 * source  MODEL §3.1
 */
export function meanFades({ halfLifeYears, persistentShare }: Effect, years: number): Float64Array | NoClosedForm {
  if (halfLifeYears === null) return new Float64Array(years).fill(1);
  if (typeof halfLifeYears !== "number") return "uncertainFade";
  const persistent = legalMean("interventions.effect.persistentShare", persistentShare);
  return Float64Array.from({ length: years }, (_, s) => persistent + (1 - persistent) * exp((-Math.LN2 * s) / halfLifeYears));
}

/** E f = 1 − E q · (1 − (1 − v/12) w); 1 without a team (MODEL §3.2). */
export function meanFidelity({ staff }: Intervention): number {
  if (staff === null) return 1;
  return 1 - legalMean("interventions.staff.turnover", staff.turnover) * (1 - (1 - staff.vacancyMonths / 12) * staff.newcomerProductivity);
}

function supportOf(u: Uncertain): readonly [number, number] {
  return typeof u === "number" ? [u, u] : distribution(u).support;
}
