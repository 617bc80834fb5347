import type { Uncertain } from "../distributions/spec.ts";
import { exp } from "../numeric/exp.ts";

/** What a named contract stands for: the terms it sets (MODEL §5); grace, credit years and the rest keep their defaults. */
export interface ContractTerms {
  /** Part of the measured saving that is owed. */
  readonly share: number;
  /** Part of the outlay that is owed whatever is measured. */
  readonly floor: number;
  /** Largest total due as a multiple of the outlay; Infinity: none. */
  readonly cap: number;
  /** Claim years. */
  readonly horizonYears: number;
}

/**
 * The contracts that municipalities really use, as settings of one formula.
 *
 * source  MODEL §5
 */
export const contractPresets = {
  /** No repayment; the horizon is for reporting only. */
  grant: { share: 0, floor: 0, cap: 0, horizonYears: 5 },
  /** Unconditional. */
  loan: { share: 0, floor: 1, cap: 1, horizonYears: 5 },
  /** Measured savings up to the outlay. */
  conditional: { share: 1, floor: 0, cap: 1, horizonYears: 10 },
  /** Savings of a foreseeable period only. */
  partial: { share: 1, floor: 0, cap: 1, horizonYears: 5 },
  /** Part fund, part grant. */
  double: { share: 1, floor: 0, cap: 0.5, horizonYears: 10 },
  /** Financier and performer share loss and profit. */
  equity: { share: 0.5, floor: 0.5, cap: Number.POSITIVE_INFINITY, horizonYears: 10 },
  /** 40 % guaranteed, 60 % at risk, return capped at 20 %. */
  outcomeContract: { share: 0.6, floor: 0.4, cap: 1.2, horizonYears: 5 },
} as const satisfies Readonly<Record<string, ContractTerms>>;

export type ContractPreset = keyof typeof contractPresets;

/**
 * κ, the part of a commitment that outlives everybody who made it, by where the promise is written down.
 *
 * source  MODEL §6 (F111–F113; assumptions)
 */
export const memoryPresets = { none: 0, virtualFund: 0.5, satelliteAccount: 0.8, externalContract: 0.96 } as const;

export type MemoryPreset = keyof typeof memoryPresets;

/** Median of a lognormal with mean 1 and σ 0.25: e^(−σ²/2). */
const medianOfMatched = exp(-0.5 * 0.25 * 0.25);

/**
 * The factor by which the controls' rate is wrong, by evaluation design: noise around 1 where persons are matched, regression to the
 * mean where those who came are compared with themselves before.
 *
 * source  MODEL §4 (F034: income support fell 57 % and 45 % without help)
 */
export const evaluationBias = {
  randomised: 1,
  matched: { dist: "lognormal", median: medianOfMatched, sigma: 0.25 },
  beforeAfter: { dist: "lognormal", median: exp(0.6), sigma: 0.2 },
} as const satisfies Readonly<Record<string, Uncertain>>;

export type EvaluationDesign = keyof typeof evaluationBias;
