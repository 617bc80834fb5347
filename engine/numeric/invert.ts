import { exp } from "./exp.ts";
import { log } from "./log.ts";

/**
 * The x in (0, high) where a tail probability of a positive variable equals p: Newton's method on ln tail against ln x,
 * kept inside a bracket.
 *
 * tail     P(X ≤ x) if `rising`, else P(X > x)
 * density  of X at x
 * p        in (0, 1)
 * start    first guess, in (0, high)
 */
export function invertTail(
  tail: (x: number) => number,
  density: (x: number) => number,
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
    const step = (rising ? -1 : 1) * (log(value / p) / slope);
    const change = step > -0.01 && step < 0.01 ? x * (step + 0.5 * step * step) : x * (exp(Math.max(-700, Math.min(700, step))) - 1);
    const next = x + change;
    if (next === x || (step > -1e-8 && step < 1e-8)) return next; // convergence is quadratic: nothing is left to gain
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
