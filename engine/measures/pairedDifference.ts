import type { Partial } from "../aggregate/partial.ts";
import type { Estimate } from "./estimate.ts";
import type { Measure } from "./measure.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { isRatio } from "./paired.ts";
import { PAIR_WIDTH, pairedLayout } from "./pairedPartial.ts";
import { type PairWeights, pairWeights, WEIGHED_WIDTH, weighedPairsLayout, weighedShares } from "./weighted/pairs.ts";
import { LEAST_EFFECTIVE } from "./weighted/refusal.ts";

/**
 * A measure in two scenarios on the same futures. Null where it does not exist (no future in common, a zero denominator, weights that
 * leave fewer than 100 futures).
 */
export interface PairedDifference {
  readonly a: Estimate | null;
  readonly b: Estimate | null;
  /** B − A; the error is that of pairs, far smaller than if the futures were not the same. */
  readonly difference: Estimate | null;
  /**
   * Shares of the futures compared in which B is strictly better, and in which both are equal; of their weight where they are weighed,
   * null where they weigh otherwise in A than in B.
   */
  readonly better: number | null;
  readonly equal: number | null;
  /** Futures in which the measure exists in both. */
  readonly replications: number;
}

/**
 * A measure's paired difference from a partial of pairs:
 *
 *   R_B − R_A with R = Σ numerator / Σ denominator,  error by the delta method over the four columns together; of a mean that is
 *   √(Var(b − a)/n), and where futures are weighed √(R/(R−1) Σu²) with u = w_B(b − b̄)/Σw_B − w_A(a − ā)/Σw_A.
 *   Of an event Agresti & Min's: half a future more in each of the four cells, so that futures that all agree do not claim to know
 *   everything.
 *
 * source  Cochran (1977), Sampling Techniques, ch. 6; Agresti & Min (2005), Stat. Med. 24
 */
export function pairedDifference(measures: readonly Measure[], partial: Partial, m: number): PairedDifference {
  const measure = measures[m];
  const weighed = partial.layout === weighedPairsLayout(measures).id;
  const width = weighed ? WEIGHED_WIDTH : PAIR_WIDTH;
  const moments = momentsOf(weighed ? weighedPairsLayout(measures) : pairedLayout(measures), partial);
  const columns = [0, 1, 2, 3].map((k) => width * m + k);
  const means = columns.map((c) => moments.mean(c) ?? 0);
  const both = width * m + (weighed ? 4 : 5);
  const weights = weighed ? pairWeights(measures.length, partial) : null;
  const enough = (weights?.effective ?? [Infinity, Infinity]).map((effective) => effective >= LEAST_EFFECTIVE);
  const slopeA = enough[0] ? slopeOf(means[0], means[1], 0) : null;
  const slopeB = enough[1] ? slopeOf(means[2], means[3], 2) : null;

  function estimate(value: number, slope: readonly number[]): Estimate {
    let variance = 0;
    columns.forEach((x, i) => {
      columns.forEach((y, j) => {
        if (slope[i] === 0 || slope[j] === 0) return;
        variance += slope[i] * slope[j] * (i === j ? moments.variance(x) : moments.covariance(x, y));
      });
    });
    return { value, standardError: Math.sqrt(Math.max(0, variance) / partial.replications) };
  }

  const [valueA, valueB] = [means[0] / means[1], means[2] / means[3]];
  const plain =
    slopeA === null || slopeB === null
      ? null
      : estimate(
          valueB - valueA,
          slopeB.map((s, i) => s - slopeA[i]),
        );
  const counted = weights === null ? countedShares(measures, m, partial, moments) : weighedShares(measure, m, partial, weights);
  const event = plain !== null && measure.kind === "probability" && !isRatio(measure);
  return {
    a: slopeA === null ? null : estimate(valueA, slopeA),
    b: slopeB === null ? null : estimate(valueB, slopeB),
    difference: event ? { ...plain, standardError: errorOfEvent(plain, counted, weights) } : plain,
    better: counted.better,
    equal: counted.equal,
    replications: Math.round((moments.mean(both) ?? 0) * partial.replications),
  };
}

/** Futures in which B is higher, lower, and in which the two can be told apart; and what is told of them. */
interface Shares {
  readonly better: number | null;
  readonly equal: number | null;
  readonly discordant: readonly [number, number, number] | null;
}

function countedShares(measures: readonly Measure[], m: number, partial: Partial, moments: Moments): Shares {
  const [higher, ties] = [0, 1].map((e) => partial.events[2 * (2 * m + e) + 1]);
  const judged = moments.count(PAIR_WIDTH * m + 4);
  const lower = judged - higher - ties;
  const better = measures[m].better === "lower" ? lower : higher;
  return {
    better: judged === 0 ? null : better / judged,
    equal: judged === 0 ? null : ties / judged,
    discordant: [higher, lower, judged],
  };
}

/** Agresti & Min's error; of weighed futures the plain one, and theirs only where it is 0: as many futures that agree as are left. */
function errorOfEvent({ standardError }: Estimate, { discordant }: Shares, weights: PairWeights | null): number | null {
  if (discordant !== null) return agrestiMin(...discordant);
  return standardError === 0 && weights !== null ? agrestiMin(0, 0, Math.min(...weights.effective)) : standardError;
}

/** Derivatives of numerator/denominator by the four means; null where the denominator is 0. */
function slopeOf(numerator: number, denominator: number, from: number): readonly number[] | null {
  if (denominator === 0) return null;
  const slope = [0, 0, 0, 0];
  slope[from] = 1 / denominator;
  slope[from + 1] = -numerator / denominator / denominator;
  return slope;
}

function agrestiMin(more: number, less: number, judged: number): number {
  const [won, lost, all] = [more + 0.5, less + 0.5, judged + 2];
  return Math.sqrt(won + lost - ((won - lost) * (won - lost)) / all) / all;
}
