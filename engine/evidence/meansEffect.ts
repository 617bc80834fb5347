import { log } from "../numeric/log.ts";
import { hedgesFactor } from "./hedgesFactor.ts";
import type { RowEffect } from "./rowResult.ts";

/** Mean, standard deviation > 0 and persons ≥ 2 of each arm; both means > 0 for logROM. */
export interface Means {
  readonly meanTreated: number;
  readonly sdTreated: number;
  readonly treated: number;
  readonly meanControl: number;
  readonly sdControl: number;
  readonly controls: number;
}

/**
 * Difference of two means, plain (md), standardised (g) or as the logarithm of their ratio (logROM), and its variance.
 *
 *   md = m₁ − m₂,          v = s₁²/n₁ + s₂²/n₂
 *   logROM = ln(m₁/m₂),    v = s₁²/(n₁ m₁²) + s₂²/(n₂ m₂²)
 *   g = J (m₁ − m₂)/s_p,   v = 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)),   s_p² = ((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2)
 *
 * source   Hedges (1981); Hedges, Gurevitch and Curtis (1999), Ecology 80, and Friedrich and others (2008) for ratios of means
 */
export function meansEffect(means: Means, scale: "g" | "md" | "logROM"): RowEffect {
  const { meanTreated: m1, sdTreated: s1, treated: n1, meanControl: m2, sdControl: s2, controls: n2 } = means;
  if (scale === "md") {
    return { y: m1 - m2, v: (s1 * s1) / n1 + (s2 * s2) / n2, formula: "m1-m2; s1^2/n1+s2^2/n2", corrected: false };
  }
  if (scale === "logROM") {
    const v = (s1 * s1) / (n1 * m1 * m1) + (s2 * s2) / (n2 * m2 * m2);
    return { y: log(m1 / m2), v, formula: "ln(m1/m2); s1^2/(n1 m1^2)+s2^2/(n2 m2^2)", corrected: false };
  }
  const pooled = Math.sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / (n1 + n2 - 2));
  return standardised((m1 - m2) / pooled, n1, n2, "J(m1-m2)/sp; 1/n1+1/n2+g^2/(2(n1+n2))");
}

/** g = J d and its variance, from Cohen's d of groups of n1 and n2 persons. */
export function standardised(d: number, n1: number, n2: number, formula: string): RowEffect {
  const g = hedgesFactor(n1 + n2 - 2) * d;
  return { y: g, v: 1 / n1 + 1 / n2 + (g * g) / (2 * (n1 + n2)), formula, corrected: false };
}
