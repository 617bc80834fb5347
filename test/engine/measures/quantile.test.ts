import fc from "fast-check";
import { quantileSorted } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { addToHistogram, createHistogram, takeSparse } from "../../../engine/aggregate/histogram.ts";
import { expectedShortfall } from "../../../engine/measures/expectedShortfall.ts";
import { quantile, quantileEstimate, signs, total } from "../../../engine/measures/quantile.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, setReplication, uniform, wordAt } from "../../../engine/random/stream.ts";
import { standardErrors } from "../../statistical.ts";

function histogram(values: ArrayLike<number>) {
  const h = createHistogram();
  for (let i = 0; i < values.length; i++) addToHistogram(h, values[i]!);
  return takeSparse(h);
}

/** Rule R-7 on a sorted sample (Hyndman & Fan 1996). */
function r7(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const rank = Math.floor(position);
  const low = sorted[rank]!;
  return low + (position - rank) * ((sorted[rank + 1] ?? low) - low);
}

const levels = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

describe("quantiles", () => {
  test("of whole numbers below 64 are those of the sorted sample", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -63, max: 63 }), { minLength: 1, maxLength: 60 }), (values) => {
        const h = histogram(values);
        const sorted = values.slice().sort((a, b) => a - b);
        for (const p of levels) expect(quantile(h, p)).toBeCloseTo(r7(sorted, p), 12);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("of any sample are within 1/64 of those of the sorted sample, and right at both ends", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 }), (values) => {
        const h = histogram(values);
        const sorted = values.slice().sort((a, b) => a - b);
        expect(quantile(h, 0)).toBeCloseTo(sorted[0]!, 6);
        expect(quantile(h, 1)).toBeCloseTo(sorted.at(-1)!, 6);
        for (const p of levels) {
          const exact = r7(sorted, p);
          const position = (sorted.length - 1) * p;
          const size = Math.max(...[Math.floor(position), Math.ceil(position)].map((i) => Math.abs(sorted[i]!)));
          expect(Math.abs(quantile(h, p) - exact)).toBeLessThanOrEqual(size / 64 + 1);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test("of an odd sample agree with simple-statistics at the median", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5];
    expect(quantile(histogram(values), 0.5)).toBe(quantileSorted(values.slice().sort(), 0.5));
  });

  test("of nothing are an error", () => {
    expect(() => quantile(histogram([]), 0.5)).toThrow(RangeError);
    expect(total(histogram([Number.NaN]))).toBe(0);
  });

  test("signs are counted exactly, a bin never mixing them", () => {
    expect(signs(histogram([-3, -0.2, 0, 0, -0, 0.4, 1e-300, 5, 1e12]))).toEqual({ negative: 2, zero: 3, positive: 4 });
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
    expect(expectedShortfall(histogram(sample), level).value).toBeCloseTo(expected, 12);
    const gains = sample.map((x) => -x);
    expect(expectedShortfall(histogram(gains), level, true).value).toBeCloseTo(expected, 12);
  });

  test("of amounts in wide bins is exact where whole bins are taken", () => {
    const values = Array.from({ length: 1000 }, (_, i) => 1_000_000 + i);
    const worst = values.slice(-50).reduce((a, b) => a + b, 0) / 50;
    // One bin is cut: its values are evenly spaced here, as is assumed.
    expect(expectedShortfall(histogram(values), 0.95).value).toBeCloseTo(worst, 6);
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
    const h = histogram(values);
    return [quantileEstimate(h, 0.95), expectedShortfall(h, 0.95)] as const;
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
