import { bayes } from "./bayes.ts";
import { notPooled } from "./notPooled.ts";
import { pool } from "./pool.ts";
import type { EvidenceSettings } from "./settings.ts";
import { smallStudies } from "./smallStudies.ts";
import type { Theta } from "./theta.ts";
import type { Results } from "./weighted.ts";

/** Why studies and settings give no distribution of an effect. */
export type ThetaProblem = "noStudies" | "oneStudy" | "noDegreesOfFreedom" | "tooFewForBiasCorrection";

/** Why `thetaOf` would have no answer for k studies; null where it has. */
export function thetaProblem(k: number, settings: Pick<EvidenceSettings, "model" | "use" | "biasCorrection">): ThetaProblem | null {
  const { model, use, biasCorrection } = settings;
  if (k === 0) return "noStudies";
  if (model === "bayes") return null;
  if (biasCorrection !== "none" && k < 3) return "tooFewForBiasCorrection";
  if (model === "fixed") return null;
  if (k === 1) return "oneStudy";
  return k === 2 && use === "predictive" ? "noDegreesOfFreedom" : null;
}

/**
 * What pooled studies say about the effect, on their scale.
 *
 *   bayes   posterior of a new place, or of the average place
 *   dl pm reml   predictive: μ + √(τ² + se²) T_{k−2};  mean: μ + max(se, se_HK) T_{k−1}
 *   fixed   N(μ, se²)
 *
 * With a correction for small studies μ and se are those of its intercept, T has k − 2 degrees, and τ² stays.
 *
 * errors  those that a correction for small studies regresses on; √v where nothing is said
 * throws  RangeError where `thetaProblem` finds one; with why (notPooledIn) where nothing can be corrected by, or as `bayes`
 */
export function thetaOf(results: Results, settings: EvidenceSettings, errors?: ArrayLike<number>): Theta {
  const problem = thetaProblem(results.y.length, settings);
  if (problem !== null) throw new RangeError(`thetaOf: ${problem} for ${settings.model} of ${results.y.length} studies`);
  const { model, use } = settings;
  const k = results.y.length;
  if (model === "bayes") {
    const posterior = bayes(results, settings.priors);
    return { form: "mixture", ...(use === "predictive" ? posterior.predictive : posterior.mu) };
  }
  const pooled = pool(results, model);
  const corrected = settings.biasCorrection === "none" ? null : conditionalIntercept(results, errors);
  const mean = corrected?.intercept ?? pooled.mu;
  const se = corrected?.se ?? pooled.se;
  if (model === "fixed") return { form: "normal", mean, sd: se };
  if (use === "predictive") return { form: "t", mean, scale: Math.sqrt(pooled.tau2 + se * se), degrees: k - 2 };
  if (corrected !== null) return { form: "t", mean, scale: se, degrees: k - 2 };
  return { form: "t", mean, scale: Math.max(se, pooled.seHartungKnapp as number), degrees: k - 1 };
}

function conditionalIntercept(
  results: Results,
  errors: ArrayLike<number> | undefined,
): { readonly intercept: number; readonly se: number } {
  const found = smallStudies(results, errors);
  if (found === null) throw notPooled("sameErrors");
  return found[found.conditional];
}
