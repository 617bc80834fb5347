import { fitGpd } from "./fitGpd.ts";
import { excessesOver, leastExceedances } from "./fitSpliced.ts";
import { goodnessOfFit } from "./goodnessOfFit.ts";

/** A threshold that was tried. */
export interface ThresholdTrial {
  readonly threshold: number;
  readonly exceedances: number;
  /** Of the Anderson–Darling test of the generalised Pareto tail; null above the limit of the bootstrap. */
  readonly pValue: number | null;
}

export interface ThresholdChoice {
  readonly threshold: number;
  readonly trials: readonly ThresholdTrial[];
  /** No threshold was accepted: it is the one with the largest p. False where nothing could be tested. */
  readonly doubtful: boolean;
}

const levels = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975] as const;
const acceptedFrom = 0.1;
const samples = 99;

/**
 * The lowest of ten order statistics (at 50 … 97.5 % of the observations) above which a generalised Pareto tail is not
 * rejected at 10 % by the Anderson–Darling test: as many exceedances as the tail allows. Where the observations are too many for
 * the bootstrap, the 90 % point.
 *
 * sorted   rising
 * seed     of the bootstrap
 * returns  null if no level leaves `leastExceedances` different observations above it
 * source   Bader, Yan & Zhang (2018), Annals of Applied Statistics 12, in the simplest form
 */
export function chooseThreshold(sorted: Float64Array, seed: string | number): ThresholdChoice | null {
  const trials: ThresholdTrial[] = [];
  for (const level of levels) {
    const threshold = sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)];
    const excesses = excessesOver(sorted, threshold);
    if (excesses.length < leastExceedances || !(excesses[0] < excesses[excesses.length - 1]) || !(sorted[0] < threshold)) continue;
    if (trials.some((trial) => trial.threshold === threshold)) continue;
    const { pValue } = goodnessOfFit(excesses, shifted(excesses), shifted, samples, seed);
    trials.push({ threshold, exceedances: excesses.length, pValue });
    if (pValue !== null && pValue >= acceptedFrom) return { threshold, trials, doubtful: false };
  }
  if (trials.length === 0) return null;
  const tenth = trials.find((trial) => trial.exceedances <= 0.1 * sorted.length);
  const best = trials.reduce((a, b) => ((b.pValue ?? 0) > (a.pValue ?? 0) ? b : a));
  return { threshold: (best.pValue === null ? (tenth ?? best) : best).threshold, trials, doubtful: best.pValue !== null };
}

function shifted(excesses: Float64Array) {
  return fitGpd(excesses);
}
