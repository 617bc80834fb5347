import { fromFixedPoint } from "../../numeric/exactSum.ts";
import type { Estimate } from "../estimate.ts";
import type { Result } from "../result.ts";

const UNIT = 1n << 40n;

/**
 * Standard deviation of a column (divisor n − 1), with the error from its fourth central moment:
 *
 *   se(s²)² = (m₄ − m₂²)/n + 2s⁴/(n(n − 1)),  se(s) = se(s²)/2s
 *
 * m₂ and m₄ with the divisor n. The second term is all that is left where the column has two values, each half of the time (m₄ = m₂²).
 * returns  error null where a fourth power was too large, or with one replication; null without any
 * source   Kendall & Stuart (1977), The Advanced Theory of Statistics 1, ch. 10 and 12
 */
export function sdOf(result: Result, column: string): Estimate | null {
  const at = result.at(column);
  const n = result.moments.count(at);
  if (n === 0) return null;
  const variance = result.moments.variance(at);
  const sd = Math.sqrt(variance);
  const k = result.layout.fourth.indexOf(at);
  if (k < 0) throw new RangeError(`sdOf: fourth powers of ${column} were not kept`);
  if (n < 2 || result.partial.unbounded[k] > 0) return { value: sd, standardError: null };
  if (sd === 0) return { value: 0, standardError: 0 };
  const fourth = fourthCentralSum(result.partial.powers.slice(4 * k, 4 * k + 4), n) / n;
  const second = (variance * (n - 1)) / n;
  const ofVariance = Math.max(0, fourth - second * second) / n + (2 * variance * variance) / n / (n - 1);
  return { value: sd, standardError: Math.sqrt(ofVariance) / (2 * sd) };
}

/** Σ(x − x̄)⁴ = Σx⁴ − 4x̄Σx³ + 6x̄²Σx² − 3nx̄⁴, exactly from the raw sums; rounded once. */
function fourthCentralSum([one, two, three, four]: readonly bigint[], count: number): number {
  const n = BigInt(count);
  const scaled = four * n * n * n - 4n * one * three * n * n + 6n * one * one * two * n - 3n * one * one * one * one;
  return fromFixedPoint(scaled / (n * n * n) / (UNIT * UNIT * UNIT));
}

/**
 * Standard deviation of all x of all replications, from three columns that hold their sum, the sum of their squares and their number:
 *
 *   sd² = Σx²/Σn − (Σx/Σn)²,  error by the delta method, clustered by replication
 *
 * returns  null without any
 */
export function pooledSd(result: Result, [first, second, number]: readonly string[]): Estimate | null {
  const { moments } = result;
  const columns = [first, second, number].map(result.at);
  const [sum, squares, n] = columns.map((c) => moments.mean(c) ?? 0);
  if (n === 0) return null;
  const mean = sum / n;
  const sd = Math.sqrt(Math.max(0, squares / n - mean * mean));
  if (sd === 0) return { value: 0, standardError: 0 };
  // Gradient in the three means per replication.
  const ofSum = -mean / (sd * n);
  const ofSquares = 1 / (2 * sd * n);
  const gradient = [ofSum, ofSquares, -(ofSum * mean + (ofSquares * squares) / n)];
  let variance = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const between = i === j ? moments.variance(columns[i]) : moments.covariance(columns[i], columns[j]);
      variance += gradient[i] * gradient[j] * between;
    }
  }
  return { value: sd, standardError: Math.sqrt(Math.max(0, variance) / moments.rows) };
}
