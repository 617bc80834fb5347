import { clampedMean } from "../distributions/clampedMean.ts";
import { distribution } from "../distributions/fromSpec.ts";
import { legalMean } from "../model/legalRanges.ts";
import { meanLinks } from "../model/links/stated.ts";
import type { Effect, Intervention, LineEffect, Link, Uncertain } from "../model/scenario.ts";
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

/** How an effect fades. */
type Fading = Pick<Effect, "halfLifeYears" | "persistentShare" | "fadeAfterYears">;

/**
 * E g(s) for s = 0 … years − 1: E π + (1 − E π) 2^(−s/h), exact if the half-life is known.
 *
 * source  MODEL §3.1
 */
export function meanFades({ halfLifeYears, persistentShare, fadeAfterYears = 0 }: Fading, years: number): Float64Array | NoClosedForm {
  if (halfLifeYears === null) return new Float64Array(years).fill(1);
  if (typeof halfLifeYears !== "number") return "uncertainFade";
  const persistent = legalMean("interventions.effect.persistentShare", persistentShare);
  return Float64Array.from(
    { length: years },
    (_, s) => persistent + (1 - persistent) * exp((-Math.LN2 * Math.max(0, s - fadeAfterYears)) / halfLifeYears),
  );
}

/**
 * E x(s) on an outcome or a benefit s = 0 … years − 1 after entry, at full fidelity: the mean effect, times those of its links if the product stays in
 * [−1, 1], times what has not faded (MODEL §3.1, engine/EVIDENCE.md E10).
 */
export function meanActing({ effect: stated }: Intervention, line: LineEffect, years: number): Float64Array | NoClosedForm {
  const effect = meanEffect(stated);
  if (typeof effect === "string") return effect;
  const linked = line.via === undefined ? effect : meanLinked(stated, line.via, line.on, effect);
  if (typeof linked === "string") return linked;
  const fades = meanFades(line.fade ?? stated, years);
  return typeof fades === "string" ? fades : fades.map((fade) => linked * fade);
}

function meanLinked({ size, transfer }: Effect, via: readonly Link[], on: LineEffect["on"], effect: number): number | NoClosedForm {
  if (on === "theta") return "effectLeavesRange";
  const furthest = (u: Uncertain) => Math.max(...supportOf(u).map(Math.abs));
  const widest = via.reduce((product, { ratio, causal }) => product * furthest(ratio) * Math.min(1, furthest(causal)), 1);
  const most = Math.min(1, furthest(size) * furthest(transfer)) * widest;
  return most <= 1 ? effect * meanLinks(via) : "effectLeavesRange";
}

/** E f = 1 − E q · (1 − (1 − v/12) w); 1 without a team (MODEL §3.2). */
export function meanFidelity({ staff }: Intervention): number {
  if (staff === null) return 1;
  return 1 - legalMean("interventions.staff.turnover", staff.turnover) * (1 - (1 - staff.vacancyMonths / 12) * staff.newcomerProductivity);
}

function supportOf(u: Uncertain): readonly [number, number] {
  return typeof u === "number" ? [u, u] : distribution(u).support;
}
