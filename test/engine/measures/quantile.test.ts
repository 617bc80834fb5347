import fc from "fast-check";
import { quantileSorted } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { orderStatistics } from "../../../engine/aggregate/orderStatistics.ts";
import { expectedShortfall } from "../../../engine/measures/kinds/expectedShortfall.ts";
import { quantile, quantileEstimate } from "../../../engine/measures/kinds/quantile.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, setReplication, uniform, wordAt } from "../../../engine/random/stream.ts";
import { standardErrors } from "../../statistical.ts";
import { partialOf } from "../aggregate/layouts.ts";

/** The sample of one column, as a run keeps it. */
function reading(values: ArrayLike<number>) {
  const sample = partialOf(values).partial.samples[0]!;
  return { sample, statistics: orderStatistics(sample) };
}

/** Rule R-7 on a sorted sample (Hyndman & Fan 1996). */
function r7(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const rank = Math.floor(position);
  const low = sorted[rank]!;
  return low + (position - rank) * ((sorted[rank + 1] ?? low) - low);
}

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const levels = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

describe("quantiles", () => {
  test("of any sample are those of the sorted sample, to the bit", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(number, fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 3000 }), (values) => {
        const { statistics } = reading(values);
        const sorted = values.map((x) => x + 0).sort((a, b) => a - b);
        expect(statistics.n).toBe(values.length);
        for (const p of levels) expect(quantile(statistics, p)).toBe(r7(sorted, p));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("of an atom beside another value lie on the line between the two: 50 of 6.99 and 50 of 7.00 have the median 6.995", () => {
    const { statistics } = reading([...new Array(50).fill(6_990_000), ...new Array(50).fill(7_000_000)]);
    expect(quantile(statistics, 0.5)).toBe(6_995_000);
    expect(quantile(statistics, 0.25)).toBe(6_990_000);
  });

  test("have half the interval between the values at p ± 1.96 standard errors of the cdf as error (Woodruff 1952)", () => {
    // n = 101, p = 0.5: √(0.25/101) · 1.959964 = 0.0975107; positions 50 ± 9.75107 in 0, 1, 2 … are those numbers themselves.
    const { statistics } = reading(Array.from({ length: 101 }, (_, i) => i));
    const found = quantileEstimate(statistics, 0.5)!;
    expect(found.value).toBe(50);
    expect(found.standardError).toBeCloseTo(100 * Math.sqrt(0.25 / 101), 12);
  });

  test("of an odd sample agree with simple-statistics at the median", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5];
    expect(quantile(reading(values).statistics, 0.5)).toBe(quantileSorted(values.slice().sort(), 0.5));
  });

  test("of nothing are an error", () => {
    const { statistics } = reading([Number.NaN]);
    expect(statistics.n).toBe(0);
    expect(() => quantile(statistics, 0.5)).toThrow("the sample is empty");
    expect(quantileEstimate(statistics, 0.5)).toBeNull();
  });
});

describe("expected shortfall", () => {
  // The mean of the ⌈(1 − level) n⌉ worst (MODEL §8). At 0.85 these are two whole values; a definition that weighs half of the
  // second one (Rockafellar & Uryasev on atoms) gives 20.6667 there.
  const sample = [0, 1, 1, 1, 2, 3, 4, 8, 12, 25];
  test.each([
    [0.8, 18.5],
    [0.85, 18.5],
    [0.9, 25],
    [0.95, 25],
    [0.99, 25],
    [0.5, 10.4],
  ])("at %f of the ten losses is %f", (level, expected) => {
    expect(expectedShortfall(reading(sample), level, "losses")!.value).toBeCloseTo(expected, 12);
    const gains = sample.map((x) => -x);
    expect(expectedShortfall(reading(gains), level, "gains")!.value).toBeCloseTo(expected, 12);
  });

  test("is the mean of the worst twentieth of any sample, on both sides, to the last digits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 400 }), (values) => {
        const sorted = values.slice().sort((a, b) => a - b);
        const worst = Math.ceil(values.length / 20);
        const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
        expect(expectedShortfall(reading(values), 0.95, "losses")!.value).toBe(mean(sorted.slice(-worst)));
        expect(expectedShortfall(reading(values), 0.95, "gains")!.value).toBe(0 - mean(sorted.slice(0, worst)));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test("has the error of its influence function: √(Var (L − q)₊/n)/(1 − level)", () => {
    // 0 … 99: q = 94.05, (x − q)₊ = 0.95, 1.95 … 4.95, sum 14.75, sum of squares 53.5125.
    const { standardError } = expectedShortfall(reading(Array.from({ length: 100 }, (_, i) => i)), 0.95, "losses")!;
    expect(standardError).toBeCloseTo(Math.sqrt((53.5125 / 100 - 0.1475 ** 2) / 100) / 0.05, 10);
  });
});

/** Closed forms: Exp(1) and the lognormal with mean 1 and σ = 1; errors times √N (Hong, Hu & Liu 2014). */
const scale = 1e6;
const log = Math.log;
const normalOf = (u: number, v: number) => Math.sqrt(-2 * log(u)) * Math.cos(2 * Math.PI * v);
const families = [
  {
    name: "Exp(1)",
    draw: (u: number) => -log(u),
    valueAtRisk: log(20),
    shortfall: log(20) + 1,
    errors: [4.358898944, 6.244997998],
  },
  {
    name: "lognormal",
    draw: (u: number, v: number) => Math.exp(normalOf(u, v) - 0.5),
    valueAtRisk: 5.180251602233 * Math.exp(-0.5),
    shortfall: 8.5572268667967 * Math.exp(-0.5),
    errors: [6.6395959, 15.34517925],
  },
] as const;

describe.each(families)("the errors of value at risk and expected shortfall, $name", ({ draw, valueAtRisk, shortfall, errors }) => {
  const samples = 200;
  const size = 4096;
  const stream = createStream(rootKey(1));
  const runs = Array.from({ length: samples }, (_, run) => {
    setReplication(stream, run);
    const values = Float64Array.from({ length: size }, (_, i) =>
      Math.round(scale * draw(uniform(wordAt(stream, 1, 1, i)), uniform(wordAt(stream, 2, 1, i)))),
    );
    const h = reading(values);
    return [quantileEstimate(h.statistics, 0.95)!, expectedShortfall(h, 0.95, "losses")!] as const;
  });

  test.each([
    ["value at risk", 0, valueAtRisk],
    ["expected shortfall", 1, shortfall],
  ] as const)("%s: the reported error is the exact one within 5 %%, and the estimates vary by it", (_, which, exact) => {
    const reported = runs.reduce((sum, run) => sum + run[which].standardError!, 0) / samples;
    expect(Math.abs(reported / scale / (errors[which] / Math.sqrt(size)) - 1)).toBeLessThan(0.05);
    const z = runs.map((run) => (run[which].value / scale - exact) / (errors[which] / Math.sqrt(size)));
    const mean = z.reduce((a, b) => a + b, 0) / samples;
    const square = z.reduce((a, b) => a + b * b, 0) / samples;
    expect(Math.abs(mean)).toBeLessThan(standardErrors / Math.sqrt(samples));
    expect(Math.abs(square - 1)).toBeLessThan(standardErrors * Math.sqrt(2 / samples));
  });
});
