import fc from "fast-check";
import { sampleCovariance, sampleVariance } from "simple-statistics";
import { expect, test } from "vitest";
import { type ComparedMeasure, pairedMeasure } from "../../workers/paired.ts";

const mean: ComparedMeasure = { key: "loss", columns: ["loss"], occurs: false, better: "lower" };
const ratio: ComparedMeasure = { key: "ratio", columns: ["received", "promised"], occurs: false, better: "higher" };
const occurs: ComparedMeasure = { key: "depletion", columns: ["index"], occurs: true, better: "lower" };

const f = (...values: number[]) => Float64Array.from(values);
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("the difference of means has the error of the pairs", () => {
  const [a, b] = [f(1, 5, 2, 9), f(2, 5, 4, 8)];
  const measure = pairedMeasure(mean);
  measure.add([a], [b]);
  const d = [1, 0, 2, -1];
  const found = measure.result();
  expect(found.difference?.value).toBeCloseTo(average(d), 14);
  expect(found.difference?.standardError).toBeCloseTo(Math.sqrt(sampleVariance(d) / 4), 14);
  expect(found.a?.value).toBeCloseTo(4.25, 14);
  expect([found.better, found.equal, found.replications]).toEqual([0.25, 0.25, 4]);
});

test("the difference of ratios has the delta-method error over all four columns", () => {
  const columns = [f(1, 0, 3, 2, 5), f(4, 4, 5, 6, 8), f(2, 1, 3, 4, 5), f(4, 5, 5, 6, 7)] as const;
  const measure = pairedMeasure(ratio);
  measure.add([columns[0], columns[1]], [columns[2], columns[3]]);
  const [xa, pa, xb, pb] = columns.map((column) => average([...column])) as [number, number, number, number];
  const slope = [-1 / pa, xa / pa ** 2, 1 / pb, -xb / pb ** 2];
  let variance = 0;
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) variance += slope[i]! * slope[j]! * sampleCovariance([...columns[i]!], [...columns[j]!]);
  const found = measure.result();
  expect(found.difference?.value).toBeCloseTo(xb / pb - xa / pa, 14);
  expect(found.difference?.standardError).toBeCloseTo(Math.sqrt(variance / 5), 14);
});

test("an event is counted by its column being there", () => {
  const measure = pairedMeasure(occurs);
  measure.add([f(3, Number.NaN, 2, Number.NaN)], [f(Number.NaN, Number.NaN, 9, Number.NaN)]);
  const found = measure.result();
  expect([found.a?.value, found.b?.value, found.better, found.equal]).toEqual([0.5, 0.25, 0.25, 0.75]);
});

test("events that never differ still leave an error: half a future in each cell", () => {
  const measure = pairedMeasure(occurs);
  measure.add([new Float64Array(998)], [new Float64Array(998)]);
  expect(measure.result().difference).toEqual({ value: 0, standardError: 1 / 1000 });
});

test("what exists in no future is null, not NaN", () => {
  const nothing = pairedMeasure(mean);
  nothing.add([f(Number.NaN)], [f(1)]);
  expect(nothing.result()).toEqual({ a: null, b: null, difference: null, better: null, equal: null, replications: 0 });
  const zero = pairedMeasure(ratio);
  zero.add([f(0, 0), f(0, 0)], [f(1, 1), f(2, 2)]);
  expect(zero.result()).toMatchObject({ a: null, b: { value: 0.5 }, difference: null, better: null });
});

test("the bits do not depend on how the replications are cut into batches", () => {
  const numbers = fc.array(fc.tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
    minLength: 2,
  });
  fc.assert(
    fc.property(numbers, fc.nat(), (pairs, where) => {
      const a = Float64Array.from(pairs, ([x]) => x);
      const b = Float64Array.from(pairs, ([, y]) => y);
      const cut = where % pairs.length;
      const [whole, parts] = [pairedMeasure(mean), pairedMeasure(mean)];
      whole.add([a], [b]);
      parts.add([a.subarray(0, cut)], [b.subarray(0, cut)]);
      parts.add([a.subarray(cut)], [b.subarray(cut)]);
      expect(parts.result()).toEqual(whole.result());
    }),
  );
});
