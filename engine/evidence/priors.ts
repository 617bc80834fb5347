import { log1p } from "../numeric/log1p.ts";
import type { EvidenceScale } from "./scales.ts";

/** Prior of the standard deviation between studies: its scale, or its known value. Numbers > 0; `fixed` may be 0. */
export type TauPrior = { readonly halfNormal: number } | { readonly halfCauchy: number } | { readonly fixed: number };

/** Prior of the mean of all places: flat, or normal. */
export type MeanPrior = "flat" | { readonly mean: number; readonly sd: number };

export interface Priors {
  readonly tau: TauPrior;
  readonly mean: MeanPrior;
}

/**
 * Prior of τ where the user says nothing; null for plain differences, whose unit only the user knows.
 *
 *   half-normal 0.5 on logarithms of ratios; 0.28 on g, which is 0.5 √3/π rounded
 *
 * source  Röver and others (2021), Research Synthesis Methods 12: 0.5 to 1 for logarithms of ratios
 */
export function defaultTau(scale: EvidenceScale): TauPrior | null {
  if (scale === "md") return null;
  return { halfNormal: scale === "g" ? 0.28 : 0.5 };
}

/** The scale of the prior of τ; 0 where τ is known. */
export function tauScale(tau: TauPrior): number {
  return "halfNormal" in tau ? tau.halfNormal : "halfCauchy" in tau ? tau.halfCauchy : 0;
}

/** The same prior with another scale; a known τ stays. */
export function rescaled(tau: TauPrior, factor: number): TauPrior {
  if ("halfNormal" in tau) return { halfNormal: tau.halfNormal * factor };
  return "halfCauchy" in tau ? { halfCauchy: tau.halfCauchy * factor } : tau;
}

/** Logarithm of the prior density of τ, without its constant: −τ²/2s², or −ln(1 + τ²/s²). */
export function logTauPrior(tau: TauPrior, at: number): number {
  const ratio = at / tauScale(tau);
  return "halfNormal" in tau ? -0.5 * ratio * ratio : -log1p(ratio * ratio);
}
