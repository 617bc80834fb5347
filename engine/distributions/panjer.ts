import { exp } from "../numeric/exp.ts";
import type { Atoms } from "./atoms.ts";

/** Beyond this e^−rate is too near to 0 for the recursion to begin with. */
export const mostRate = 700;

const longestTable = 200_000;

/**
 * The distribution of a sum of Poisson(rate) severities on a lattice, by Panjer's recursion.
 *
 *   g_0 = e^(−rate (1 − f_0)),  g_k = (rate/k) Σ_j j f_j g_{k−j}
 *
 * rate     in (0, 700]
 * returns  points and probabilities to where the rest is below 1e-25 of the largest; null if the values are no whole multiples ≥ 0
 *          of one step, or more than 200 000 points are needed
 * source   Panjer (1981), ASTIN Bulletin 12
 */
export function poissonSums(rate: number, atoms: Atoms): { readonly points: Float64Array; readonly probabilities: Float64Array } | null {
  const step = latticeStep(atoms.values);
  if (step === null || !(rate <= mostRate)) return null;
  const longest = Math.round(Math.max(...atoms.values) / step);
  if (longest > longestTable) return null;
  const total = atoms.weights.reduce((sum, w) => sum + w, 0);
  const severity = new Float64Array(longest + 1);
  for (let i = 0; i < atoms.values.length; i += 1) severity[Math.round(atoms.values[i] / step)] += atoms.weights[i] / total;
  const used = Array.from(severity.keys()).filter((j) => j > 0 && severity[j] > 0);

  const g = [exp(-rate * (1 - severity[0]))];
  let largest = g[0];
  let small = 0; // how many of the last terms were negligible
  for (let k = 1; small <= longest; k += 1) {
    if (k > longestTable) return null;
    let sum = 0;
    for (const j of used) if (j <= k) sum += j * severity[j] * g[k - j];
    g.push((rate / k) * sum);
    largest = Math.max(largest, g[k]);
    small = g[k] < 1e-25 * largest ? small + 1 : 0;
  }
  const kept = Array.from(g.keys()).filter((k) => g[k] > 0);
  return { points: Float64Array.from(kept, (k) => k * step), probabilities: Float64Array.from(kept, (k) => g[k]) };
}

/** The largest step of which all values are whole multiples (to 1e-9); null if there is none or a value is negative. */
function latticeStep(values: readonly number[]): number | null {
  let step = 0;
  for (const value of values) {
    if (value < 0) return null;
    let a = Math.max(step, value);
    let b = Math.min(step, value);
    while (b > 1e-9 * a) {
      const rest = a - b * Math.round(a / b);
      a = b;
      b = Math.abs(rest) < 1e-9 * b ? 0 : Math.abs(rest);
    }
    step = a;
  }
  if (step === 0) return 1;
  return values.every((v) => Math.abs(v / step - Math.round(v / step)) < 1e-9 * Math.max(1, v / step)) ? step : null;
}
