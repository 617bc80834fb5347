import { capOf, withoutCap } from "../distributions/cap.ts";
import { distribution } from "../distributions/fromSpec.ts";
import type { MomentDistribution } from "../distributions/moments.ts";
import { drawnRange, type Range } from "./legalRanges.ts";
import type { DistributionSpec, Effect, Scenario, Uncertain } from "./scenario.ts";
import { type UncertainNumber, uncertainNumbers } from "./uncertainNumbers.ts";

/** Where the draws of an uncertain number end up that lie outside its legal range or above a written cap. */
export interface ClampedMass {
  readonly path: string;
  readonly range: Range;
  /** P(draw < range low) and P(draw > range high): these draws count as the bound. */
  readonly below: number;
  readonly above: number;
  /** P(draw > cap) of what is drawn before the cap, and the cap; 0 and Infinity without one. */
  readonly atCap: number;
  readonly cap: number;
}

/** Points at which the distribution of a transfer is read. */
const MIDPOINTS = 200;

/**
 * The clamped mass of every distribution in a scenario, from its cdf; of an effect that of e = τ Q(u) before it is clamped, the
 * mean over the midpoints of τ's quantiles of the mass of Q beyond ±1/τ (MODEL §0, §3.1).
 */
export function clampedMasses(scenario: Scenario): readonly ClampedMass[] {
  const effects = new Map(scenario.interventions.map(({ id, effect }) => [`interventions.${id}.effect.size`, effect]));
  return uncertainNumbers(scenario).flatMap((number) => {
    const effect = effects.get(number.path);
    if (typeof number.value === "number") return effect === undefined ? [] : ofEffect(number, effect);
    return effect === undefined ? [massOf(number, number.value)] : ofEffect(number, effect);
  });
}

function massOf({ path, key }: UncertainNumber, spec: DistributionSpec): ClampedMass {
  const range = drawnRange(key);
  const d = distribution(spec);
  return { path, range, below: massBelow(d, range[0]), above: massAbove(d, range[1]), ...capMass(spec) };
}

function ofEffect({ path, key, value }: UncertainNumber, { transfer }: Effect): readonly ClampedMass[] {
  const range = drawnRange(key);
  const studied = distribution(value);
  const cap = typeof value === "number" ? { atCap: 0, cap: Infinity } : capMass(value);
  const largest = (typeof transfer === "number" ? transfer : distribution(transfer).support[1]) * largestOf(studied);
  if (largest <= range[1]) return [{ path, range, below: 0, above: 0, ...cap }];
  const factors = midpoints(transfer);
  // Where nothing survives the move, nothing is clamped.
  const mean = (mass: (factor: number) => number) =>
    factors.reduce((sum, factor) => sum + (factor > 0 ? mass(factor) : 0), 0) / factors.length;
  const below = mean((factor) => massBelow(studied, range[0] / factor));
  const above = mean((factor) => massAbove(studied, range[1] / factor));
  return [{ path, range, below, above, ...cap }];
}

function largestOf({ support }: MomentDistribution): number {
  return Math.max(Math.abs(support[0]), Math.abs(support[1]));
}

/** Midpoints of the quantiles of a number; its mean where it has no quantile. */
function midpoints(u: Uncertain): readonly number[] {
  if (typeof u === "number") return [u];
  const { quantile, mean } = distribution(u);
  if (quantile === null) return [mean];
  return Array.from({ length: MIDPOINTS }, (_, i) => quantile((i + 0.5) / MIDPOINTS));
}

function capMass(spec: DistributionSpec): Pick<ClampedMass, "atCap" | "cap"> {
  const cap = capOf(spec);
  return { atCap: cap === Infinity ? 0 : massAbove(distribution(withoutCap(spec)), cap), cap };
}

/** P(X > x). */
function massAbove(d: MomentDistribution, x: number): number {
  return d.support[1] <= x ? 0 : d.support[0] > x ? 1 : d.survival(x);
}

/** P(X < x): what lies on x itself does not count, and not what rounding put beside it. */
function massBelow(d: MomentDistribution, x: number): number {
  if (d.support[0] >= x) return 0;
  return d.support[1] < x ? 1 : d.cdf(x - Math.max(Number.MIN_VALUE, 1e-12 * Math.abs(x)));
}
