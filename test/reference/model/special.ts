/** log Γ(x), x > 0: Stirling's series after shifting x above 10; about 1e-13 relative. */
export function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7) + 1 / (1188 * x ** 9);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/** P(Γ(shape, 1) ≤ x), by the power series below the mean and Lentz' continued fraction above; Numerical Recipes §6.2. */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let k = shape + 1; term > sum * 1e-17; k++) {
      term *= x / k;
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return 1 - front * h;
}

/** P(Beta(a, b) ≤ x), by Lentz' continued fraction; Numerical Recipes §6.4. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * h;
}

/** Φ(x). */
export function normalCdf(x: number): number {
  const half = gammaCdf((x * x) / 2, 0.5) / 2;
  return x < 0 ? 0.5 - half : 0.5 + half;
}

/** Φ⁻¹(p), by bisection on [−40, 40]. */
export function normalQuantile(p: number): number {
  return bisect((x) => normalCdf(x) >= p, -40, 40);
}

/** Smallest x in [low, high] at which a condition that stays true once true becomes true; 200 halvings. */
export function bisect(reached: (x: number) => boolean, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (reached(middle)) b = middle;
    else a = middle;
  }
  return b;
}

/** ∫ f from a to b by adaptive Simpson on panels that halve towards a, where the functions integrated here are steep. */
export function integrate(f: (x: number) => number, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < 50; k++) {
    const right = a + (b - a) * 2 ** -k;
    const left = k === 49 ? a : a + (b - a) * 2 ** -(k + 1);
    sum += simpson(f, left, right, f(left), f((left + right) / 2), f(right), 20);
  }
  return sum;
}

function simpson(f: (x: number) => number, a: number, b: number, fa: number, fm: number, fb: number, depth: number): number {
  const m = (a + b) / 2;
  const [fl, fr] = [f((a + m) / 2), f((m + b) / 2)];
  const coarse = ((b - a) / 6) * (fa + 4 * fm + fb);
  const fine = ((b - a) / 12) * (fa + 4 * fl + 2 * fm + 4 * fr + fb);
  if (depth === 0 || Math.abs(fine - coarse) < 1e-12 * (b - a)) return fine + (fine - coarse) / 15;
  return simpson(f, a, m, fa, fl, fm, depth - 1) + simpson(f, m, b, fm, fr, fb, depth - 1);
}
