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
