/**
 * The smallest double x in [low, high] with f(x) ≥ target, f nondecreasing: exact also where f jumps or is flat.
 *
 *   secant steps inside a bracket, bisected whenever they do not at least halve it
 *
 * low, high  finite, low ≤ high; if f(high) < target the answer is high
 */
export function leftmost(f: (x: number) => number, target: number, low: number, high: number): number {
  let a = low;
  let b = high;
  let fa = f(a) - target;
  if (fa >= 0) return a;
  let fb = f(b) - target;
  if (fb < 0) return b;
  for (let slow = 0; ; ) {
    const half = middle(a, b);
    if (half === a || half === b) return b;
    const width = b - a;
    let x = half;
    if (slow < 2) {
      // a little past the secant's root, so that both ends close in
      const smallest = 2.3e-16 * Math.max(Math.abs(a), Math.abs(b));
      const root = a - fa * (width / (fb - fa));
      const nudge = Math.max(smallest, 1e-3 * Math.min(root - a, b - root));
      x = root - a > b - root ? root - nudge : root + nudge;
      if (!(x > a && x < b)) x = half;
    } else slow = 0;
    const fx = f(x) - target;
    if (fx >= 0) {
      b = x;
      fb = fx;
    } else {
      a = x;
      fa = fx;
    }
    if (b - a > 0.5 * width) slow += 1;
    else slow = 0;
  }
}

/** Halfway by magnitude when the ends differ much, else by value. */
function middle(a: number, b: number): number {
  if (a < 0 && b > 0) return 0;
  if (a >= 0 && b > 1e-300 && a < b / 16) return a === 0 ? b * 1e-4 : Math.sqrt(a) * Math.sqrt(b);
  if (b <= 0 && a < -1e-300 && b > a / 16) return b === 0 ? a * 1e-4 : -(Math.sqrt(-a) * Math.sqrt(-b));
  return a + 0.5 * (b - a);
}
