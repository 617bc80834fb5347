/** What somebody may win or lose: the values x in ascending order, and by number of them what lies below, so that a burden can be set against them at once. */
export interface Prospect {
  readonly x: Float64Array;
  /** Σ p and Σ p x of the first k values; one more number than values. */
  readonly mass: Float64Array;
  readonly sum: Float64Array;
}

/** points  values with their probabilities, which sum to 1, in any order */
export function prospectOf(points: readonly { readonly x: number; readonly p: number }[]): Prospect {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const mass = new Float64Array(sorted.length + 1);
  const sum = new Float64Array(sorted.length + 1);
  sorted.forEach(({ x, p }, k) => {
    mass[k + 1] = mass[k] + p;
    sum[k + 1] = sum[k] + p * x;
  });
  return { x: Float64Array.from(sorted, ({ x }) => x), mass, sum };
}

/** E[x − burden]. */
export function expectedNet({ sum }: Prospect, burden: number): number {
  return sum[sum.length - 1] - burden;
}

/** E max(0, burden − x). */
export function expectedLoss({ x, mass, sum }: Prospect, burden: number): number {
  let [low, high] = [0, x.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x[middle] < burden) low = middle + 1;
    else high = middle;
  }
  return burden * mass[low] - sum[low];
}

/** U = E[net] − λ E[loss], net = x − burden: whoever is averse to losses by λ takes part where it is above 0. */
export function utility(prospect: Prospect, lossAversion: number, burden: number): number {
  return expectedNet(prospect, burden) - lossAversion * expectedLoss(prospect, burden);
}

/**
 * λ*, the loss aversion below which somebody takes part: E[net]/E[loss].
 *
 * returns  Infinity where nothing can be lost and something is expected, −Infinity where nothing is expected
 */
export function criticalLossAversion(prospect: Prospect, burden: number): number {
  const net = expectedNet(prospect, burden);
  if (!(net > 0)) return -Infinity;
  const loss = expectedLoss(prospect, burden);
  return loss > 0 ? net / loss : Infinity;
}
