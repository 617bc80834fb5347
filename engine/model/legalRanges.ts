import { clampedMean } from "../distributions/clampedMean.ts";
import type { Uncertain } from "../distributions/spec.ts";

/** What a number may be: between bounds that belong to the range (min, max) or do not (above, below). Without any: whatever it is. */
export interface LegalRange {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
}

const unbounded: LegalRange = {};
const notNegative: LegalRange = { min: 0 };
const positive: LegalRange = { above: 0 };
const share: LegalRange = { min: 0, max: 1 };
const risk: LegalRange = { above: 0, below: 1 };
const ofLine = {
  "via.ratio": { min: -10, max: 10 },
  "via.causal": share,
  baseRisk: risk,
  "fade.halfLifeYears": positive,
  "fade.persistentShare": share,
} as const satisfies Readonly<Record<string, LegalRange>>;

/** Of the numbers that outcomes and benefits have in common (engine/EVIDENCE.md E10). */
function lineRanges<const At extends string>(at: At): Readonly<Record<`${At}.${keyof typeof ofLine}`, LegalRange>> {
  return Object.fromEntries(Object.entries(ofLine).map(([key, range]) => [`${at}.${key}`, range])) as ReturnType<typeof lineRanges<At>>;
}

const ofApplicant = { "participation.lossAversion": notNegative, "participation.burden": notNegative } as const;

/** Of the numbers that say how an applicant decides (engine/MODEL.md §14). */
function applicantRanges<const At extends string>(at: At): Readonly<Record<`${At}.${keyof typeof ofApplicant}`, LegalRange>> {
  return Object.fromEntries(Object.entries(ofApplicant).map(([key, range]) => [`${at}.${key}`, range])) as ReturnType<
    typeof applicantRanges<At>
  >;
}

/**
 * The legal range of every number that may be uncertain, and of those that share its rule: a number as written must lie in it, a draw
 * outside takes the nearest legal value, and "at its mean" is the mean of what is drawn after that (MODEL §0). Schema, clamping,
 * means and warnings all read it here.
 *
 * Keys are paths in a scenario without ids and positions.
 */
export const legalRanges = {
  contextCorrelation: share,
  "municipality.elections.midTermChange": share,
  "fund.dissolution.base": share,
  "fund.dissolution.onDeficit": share,
  "fund.dissolution.onMajorityChange": share,
  "credibility.anchoring": share,
  "credibility.lossPerHeadChange": share,
  "credibility.lossPerMajorityChange": share,
  "credibility.deficitPenalty": share,
  "credibility.paidWhenBroken": share,
  "interactions.factor": unbounded,
  ...applicantRanges("departments"),
  ...applicantRanges("interventions"),
  "interventions.cost": notNegative,
  "interventions.costFactor": notNegative,
  "interventions.outMigration": share,
  "interventions.cashable": share,
  /** Of e = τ Q(u), and of a size that is a number; draws of `size` itself are not clamped (MODEL §3.1). */
  "interventions.effect.size": { min: -1, max: 1 },
  "interventions.effect.size.baseRisk": risk,
  "interventions.effect.size.controlMean": positive,
  "interventions.effect.noEffect": share,
  "interventions.effect.transfer": notNegative,
  "interventions.effect.halfLifeYears": positive,
  "interventions.effect.persistentShare": share,
  "interventions.afterwards.probability": share,
  "interventions.afterwards.survival": share,
  "interventions.afterwards.effectFactor": notNegative,
  "interventions.afterwards.costFactor": notNegative,
  "interventions.staff.turnover": share,
  "interventions.staff.vacancyMonths": { min: 0, max: 12 },
  "interventions.staff.newcomerProductivity": share,
  "interventions.staff.replacementCost": notNegative,
  "interventions.outcomes.rate": notNegative,
  /** The rate with `count: once`. */
  "interventions.outcomes.startRate": share,
  "interventions.outcomes.exit": share,
  "interventions.outcomes.cost": notNegative,
  "interventions.outcomes.days": notNegative,
  "interventions.outcomes.dayRate": notNegative,
  "interventions.benefits.perPersonYear": unbounded,
  ...lineRanges("interventions.outcomes"),
  ...lineRanges("interventions.benefits"),
  "interventions.evaluation.cost": notNegative,
  "interventions.evaluation.bias": notNegative,
} as const satisfies Readonly<Record<string, LegalRange>>;

export type LegalKey = keyof typeof legalRanges;

/** Of the rate of an outcome: what starts at most once does so with a probability. */
export function rateKey({ count }: { readonly count: string }): "interventions.outcomes.rate" | "interventions.outcomes.startRate" {
  return count === "once" ? "interventions.outcomes.startRate" : "interventions.outcomes.rate";
}

/** Smallest distance that a draw keeps from a bound that is not legal itself. */
const MARGIN = 1e-9;

/** Smallest and largest value that a draw can have after clamping. */
export type Range = readonly [low: number, high: number];

/** What draws of a number are clamped to. */
export function drawnRange(key: LegalKey): Range {
  const { min, max, above, below }: LegalRange = legalRanges[key];
  return [min ?? (above === undefined ? -Infinity : above + MARGIN), max ?? (below === undefined ? Infinity : below - MARGIN)];
}

/**
 * The mean of a number as it is drawn: E min(X, high) + low − E min(X, low) on its legal range [low, high] (MODEL §0). This is what
 * "at its mean" says in promises, commitments, A* and `explain`; of `effect.size` it is ē (MODEL §3.1).
 *
 * returns  Infinity where it does not exist
 * throws   RangeError as `clampedMean`
 */
export function legalMean(key: LegalKey, u: Uncertain): number {
  const [low, high] = drawnRange(key);
  return clampedMean(u, low, high);
}
