import { exp } from "../numeric/exp.ts";
import { expm1 } from "../numeric/expm1.ts";
import { log } from "../numeric/log.ts";
import { log1p } from "../numeric/log1p.ts";
import { normalCdf, normalDensity, normalQuantile } from "../numeric/normal.ts";

/**
 * How an effect on its scale becomes e, the share of events (or costs) that is avoided:
 *
 *   ratio        e = 1 − exp θ                              risk, rate, hazard (Poisson counts) and mean ratios
 *   odds         e = 1 − exp cθ/(1 − p + p exp cθ)          odds ratios (c = 1); g by c = π/√3, or 1.65
 *   hazard       e = 1 − (1 − (1 − p)^{exp θ})/p            hazard ratios of events that happen at most once
 *   probit       e = 1 − Φ(Φ⁻¹(p) + θ)/p                    g, of a normal variable behind the event
 *   difference   e = −θ/m                                   plain differences, m the mean of the controls
 *   identity     e = −θ                                     g in its own unit
 *
 * p is the base risk of the controls. e falls in θ everywhere.
 *
 * source  Zhang and Yu (1998), JAMA 280, for odds; Hasselblad and Hedges (1995), Psychological Bulletin 117, and Chinn (2000), Statistics in Medicine 19,
 *         for π/√3; Cox (1970) for 1.65
 */
export type EffectLink =
  | { readonly form: "ratio" }
  | { readonly form: "identity" }
  | { readonly form: "hazard" }
  | { readonly form: "probit" }
  | { readonly form: "difference" }
  | { readonly form: "odds"; readonly factor: number };

/** ln OR per unit of g: π/√3, the logistic distribution's standard deviation. */
export const logisticFactor = 1.8137993642342178;
/** ln OR per unit of g by Cox. */
export const coxFactor = 1.65;

/** Whether the link needs a base risk in (0, 1). */
export function needsBaseRisk(link: EffectLink): boolean {
  return link.form === "odds" || link.form === "hazard" || link.form === "probit";
}

/**
 * e of θ.
 *
 * base  base risk in (0, 1), or the mean of the controls > 0; unused by `ratio` and `identity`
 */
export function effectAt(link: EffectLink, base: number, theta: number): number {
  switch (link.form) {
    case "ratio":
      return -expm1(theta);
    case "identity":
      return 0 - theta;
    case "difference":
      return (0 - theta) / base;
    case "hazard":
      return 1 + expm1(exp(theta) * log1p(-base)) / base;
    case "probit":
      return 1 - normalCdf(normalQuantile(base) + theta) / base;
    case "odds": {
      const growth = expm1(link.factor * theta); // 1 − p + p exp cθ = 1 + p (exp cθ − 1)
      return growth === Infinity ? 1 - 1 / base : (-(1 - base) * growth) / (1 + base * growth);
    }
  }
}

/** The θ of e: Infinity where e is at or below the lowest that the link reaches, −Infinity at or above 1 (links of ratios). */
export function thetaAt(link: EffectLink, base: number, e: number): number {
  if (link.form === "identity") return 0 - e;
  if (link.form === "difference") return (0 - e) * base;
  if (e >= 1) return -Infinity;
  if (link.form === "ratio") return log1p(-e);
  const risk = (1 - e) * base; // of the treated
  if (risk >= 1) return Infinity;
  if (link.form === "hazard") return log(log1p(-risk) / log1p(-base));
  if (link.form === "probit") return normalQuantile(risk) - normalQuantile(base);
  return (log1p(-e) - log((1 - risk) / (1 - base))) / link.factor;
}

/** −de/dθ, ≥ 0. */
export function effectSlope(link: EffectLink, base: number, theta: number): number {
  switch (link.form) {
    case "ratio":
      return exp(theta);
    case "identity":
      return 1;
    case "difference":
      return 1 / base;
    case "hazard": {
      const growth = exp(theta) * -log1p(-base);
      return (growth * exp(-growth)) / base;
    }
    case "probit":
      return normalDensity(normalQuantile(base) + theta) / base;
    case "odds": {
      const odds = exp(link.factor * theta);
      const below = 1 - base + base * odds;
      return odds > 1e150 ? 0 : (link.factor * (1 - base) * odds) / (below * below);
    }
  }
}
