import { studentTCdf } from "../numeric/studentT.ts";
import type { EvidenceScale } from "./scales.ts";
import type { Results } from "./weighted.ts";

/** A straight line through results, fitted by weights 1/v with its residual variance estimated. */
export interface WeightedLine {
  readonly intercept: number;
  /** Of the intercept. */
  readonly se: number;
  readonly slope: number;
  readonly slopeSe: number;
}

/** Whether small studies find more than large ones. */
export interface SmallStudies {
  /** On the standard error: Egger's test is that of the slope, the intercept is the effect of a study without error. */
  readonly pet: { readonly intercept: number; readonly se: number; readonly slope: number; readonly t: number; readonly p: number };
  /** On the variance. */
  readonly peese: { readonly intercept: number; readonly se: number; readonly slope: number };
  /** Whose intercept the conditional rule takes. */
  readonly conditional: "pet" | "peese";
}

/**
 * PET (Egger's regression) and PEESE for k ≥ 3 results; reported, and applied only where it is asked for.
 *
 * The conditional rule takes PEESE's intercept if PET's is below 0 with one-sided p < 0.05, else PET's.
 *
 * errors  the standard errors on which is regressed; √v unless these contain the effect itself (g: √(1/n₁ + 1/n₂))
 * source  Egger and others (1997), BMJ 315; Stanley and Doucouliagos (2014), Research Synthesis Methods 5
 */
export function smallStudies(results: Results, errors?: ArrayLike<number>): SmallStudies | null {
  const k = results.y.length;
  if (k < 3) return null;
  const size = errors ?? Float64Array.from(results.v, (v) => Math.sqrt(v));
  const pet = weightedLine(results, size);
  const peese = weightedLine(
    results,
    Array.from(size, (s) => s * s),
  );
  if (pet === null || peese === null) return null;
  const t = pet.slope / pet.slopeSe;
  const oneSided = studentTCdf(pet.intercept / pet.se, k - 2);
  return {
    pet: { intercept: pet.intercept, se: pet.se, slope: pet.slope, t, p: 2 * studentTCdf(-Math.abs(t), k - 2) },
    peese: { intercept: peese.intercept, se: peese.se, slope: peese.slope },
    conditional: oneSided < 0.05 ? "peese" : "pet",
  };
}

/** The line of y on x, weights 1/v; null where all x are equal: nothing to regress on. */
function weightedLine({ y, v }: Results, x: ArrayLike<number>): WeightedLine | null {
  const k = y.length;
  let [weight, meanX, meanY] = [0, 0, 0];
  for (let i = 0; i < k; i += 1) {
    weight += 1 / v[i];
    meanX += x[i] / v[i];
    meanY += y[i] / v[i];
  }
  meanX /= weight;
  meanY /= weight;
  let [squares, products] = [0, 0];
  for (let i = 0; i < k; i += 1) {
    squares += ((x[i] - meanX) * (x[i] - meanX)) / v[i];
    products += ((x[i] - meanX) * (y[i] - meanY)) / v[i];
  }
  if (!(squares > 1e-20 * weight * meanX * meanX)) return null;
  const slope = products / squares;
  const intercept = meanY - slope * meanX;
  let residual = 0;
  for (let i = 0; i < k; i += 1) residual += ((y[i] - intercept - slope * x[i]) * (y[i] - intercept - slope * x[i])) / v[i];
  const variance = residual / (k - 2);
  return {
    intercept,
    se: Math.sqrt(variance * (1 / weight + (meanX * meanX) / squares)),
    slope,
    slopeSe: Math.sqrt(variance / squares),
  };
}

/**
 * Errors to regress on. Those of g contain g itself, so that a test on them rejects too often: √(1/n₁ + 1/n₂) where all studies say their n.
 */
export function regressionErrors(
  studies: readonly { readonly v: number; readonly sizeError: number | null }[],
  scale: EvidenceScale,
): Float64Array {
  const known = scale === "g" && studies.every((study) => study.sizeError !== null);
  return Float64Array.from(studies, (study) => (known ? (study.sizeError as number) : Math.sqrt(study.v)));
}
