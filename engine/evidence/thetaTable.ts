import { log } from "../numeric/log.ts";
import { normalCdf, normalDensity } from "../numeric/normal.ts";
import { type Theta, thetaDensity, thetaQuantile, thetaTail } from "./theta.ts";

/** The table covers |z| ≤ 6, beyond which it goes on in straight lines: two draws in a billion. */
const far = 6;
const cellsPerUnit = 32;
const cells = 2 * far * cellsPerUnit;

/** Numbers one table takes: a value and a slope at each node. */
export const thetaTableSize = 2 * (cells + 1);

/**
 * The quantile function of θ against a standard normal deviate z, θ(z) = quantile(Φ(z)), as a monotone cubic: values and slopes at 385 nodes.
 * Read by `thetaOfDeviate`; e from it is within 1e-6 of e by bisection (tested).
 *
 *   slope = φ(z)/f(θ), at most three times the smaller neighbouring secant
 *
 * source  Fritsch and Carlson (1980), SIAM J. Numerical Analysis 17, for monotonicity
 */
export function thetaTable(theta: Theta): Float64Array {
  const data = new Float64Array(thetaTableSize);
  // From the middle outwards: each node says nearly where the next is.
  for (const side of [1, -1]) {
    for (let i = 0; i <= cells / 2; i += 1) {
      const at = cells / 2 + side * i;
      const z = (at - cells / 2) / cellsPerUnit;
      const before = at - side;
      const guess = i === 0 ? null : data[2 * before] + (side * data[2 * before + 1]) / cellsPerUnit;
      data[2 * at] = quantileNear(theta, z, guess);
      data[2 * at + 1] = normalDensity(z) / thetaDensity(theta, data[2 * at]);
    }
  }
  for (let i = 0; i <= cells; i += 1) {
    const left = i === 0 ? Infinity : (data[2 * i] - data[2 * i - 2]) * cellsPerUnit;
    const right = i === cells ? Infinity : (data[2 * i + 2] - data[2 * i]) * cellsPerUnit;
    data[2 * i + 1] = Math.min(data[2 * i + 1], 3 * left, 3 * right);
  }
  return data;
}

/** θ at the deviate z, from a table that begins at `offset`. */
export function thetaOfDeviate(data: Float64Array, offset: number, z: number): number {
  const position = (z + far) * cellsPerUnit;
  if (!(position > 0)) return data[offset] + (z + far) * data[offset + 1];
  if (position >= cells) return data[offset + 2 * cells] + (z - far) * data[offset + 2 * cells + 1];
  const cell = Math.floor(position);
  const x = position - cell;
  const at = offset + 2 * cell;
  const left = data[at];
  const rise = data[at + 2] - left;
  const slope = data[at + 1] / cellsPerUnit;
  const next = data[at + 3] / cellsPerUnit;
  return left + x * (slope + x * (3 * rise - 2 * slope - next + x * (slope + next - 2 * rise)));
}

/** The quantile at Φ(z): Newton's steps on the logarithm of the nearer tail from a guess, by bisection where they do not settle. */
function quantileNear(theta: Theta, z: number, guess: number | null): number {
  const upper = z > 0;
  const p = normalCdf(upper ? -z : z);
  if (guess === null || theta.form !== "mixture") return thetaQuantile(theta, p, upper);
  let x = guess;
  for (let n = 0; n < 20; n += 1) {
    const tail = thetaTail(theta, x, upper);
    const density = thetaDensity(theta, x);
    const step = ((upper ? 1 : -1) * (log(tail / p) * tail)) / density;
    if (!(Math.abs(step) < Infinity)) break;
    x += step;
    if (Math.abs(step) < (1e-4 * p) / density) return x; // convergence is quadratic: what is left is its square
  }
  return thetaQuantile(theta, p, upper);
}
