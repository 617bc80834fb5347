/** Nodes in (−1, 1), rising, and weights, sum 2, of Gauss–Legendre quadrature. */
export interface GaussLegendre {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss–Legendre quadrature of n points: exact for polynomials of degree 2n − 1.
 *
 *   ∫₋₁¹ f ≈ Σ w_i f(x_i),  P_n(x_i) = 0,  w_i = 2/((1 − x_i²) P_n′(x_i)²)
 *
 * Roots are bracketed where P_n changes sign on a grid, and bisected to the last double.
 *
 * n       1 … 64
 * source  Abramowitz & Stegun (1964) 25.4.29
 */
export function gaussLegendre(n: number): GaussLegendre {
  if (!(Number.isInteger(n) && n >= 1 && n <= 64)) throw new RangeError(`gaussLegendre: n must be a whole number from 1 to 64, got ${n}`);
  const nodes: number[] = [];
  const cells = 8 * n * n; // roots lie at least 2.6/n² apart
  let before = legendre(n, -1).value;
  for (let i = 1; i <= cells; i += 1) {
    const x = (2 * i) / cells - 1;
    const { value } = legendre(n, x);
    if (value > 0 !== before > 0) nodes.push(root(n, x - 2 / cells, x, before > 0));
    before = value;
  }
  const weights = nodes.map((x) => {
    const { slope } = legendre(n, x);
    return 2 / ((1 - x * x) * slope * slope);
  });
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights) };
}

/** The rule that smooth functions on panels are integrated by: found once. */
export const sixteenPoints: GaussLegendre = gaussLegendre(16);

/** P_n and its derivative by Bonnet's recursion. */
function legendre(n: number, x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x];
  for (let j = 2; j <= n; j += 1) [before, value] = [value, ((2 * j - 1) * x * value - (j - 1) * before) / j];
  return { value, slope: (n * (before - x * value)) / (1 - x * x) };
}

function root(n: number, low: number, high: number, positiveAtLow: boolean): number {
  let [a, b] = [low, high];
  for (;;) {
    const half = 0.5 * (a + b);
    if (half <= a || half >= b) return half;
    if (legendre(n, half).value > 0 === positiveAtLow) a = half;
    else b = half;
  }
}
