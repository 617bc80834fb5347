import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addLanes, closeBlock, createAccumulator, openBlock, takePartial } from "../../../engine/aggregate/accumulator.ts";
import { mergePartials, type Partial } from "../../../engine/aggregate/partial.ts";
import { momentsOf } from "../../../engine/measures/moments.ts";
import { addBlock, bareLayout, blockOf, partialOf } from "./layouts.ts";

const columns = 4;
const layout = bareLayout(columns);
// Kronor, shares, and in the last column values that do not exist in every replication.
const row = fc.tuple(
  fc.integer({ min: -1e9, max: 1e12 }),
  fc.integer({ min: 0, max: 1e7 }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.oneof(fc.constant(Number.NaN), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
);
const blocks = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 9 });

describe("partials", () => {
  test("are the same for any order and any grouping of the blocks, and for one thread that runs them all", () => {
    fc.assert(
      fc.property(blocks, fc.infiniteStream(fc.nat()), (given, choices) => {
        const accumulator = createAccumulator(layout, "plan", "1");
        for (const [number, block] of given.entries()) addBlock(accumulator, number, block);
        const whole = takePartial(accumulator);
        const waiting: Partial[] = given.map((block, number) => blockOf(layout, number, block));
        const choose = () => waiting.splice((choices.next().value as number) % waiting.length, 1)[0]!;
        while (waiting.length > 1) waiting.push(mergePartials(choose(), choose()));
        expect(waiting[0]).toEqual(whole);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test("survive a structured clone", () => {
    const partial = blockOf(layout, 0, [[1, 2, 3, Number.NaN]]);
    expect(structuredClone(partial)).toEqual(partial);
  });

  test("leave an accumulator empty, and cannot be taken from an open block", () => {
    const accumulator = createAccumulator(layout, "plan", "1");
    openBlock(accumulator, 7);
    addLanes(accumulator, Float64Array.of(1, 2, 3, 4), 1, 1);
    expect(() => takePartial(accumulator)).toThrow("block 7 must be closed, it holds 1 rows");
    closeBlock(accumulator);
    takePartial(accumulator);
    expect(takePartial(accumulator)).toEqual(takePartial(createAccumulator(layout, "plan", "1")));
  });

  test("that do not belong together are refused: other plans, seeds, layouts, and blocks that are in both", () => {
    const one = blockOf(layout, 0, [[1, 2, 3, 4]]);
    const two = blockOf(layout, 1, [[5, 6, 7, 8]]);
    expect(mergePartials(two, one).ranges).toEqual([{ first: 0, blocks: 2 }]);
    expect(() => mergePartials(one, { ...two, plan: "other" })).toThrow("one partial has plan plan, the other other");
    expect(() => mergePartials(one, { ...two, seed: "2" })).toThrow("one partial has seed 1, the other 2");
    expect(() => mergePartials(one, blockOf(bareLayout(3), 1, [[1, 2, 3]]))).toThrow("layout");
    expect(() => mergePartials(mergePartials(one, two), two)).toThrow("block 1 is there twice");
    const accumulator = createAccumulator(layout, "plan", "1");
    for (const number of [3, 3]) addBlock(accumulator, number, [[1, 2, 3, 4]]);
    expect(() => takePartial(accumulator)).toThrow("block 3 is there twice");
  });

  test("keep of the pilot's blocks, and of no other, the values that pictures show", () => {
    const partial = [15, 16].map((number) => blockOf(layout, number, [[number, 0, 0, 0]])).reduce(mergePartials);
    expect(Array.from(partial.pictures[0]!.value)).toEqual([15]);
  });

  test("count, sum and multiply what a plain loop does, NaN left out", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const partial = given.map((block, number) => blockOf(layout, number, block)).reduce(mergePartials);
        const rows = given.flat();
        const moments = momentsOf(layout, partial);
        expect(partial.replications).toBe(rows.length);
        for (let c = 0; c < columns; c++) {
          const values = rows.map((each) => each[c]!).filter((x) => !Number.isNaN(x));
          expect(partial.count[c]).toBe(values.length);
          if (values.length === 0) {
            expect(moments.mean(c)).toBeNull();
            continue;
          }
          const scale = Math.max(1e-9, ...values.map(Math.abs));
          const mean = values.reduce((a, b) => a + b, 0) / values.length;
          expect(Math.abs(moments.mean(c)! - mean)).toBeLessThan(1e-11 * scale + 1e-12);
          const squares = values.reduce((a, x) => a + (x - mean) ** 2, 0);
          const variance = values.length > 1 ? squares / (values.length - 1) : 0;
          expect(Math.abs(moments.variance(c) - variance)).toBeLessThan(1e-9 * scale * scale + 1e-10);
        }
        const [a, b] = [0, 1].map((c) => rows.map((each) => each[c]!)) as [number[], number[]];
        const [meanA, meanB] = [a, b].map((x) => x.reduce((s, v) => s + v, 0) / x.length) as [number, number];
        const exact = a.reduce((s, v, i) => s + (v - meanA) * (b[i]! - meanB), 0) / Math.max(1, rows.length - 1);
        expect(Math.abs(moments.covariance(0, 1) - exact)).toBeLessThan(1e-9 * 1e12 * 1e7);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

/** NIST StRD, univariate summary statistics, numerical accuracy: certified mean and standard deviation. */
const alternating = (first: number, low: number, high: number): number[] => [
  first,
  ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high)),
];
const nist: [string, number[], number, number][] = [
  ["NumAcc1", [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1],
  ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1],
  ["NumAcc3", alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1],
  ["NumAcc4", alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1],
];

describe("moments", () => {
  test.each(nist)("of NIST's %s have at least 8 correct digits", (_, values, mean, sd) => {
    for (const sample of [values, values.slice().reverse()]) {
      const { layout: one, partial } = partialOf(sample);
      const moments = momentsOf(one, partial);
      expect(Math.abs(moments.mean(0)! - mean) / mean).toBeLessThan(1e-15);
      expect(Math.abs(Math.sqrt(moments.variance(0)) - sd) / sd).toBeLessThan(1e-8);
    }
  });

  test("of 3 000 equal amounts are that amount, without any spread", () => {
    const { layout: one, partial } = partialOf(new Array(3000).fill(123_456_789_012));
    const moments = momentsOf(one, partial);
    expect(moments.estimate(0)).toEqual({ value: 123_456_789_012, standardError: 0 });
  });
});
