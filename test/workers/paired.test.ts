import fc from "fast-check";
import { sampleCovariance, sampleVariance } from "simple-statistics";
import { expect, test } from "vitest";
import { mergePartials } from "../../workers/engine.ts";
import { type ComparedMeasure, comparedMeasures, differencesIn, pairingOf } from "../../workers/paired.ts";

const like = (key: string, more: Partial<ComparedMeasure["measure"]>): ComparedMeasure => {
  const { measure } = comparedMeasures.find((each) => each.key === key)!;
  return { key, measure: { ...measure, ...more } as ComparedMeasure["measure"] };
};
const mean = like("fund.loss.mean", {});
const ratio = like("credibility.receivedOverPromised", {});
const occurs = like("depletion.probability", {});

type Columns = readonly Float64Array<ArrayBuffer>[];

/** The paired difference of one measure over the columns of two scenarios. */
function found(measure: ComparedMeasure, a: Columns, b: Columns) {
  const pairing = pairingOf([measure], ["A", "B"], "1");
  pairing.add(0, a, b);
  return differencesIn([measure], pairing.take())[measure.key]!;
}

const f = (...values: number[]) => Float64Array.from(values);
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("the difference of means has the error of the pairs", () => {
  const { a, difference, better, equal, replications } = found(mean, [f(1, 5, 2, 9)], [f(2, 5, 4, 8)]);
  const d = [1, 0, 2, -1];
  expect(difference?.value).toBeCloseTo(average(d), 14);
  expect(difference?.standardError).toBeCloseTo(Math.sqrt(sampleVariance(d) / 4), 14);
  expect(a?.value).toBeCloseTo(4.25, 14);
  // A loss is better where it is lower: in the last future only.
  expect([better, equal, replications]).toEqual([0.25, 0.25, 4]);
});

test("a measure that is better where it is higher counts the futures in which it is", () => {
  expect(found(like("society.npv", {}), [f(1, 5, 2, 9)], [f(2, 5, 4, 8)]).better).toBe(0.5);
});

test("the difference of ratios has the delta-method error over all four columns", () => {
  const columns = [f(1, 0, 3, 2, 5), f(4, 4, 5, 6, 8), f(2, 1, 3, 4, 5), f(4, 5, 5, 6, 7)] as const;
  const { difference } = found(ratio, [columns[0], columns[1]], [columns[2], columns[3]]);
  const [xa, pa, xb, pb] = columns.map((column) => average([...column])) as [number, number, number, number];
  const slope = [-1 / pa, xa / pa ** 2, 1 / pb, -xb / pb ** 2];
  let variance = 0;
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) variance += slope[i]! * slope[j]! * sampleCovariance([...columns[i]!], [...columns[j]!]);
  expect(difference?.value).toBeCloseTo(xb / pb - xa / pa, 14);
  expect(difference?.standardError).toBeCloseTo(Math.sqrt(variance / 5), 14);
});

test("an event is counted by its column being there", () => {
  const { a, b, better, equal } = found(occurs, [f(3, Number.NaN, 2, Number.NaN)], [f(Number.NaN, Number.NaN, 9, Number.NaN)]);
  expect([a?.value, b?.value, better, equal]).toEqual([0.5, 0.25, 0.25, 0.75]);
});

test("events that never differ still leave an error: half a future in each cell", () => {
  expect(found(occurs, [new Float64Array(998)], [new Float64Array(998)]).difference).toEqual({ value: 0, standardError: 1 / 1000 });
});

test("what exists in no future is null, not NaN", () => {
  const nothing = found(mean, [f(Number.NaN)], [f(1)]);
  expect(nothing).toEqual({ a: null, b: null, difference: null, better: null, equal: null, replications: 0 });
  const zero = found(ratio, [f(0, 0), f(0, 0)], [f(1, 1), f(2, 2)]);
  expect(zero).toMatchObject({ a: null, b: { value: 0.5 }, difference: null, better: null, replications: 2 });
});

test("partials of pairs merge exactly, in any order, and are refused where they are of other scenarios", () => {
  const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1025, maxLength: 2100 }), (pairs) => {
      const [a, b] = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side]!)) as [
        Float64Array<ArrayBuffer>,
        Float64Array<ArrayBuffer>,
      ];
      const cut = (from: number, to: number, plan = "B") => {
        const pairing = pairingOf([mean, occurs], ["A", plan], "1");
        pairing.add(
          from / 1024,
          [a, a].map((x) => x.slice(from, to)),
          [b, b].map((x) => x.slice(from, to)),
        );
        return pairing.take();
      };
      const whole = cut(0, pairs.length);
      const parts = mergePartials(cut(1024, pairs.length), cut(0, 1024));
      expect(parts).toEqual(whole);
      expect(() => mergePartials(cut(0, 1024), cut(1024, pairs.length, "C"))).toThrow("one partial has plan A B, the other A C");
    }),
    { numRuns: 10, seed: 1 },
  );
});
