import { describe, expect, test } from "vitest";
import { narrow, windowsOf } from "../../../engine/aggregate/narrowing.ts";
import type { Partial } from "../../../engine/aggregate/partial.ts";
import { blockSize, createSimulator, gatherPartials, measuresOf, type Plan, resultOf, type Scenario } from "../../../engine/index.ts";
import type { Answer, Estimate } from "../../../engine/measures/estimate.ts";
import { estimateOf } from "../../../engine/measures/estimateOf.ts";
import type { Measure } from "../../../engine/measures/measure.ts";
import type { Result } from "../../../engine/measures/result.ts";
import { planOf } from "../model/run.ts";

/** Φ⁻¹(0.975). */
const z = 1.959963984540054;

/** How much is simulated for a judgement. */
export interface CoverageSize {
  /** Futures of each sample, and how many samples. */
  readonly samples: readonly (readonly [size: number, count: number])[];
  /** Blocks that the truth is taken from. */
  readonly truthBlocks: number;
}

/** 4·10⁶ futures for the truth: an error of a fifteenth of that of the largest sample. */
const full: CoverageSize = {
  samples: [
    [1024, 1000],
    [16_384, 200],
  ],
  truthBlocks: 3907,
};

/**
 * Every interval of 95 % of every estimate contains the truth as often as it should, over samples with seeds 1, 2, 3 …: the hits lie within
 * the binomial limits at 1e-5 of a coverage of 0.93 … 0.97. Exceptions, and why:
 *
 * - an estimate without any error must be the truth itself
 * - quantiles on an atom cannot have 95 %: they need the lower limit only, and are compared by rank
 * - the sd of two values, each half of the time, has an error of order 1/n that is not normal (its influence function is 0): lower limit only
 * - expected shortfalls, sds, means and ratios of skewed columns are not normal yet at 1 024: 0.90 is enough there
 * - an event of which fewer than five are expected (or fewer than five that it does not happen) says nothing of its own variance
 */
export function expectCoverage(name: string, scenario: Scenario, { samples, truthBlocks }: CoverageSize = full): void {
  describe(`the intervals of every estimate of ${name} contain the truth as often as they say`, () => {
    const plan = planOf(scenario);
    const measures = measuresOf(plan);
    const truth = lazy(() => truthOf(plan, measures, truthBlocks));

    test.each(samples)(
      "in samples of %i futures, %i of them",
      (size, count) => {
        const hits = new Float64Array(measures.length);
        const tried = new Float64Array(measures.length);
        for (let seed = 1; seed <= count; seed++) {
          const simulator = createSimulator(plan, seed);
          for (let block = 0; block * blockSize < size; block++) simulator.run(block, blockSize);
          const result = resultOf(plan, simulator.take());
          measures.forEach((measure, m) => {
            const verdict = covers(measure, estimateOf(result, measure), truth(), m, result);
            if (verdict === null) return;
            tried[m]!++;
            if (verdict) hits[m]!++;
          });
        }
        const wrong = measures.flatMap((measure, m) => {
          const n = tried[m]!;
          if (n < count / 2 || expectedHits(measure, truth(), m, size) < 5) return [];
          const [low, high] = limits(measure, truth(), m, size);
          const [h] = [hits[m]!];
          const tooFew = logBinomial(h, n, low, "atMost") < Math.log(1e-5);
          const tooMany = high !== null && logBinomial(h, n, high, "atLeast") < Math.log(1e-5);
          return tooFew || tooMany ? [`${measure.id}: ${h} of ${n}`] : [];
        });
        expect(wrong).toEqual([]);
      },
      3_600_000,
    );
  });
}

interface Truth {
  readonly answers: readonly Answer[];
  readonly result: Result;
}

function truthOf(plan: Plan, measures: readonly Measure[], truthBlocks: number): Truth {
  const simulator = createSimulator(plan, "truth");
  const gathering = gatherPartials(null);
  for (let block = 0; block < truthBlocks; block++) {
    simulator.run(block, blockSize);
    if (block !== 3 && block % 16 !== 15 && block !== truthBlocks - 1) continue;
    gathering.add(simulator.take());
    // Windows of 4 096 futures: wide enough to find the rank of any sample's quantile.
    if (block === 3) gathering.replace(narrow(resultOf(plan, gathering.whole()!).layout, gathering.whole()!));
    simulator.keep(windowsOf(gathering.whole()!));
  }
  const result = resultOf(plan, gathering.whole() as Partial);
  return { result, answers: measures.map((measure) => estimateOf(result, measure)) };
}

/** Whether the interval of an estimate contains the truth; null where there is no interval to judge. */
function covers(measure: Measure, answer: Answer, truth: Truth, m: number, sample: Result): boolean | null {
  const exact = truth.answers[m]!;
  if (answer === null || exact === null || answer.value === null || exact.value === null) return null;
  if (measure.kind === "quantile" && atomAt(measure, truth) > 0) return coversByRank(measure, answer.value, truth, sample);
  if ("low" in answer) return answer.low! <= exact.value && exact.value <= answer.high!;
  if (answer.standardError === null) return null;
  const slack = 1e-9 * Math.abs(exact.value);
  return Math.abs(answer.value - exact.value) <= z * answer.standardError + slack;
}

/** Share of the values that equal a quantile, where that is more than would be so by chance. */
function atomAt(measure: Measure, { result }: Truth): number {
  const { sample, statistics } = result.sample(measure.columns[0]!);
  if (measure.kind !== "quantile" || statistics.n === 0) return 0;
  const rank = Math.floor((statistics.n - 1) * measure.level);
  const near = [rank, Math.min(statistics.n - 1, rank + 1)].map((each) => statistics.at(each));
  return Math.max(...near.map((x) => (x === null ? 0 : sample.kept.count[sample.kept.value.indexOf(x)]!))) / statistics.n > 1e-4 ? 1 : 0;
}

/** A quantile among atoms: the probabilities that it separates contain its level, but for the error of the cdf. */
function coversByRank(measure: Measure, value: number, { result }: Truth, sample: Result): boolean {
  if (measure.kind !== "quantile") return false;
  const { statistics, sample: all } = result.sample(measure.columns[0]!);
  const n = sample.sample(measure.columns[0]!).statistics.n;
  const reach = z * Math.sqrt((measure.level * (1 - measure.level)) / n);
  let below = all.outside[0]!;
  let upTo = below;
  let gap = 0;
  for (let i = 0; i < all.kept.value.length; i++) {
    const x = all.kept.value[i]!;
    while (gap < all.windows.low.length - 1 && x > all.windows.high[gap]!) upTo += all.outside[++gap]!;
    if (x > value) break;
    if (x < value) below = upTo + all.kept.count[i]!;
    upTo += all.kept.count[i]!;
  }
  const slack = 2 / n;
  return below / statistics.n <= measure.level + reach + slack && upTo / statistics.n >= measure.level - reach - slack;
}

/** Coverages below and above which the hits must not lie. */
function limits(measure: Measure, truth: Truth, m: number, size: number): readonly [number, number | null] {
  const exact = truth.answers[m]!;
  if (exact !== null && "standardError" in exact && exact.standardError === 0) return [0.93, null];
  if (measure.kind === "quantile" && atomAt(measure, truth) > 0) return [0.93, null];
  if (measure.kind === "sd" && influence(truth, m) < 0.01) return [0.93, null];
  const skewed = measure.kind === "expectedShortfall" || measure.kind === "sd" || measure.kind === "ratio" || measure.kind === "mean";
  return [skewed && size === 1024 ? 0.9 : 0.93, 0.97];
}

/** Sd of the influence function of an estimate beside its value: for an sd half of √(kurtosis − 1). */
function influence({ answers, result }: Truth, m: number): number {
  const exact = answers[m] as Estimate;
  return ((exact.standardError ?? Infinity) * Math.sqrt(result.partial.replications)) / exact.value;
}

/** Of an event, how often it, or its absence, is expected in a sample; of others, in how many replications the columns are not 0. */
function expectedHits(measure: Measure, truth: Truth, m: number, size: number): number {
  const exact = truth.answers[m]!;
  const { partial, moments, at } = truth.result;
  if (exact === null || exact.value === null) return 0;
  if (measure.kind === "probability" || measure.kind === "share") {
    const trials = measure.kind === "share" ? (moments.mean(at(measure.columns[1]!)) ?? 0) * size : size;
    return exact.value === 0 || exact.value === 1 ? Number.POSITIVE_INFINITY : trials * Math.min(exact.value, 1 - exact.value);
  }
  const exists = Math.min(...measure.columns.map((name) => partial.count[at(name)]! / partial.replications));
  return exists * size;
}

/** Logarithm of P(X ≤ hits) or P(X ≥ hits), X ~ Binomial(n, p). */
function logBinomial(hits: number, n: number, p: number, tail: "atMost" | "atLeast"): number {
  let term = n * Math.log(1 - p);
  let total = 0;
  for (let k = 0; k <= n; k++) {
    if (tail === "atMost" ? k <= hits : k >= hits) total += Math.exp(term);
    term += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
  }
  return Math.log(total);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
