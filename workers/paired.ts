import { gatherMoments } from "./moments.ts";

/** A number that two scenarios are compared by. */
export interface ComparedMeasure {
  readonly key: string;
  /** One column, or two: the mean of the first over the mean of the second. */
  readonly columns: readonly [string] | readonly [string, string];
  /** Count the futures in which the column exists (is not NaN) instead of its value. */
  readonly occurs: boolean;
  readonly better: "higher" | "lower";
}

export const comparedMeasures: readonly ComparedMeasure[] = [
  { key: "depletion", columns: ["fund.depletionIndex"], occurs: true, better: "lower" },
  { key: "dissolution", columns: ["fund.dissolutionIndex"], occurs: true, better: "lower" },
  { key: "loss", columns: ["fund.loss"], occurs: false, better: "lower" },
  { key: "lowestBalance", columns: ["fund.lowestBalance"], occurs: false, better: "higher" },
  { key: "received", columns: ["fund.received"], occurs: false, better: "higher" },
  { key: "receivedOverPromised", columns: ["fund.received", "fund.promised"], occurs: false, better: "higher" },
  { key: "ownMunicipality", columns: ["municipality.net"], occurs: false, better: "higher" },
  { key: "societyNpv", columns: ["society.npv"], occurs: false, better: "higher" },
];

/** Every column that the measures need, once. */
export const comparedColumns: readonly string[] = [...new Set(comparedMeasures.flatMap(({ columns }) => columns))];

/** A measure in two scenarios on the same futures. Null where it does not exist (no future in common, a zero denominator). */
export interface PairedDifference {
  readonly a: { readonly value: number; readonly standardError: number } | null;
  readonly b: { readonly value: number; readonly standardError: number } | null;
  /** B − A; the error is that of pairs, far smaller than if the futures were not the same. */
  readonly difference: { readonly value: number; readonly standardError: number } | null;
  /** Shares of the futures compared in which B is strictly better, and in which both are equal. */
  readonly better: number | null;
  readonly equal: number | null;
  /** Futures in which the measure exists in both. */
  readonly replications: number;
}

export interface PairedMeasure {
  add(a: readonly Float64Array[], b: readonly Float64Array[]): void;
  result(): PairedDifference;
}

/**
 * Gathers the paired difference of a measure, replication by replication in order, so that batches leave no trace.
 *
 *   mean:   B̄ − Ā, error √(Var(b − a)/n)
 *   event:  the same, error of Agresti & Min (2005), Stat. Med. 24: half a future more in each of the four cells, so that
 *           futures that all agree do not claim to know everything
 *   ratio:  ȳ_B/x̄_B − ȳ_A/x̄_A, error by the delta method over the four columns together
 *
 * `add` takes the columns of `measure.columns` of each scenario, of equal length.
 */
export function pairedMeasure(measure: ComparedMeasure): PairedMeasure {
  const size = measure.columns.length;
  const moments = gatherMoments(2 * size);
  const observation = new Float64Array(2 * size);
  let better = 0;
  let equal = 0;
  let judged = 0;

  function add(a: readonly Float64Array[], b: readonly Float64Array[]): void {
    const rows = a[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < size; i++) {
        observation[i] = read(a[i]![row]!);
        observation[size + i] = read(b[i]![row]!);
      }
      if (observation.some(Number.isNaN)) continue;
      moments.add(observation);
      judge(size === 1 ? observation[1]! - observation[0]! : observation[2]! / observation[3]! - observation[0]! / observation[1]!);
    }
  }

  function judge(difference: number): void {
    // 0/0: nothing was promised in one of them; not a future to compare a share in.
    if (Number.isNaN(difference)) return;
    judged += 1;
    if (difference === 0) equal += 1;
    else if (difference > 0 === (measure.better === "higher")) better += 1;
  }

  const read = measure.occurs ? (value: number) => (Number.isNaN(value) ? 0 : 1) : (value: number) => value;

  return {
    add,
    result() {
      const gradientA = gradient(0);
      const gradientB = gradient(size);
      return {
        a: estimate(gradientA),
        b: estimate(gradientB),
        difference:
          gradientA === null || gradientB === null
            ? null
            : {
                value: gradientB.value - gradientA.value,
                standardError: measure.occurs ? eventError() : errorOf(gradientB.slope.map((s, i) => s - gradientA.slope[i]!)),
              },
        better: judged === 0 ? null : better / judged,
        equal: judged === 0 ? null : equal / judged,
        replications: moments.count,
      };
    },
  };

  function eventError(): number {
    const [won, lost, all] = [better + 0.5, judged - better - equal + 0.5, judged + 2];
    return Math.sqrt(won + lost - (won - lost) ** 2 / all) / all;
  }

  /** The measure of the scenario whose columns start at `from`, and its derivative by each of the means. */
  function gradient(from: number): { readonly value: number; readonly slope: readonly number[] } | null {
    const slope = new Array<number>(2 * size).fill(0);
    const numerator = moments.means[from]!;
    if (moments.count === 0) return null;
    if (size === 1) {
      slope[from] = 1;
      return { value: numerator, slope };
    }
    const denominator = moments.means[from + 1]!;
    if (denominator === 0) return null;
    slope[from] = 1 / denominator;
    slope[from + 1] = -numerator / denominator / denominator;
    return { value: numerator / denominator, slope };
  }

  function estimate(at: ReturnType<typeof gradient>): { readonly value: number; readonly standardError: number } | null {
    return at === null ? null : { value: at.value, standardError: errorOf(at.slope) };
  }

  function errorOf(slope: readonly number[]): number {
    let variance = 0;
    for (let i = 0; i < slope.length; i++) {
      for (let j = 0; j < slope.length; j++)
        if (slope[i] !== 0 && slope[j] !== 0) variance += slope[i]! * slope[j]! * moments.covariance(i, j);
    }
    return Math.sqrt(Math.max(0, variance) / moments.count);
  }
}
