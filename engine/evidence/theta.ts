import { exp } from "../numeric/exp.ts";
import { log } from "../numeric/log.ts";
import { logGamma } from "../numeric/logGamma.ts";
import { normalCdf, normalDensity, normalQuantile } from "../numeric/normal.ts";
import { studentTCdf, studentTQuantile } from "../numeric/studentT.ts";
import { mixtureDensity, mixtureQuantile, mixtureTail, type NormalMixture } from "./normalMixture.ts";

const lnPi = 1.1447298858494002;

/** The distribution of an effect on its scale, as plain data: normal, Student's t moved and scaled, or a mixture of normals. */
export type Theta =
  | { readonly form: "normal"; readonly mean: number; readonly sd: number }
  | { readonly form: "t"; readonly mean: number; readonly scale: number; readonly degrees: number }
  | ({ readonly form: "mixture" } & NormalMixture);

/** P(θ ≤ x), or P(θ > x) when `upper`; no cancellation in either tail. */
export function thetaTail(theta: Theta, x: number, upper: boolean): number {
  if (theta.form === "mixture") return mixtureTail(theta, x, upper);
  if (theta.form === "normal") return normalCdf(((upper ? -1 : 1) * (x - theta.mean)) / theta.sd);
  return studentTCdf(((upper ? -1 : 1) * (x - theta.mean)) / theta.scale, theta.degrees);
}

/** The x with P(θ ≤ x) = p, or P(θ > x) = p when `upper`; p in [0, 1]. */
export function thetaQuantile(theta: Theta, p: number, upper = false): number {
  if (p === 0 || p === 1) return (p === 1) === upper ? -Infinity : Infinity;
  if (theta.form === "mixture") return mixtureQuantile(theta, p, upper);
  if (theta.form === "normal") return theta.mean + theta.sd * normalQuantile(p, upper);
  return theta.mean + theta.scale * studentTQuantile(p, theta.degrees, upper);
}

/** Density at x. */
export function thetaDensity(theta: Theta, x: number): number {
  if (theta.form === "mixture") return mixtureDensity(theta, x);
  if (theta.form === "normal") return normalDensity((x - theta.mean) / theta.sd) / theta.sd;
  const { degrees, scale } = theta;
  const t = (x - theta.mean) / scale;
  const constant = logGamma(0.5 * (degrees + 1)) - logGamma(0.5 * degrees) - 0.5 * (log(degrees) + lnPi);
  return exp(constant - 0.5 * (degrees + 1) * log(1 + (t * t) / degrees)) / scale;
}

/** The distribution of k θ; k ≠ 0. */
export function scaledTheta(theta: Theta, k: number): Theta {
  const size = Math.abs(k);
  if (theta.form === "normal") return { form: "normal", mean: k * theta.mean, sd: size * theta.sd };
  if (theta.form === "t") return { ...theta, mean: k * theta.mean, scale: size * theta.scale };
  return { ...theta, mean: theta.mean.map((mean) => k * mean), sd: theta.sd.map((sd) => size * sd) };
}
