import { exp } from "./exp.ts";
import { log } from "./log.ts";

/**
 * The x in (0, high) where a tail probability of a positive variable equals p: Halley's method on ln tail against ln x, kept
 * inside a bracket.
 *
 * tail     P(X ≤ x) if `rising`, else P(X > x)
 * density  f of X at the x whose tail was asked for last
 * bend     x f′(x) / f(x)
 * p        in (0, 1)
 * start    first guess, in (0, high)
 */
export function invertTail(
  tail: (x: number) => number,
  density: (x: number) => number,
  bend: (x: number) => number,
  p: number,
  rising: boolean,
  start: number,
  high: number,
): number {
  let below = 0;
  let above = high;
  let x = start;
  for (let n = 0; n < 200; n += 1) {
    const value = tail(x);
    if (value === p) return x;
    if (value < p === rising) below = x;
    else above = x;
    const slope = (density(x) * x) / value;
    const newton = (rising ? -1 : 1) * (log(value / p) / slope);
    const curvature = 1 + bend(x) + (rising ? -slope : slope); // of ln tail against ln x, as a share of its slope
    const damping = 1 + 0.5 * curvature * newton;
    const step = damping > 0.5 && damping < 2 ? newton / damping : newton;
    const change = step > -0.01 && step < 0.01 ? x * (step + 0.5 * step * step) : x * (exp(Math.max(-700, Math.min(700, step))) - 1);
    const next = x + change;
    // Convergence is cubic: after so short a step nothing is left to gain.
    if (next === x || Math.abs(step) * (1 + Math.abs(curvature)) < 4e-6) return next;
    if (next > below && next < above) x = next;
    else x = middle(below, above);
    if (x === below || x === above) return x;
  }
  return x;
}

/** A point between two numbers ≥ 0 that halves their distance in magnitude. */
function middle(below: number, above: number): number {
  if (above === Infinity) return below === 0 ? 1 : below * 16;
  if (below === 0) return above < 1e-300 ? above / 2 : above * 1e-8;
  return above > 4 * below ? Math.sqrt(below) * Math.sqrt(above) : below + 0.5 * (above - below);
}
