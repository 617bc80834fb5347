import fc from "fast-check";
import { expect, test } from "vitest";
import { countBlocks, gaps, joined } from "../../workers/ranges.ts";

test("ranges and their gaps together are every block once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.integer({ min: 1, max: 60 }), (blocks, end) => {
      const done = joined(blocks.map((first) => ({ first, blocks: 1 })));
      expect(countBlocks(done)).toBe(blocks.length);
      const all = [...done, ...gaps(done, end)].flatMap(({ first, blocks: n }) => Array.from({ length: n }, (_, i) => first + i));
      expect(all.filter((block) => block < end).sort((a, b) => a - b)).toEqual(Array.from({ length: end }, (_, i) => i));
    }),
  );
});

test("ranges that touch are joined", () => {
  expect(
    joined([
      { first: 4, blocks: 2 },
      { first: 0, blocks: 4 },
      { first: 9, blocks: 1 },
    ]),
  ).toEqual([
    { first: 0, blocks: 6 },
    { first: 9, blocks: 1 },
  ]);
});
