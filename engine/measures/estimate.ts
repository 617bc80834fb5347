/** A number estimated by simulation, with its Monte Carlo standard error (same unit). */
export interface Estimate {
  readonly value: number;
  /** null only where one block is too little to tell (spread of spreads). */
  readonly standardError: number | null;
}

/** A probability with its Wilson 95 % interval. */
export interface Probability extends Estimate {
  readonly low: number;
  readonly high: number;
}

/** Φ⁻¹(0.975). */
const Z95 = 1.959963984540054;

/**
 * A probability from counts, with the binomial standard error and Wilson's score interval.
 *
 *   (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n),  z = Φ⁻¹(0.975)
 *
 * returns  null if trials is 0
 * source   Wilson (1927), JASA 22
 */
export function probability(successes: number, trials: number): Probability | null {
  if (!(trials > 0)) return null;
  const p = successes / trials;
  const z2 = Z95 * Z95;
  const centre = p + z2 / (2 * trials);
  const half = Z95 * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return {
    value: p,
    standardError: Math.sqrt((p * (1 - p)) / trials),
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === trials ? 1 : (centre + half) / scale,
  };
}
