import { expect } from "vitest";
import type { MomentDistribution } from "../../../engine/distributions/moments.ts";

/** 8-point Gauss–Legendre nodes and weights on [−1, 1] (Abramowitz & Stegun 25.4.30). */
const nodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const weights = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

function integrate(f: (t: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const mid = (from + to) / 2;
  let sum = 0;
  for (let i = 0; i < nodes.length; i += 1) sum += weights[i]! * (f(mid - half * nodes[i]!) + f(mid + half * nodes[i]!));
  return sum * half;
}

/** ∫ g(Q(p)) dp over (0, 1): each half with p = e^(−t)/2, in panels that end where the quantile has a jump or kink. */
export function expectation(d: MomentDistribution, g: (x: number) => number, breaks: readonly number[]): number {
  const quantile = d.quantile!;
  let total = 0;
  for (const upper of [false, true]) {
    const edges = new Set([0, 0.01, 0.05, 0.1]);
    for (let t = 0.25; t < 80; t += t < 20 ? 0.5 : 3) edges.add(t);
    for (const x of breaks) {
      for (const at of [x, x - Math.abs(x) * 1e-14]) {
        const t = -Math.log(2 * (upper ? d.survival(at) : d.cdf(at)));
        if (t > 0 && t < 80) edges.add(t);
      }
    }
    const sorted = [...edges].sort((a, b) => a - b);
    for (let i = 0; i + 1 < sorted.length; i += 1) {
      total += integrate((t) => g(quantile(Math.exp(-t) / 2, upper)) * (Math.exp(-t) / 2), sorted[i]!, sorted[i + 1]!);
    }
  }
  return total;
}

export interface Expectations {
  /** Points where the quantile function jumps or has a kink. */
  readonly breaks?: readonly number[];
  /** Whether the cdf jumps: then cdf(quantile(p)) ≥ p instead of = p. */
  readonly jumps?: boolean;
  /** Absolute error allowed in cdf: near the edge of a truncation it is a difference of two values of Φ. */
  readonly absolute?: number;
  /** Highest moment (0, 1 or 2) whose integral converges fast enough to be checked. */
  readonly moments?: 0 | 1 | 2;
}

const probabilities = [1e-12, 1e-6, 0.001, 0.02, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 0.99, 0.9999];

/** Checks everything that any distribution must obey. */
export function checkDistribution(d: MomentDistribution, options: Expectations = {}): void {
  const { breaks = [], jumps = false, moments = 2, absolute = 0 } = options;
  checkSupport(d);
  checkMonotone(d);
  checkQuantile(d, jumps, absolute);
  if (moments >= 1) {
    const mean = expectation(d, (x) => x, breaks);
    const size = Math.abs(d.mean) + Math.sqrt(Math.min(d.variance, 1e300));
    expect(Math.abs(mean - d.mean), `mean ${d.mean}, integral ${mean}`).toBeLessThanOrEqual(1e-9 * size);
    if (moments === 2) {
      const variance = expectation(d, (x) => (x - d.mean) * (x - d.mean), breaks);
      expect(Math.abs(variance - d.variance), `variance ${d.variance}, integral ${variance}`).toBeLessThanOrEqual(1e-8 * d.variance);
    }
    checkLowerMoments(d, breaks, moments);
  }
}

function checkSupport(d: MomentDistribution): void {
  const [low, high] = d.support;
  expect(low).toBeLessThanOrEqual(high);
  expect(d.cdf(high)).toBe(1);
  expect(d.survival(high)).toBe(0);
  expect(d.cdf(low - 1 - Math.abs(low))).toBe(0);
  expect(d.survival(low - 1 - Math.abs(low))).toBe(1);
  expect(d.quantile!(0)).toBe(low);
  expect(d.quantile!(1)).toBe(high);
  expect(d.quantile!(0, true)).toBe(high);
  expect(d.quantile!(1, true)).toBe(low);
  expect(() => d.quantile!(-0.1)).toThrow(RangeError);
  expect(() => d.quantile!(Number.NaN)).toThrow(RangeError);
}

function checkMonotone(d: MomentDistribution): void {
  const from = d.quantile!(1e-6);
  const to = d.quantile!(1e-6, true);
  let before = 0;
  let after = 1;
  for (let i = -5; i <= 205; i += 1) {
    const x = from + ((to - from) * i) / 200;
    const p = d.cdf(x);
    const q = d.survival(x);
    expect(p).toBeGreaterThanOrEqual(before - 1e-15);
    expect(q).toBeLessThanOrEqual(after + 1e-15);
    expect(Math.abs(p + q - 1)).toBeLessThan(3e-13);
    before = p;
    after = q;
  }
}

function checkQuantile(d: MomentDistribution, jumps: boolean, absolute: number): void {
  let last = -Infinity;
  for (const p of probabilities) {
    const x = d.quantile!(p);
    const y = d.quantile!(p, true);
    expect(x).toBeGreaterThanOrEqual(last);
    last = x;
    if (jumps) {
      expect(d.cdf(x), `cdf at quantile(${p})`).toBeGreaterThanOrEqual(p * (1 - 1e-12));
      expect(d.survival(y), `survival at upper quantile(${p})`).toBeLessThanOrEqual(p * (1 + 1e-12));
      const less = x - 1e-9 * Math.max(1, Math.abs(x));
      if (less > d.support[0]) expect(d.cdf(less)).toBeLessThan(p);
    } else {
      expect(nearProbability(d.cdf, x, p, absolute), `cdf(${x}) = ${d.cdf(x)} at p = ${p}`).toBe(true);
      expect(nearProbability(d.survival, y, p, absolute), `survival(${y}) = ${d.survival(y)} at p = ${p}`).toBe(true);
    }
  }
}

/** Whether f(x) is p to 1e-11 of p, or p lies between the values at the doubles a few ulps around x. */
function nearProbability(f: (x: number) => number, x: number, p: number, absolute: number): boolean {
  const tolerance = 1e-11 * p + absolute;
  const step = 4 * Math.abs(x) * Number.EPSILON;
  const around = [f(x - step), f(x), f(x + step)];
  return Math.min(...around) - tolerance <= p && p <= Math.max(...around) + tolerance;
}

function checkLowerMoments(d: MomentDistribution, breaks: readonly number[], moments: 0 | 1 | 2): void {
  const size = d.quantile!(0.001, true) - Math.min(0, d.quantile!(0.001));
  for (const p of [0.05, 0.4, 0.8, 0.97]) {
    const x = d.quantile!(p);
    const [first, second] = d.lowerMoments(x);
    const cuts = [...breaks, x];
    const scale = Math.max(Math.abs(size), Math.abs(d.mean));
    expect(Math.abs(first - expectation(d, (v) => (v <= x ? v : 0), cuts)), `E(X; X ≤ ${x})`).toBeLessThan(1e-9 * scale);
    expect(Math.abs(second - expectation(d, (v) => (v <= x ? v * v : 0), cuts)), `E(X²; X ≤ ${x})`).toBeLessThan(1e-9 * scale * scale);
  }
  const whole = d.lowerMoments(Infinity);
  expect(Math.abs(whole[0] - d.mean)).toBeLessThanOrEqual(1e-12 * size);
  if (moments === 2) expect(Math.abs(whole[1] - d.variance - d.mean * d.mean)).toBeLessThanOrEqual(1e-11 * whole[1]);
}
