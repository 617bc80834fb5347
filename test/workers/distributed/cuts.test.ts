import fc from "fast-check";
import { expect, test } from "vitest";
import { type CutRequest, cutsOf, roundsOf, secondsOf } from "../../../workers/distributed/cuts.ts";

const request: fc.Arbitrary<CutRequest> = fc.record({
  costs: fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
  blocks: fc.integer({ min: 1, max: 300 }),
  shards: fc.integer({ min: 1, max: 50 }),
  rounds: fc.constant(false),
});

test("every block is in one shard, no shard is empty, and there are no more of them than were asked for", () => {
  fc.assert(
    fc.property(request, (asked) => {
      const cuts = cutsOf(asked);
      expect([cuts[0], cuts.at(-1)]).toEqual([0, asked.costs.length * asked.blocks]);
      for (let k = 1; k < cuts.length; k++) expect(cuts[k]).toBeGreaterThan(cuts[k - 1]!);
      expect(cuts.length - 1).toBeLessThanOrEqual(asked.shards);
    }),
  );
});

test("shards take equal time by the estimate, to a block at each end", () => {
  fc.assert(
    fc.property(request, (asked) => {
      fc.pre(asked.costs.length < 8 * asked.shards);
      const total = asked.costs.reduce((sum, cost) => sum + cost * asked.blocks, 0);
      const seconds = secondsOf(cutsOf(asked), asked.costs, asked.blocks);
      expect(seconds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 6);
      for (const each of seconds) expect(each).toBeLessThanOrEqual(total / asked.shards + Math.max(...asked.costs) + 1e-9);
    }),
  );
});

test("one array over all points, cut where time says: a point that takes three times as long is cut three times as often", () => {
  expect(cutsOf({ costs: [1, 3], blocks: 12, shards: 4, rounds: false })).toEqual([0, 12, 16, 20, 24]);
});

test("with eight points a shard or more it is cut only where points end", () => {
  fc.assert(
    fc.property(request, (asked) => {
      fc.pre(asked.costs.length >= 8 * asked.shards);
      for (const cut of cutsOf(asked)) expect(cut % asked.blocks).toBe(0);
    }),
  );
  expect(cutsOf({ costs: new Array(16).fill(1), blocks: 10, shards: 2, rounds: false })).toEqual([0, 80, 160]);
});

test("a point over several shards is also cut at 16, 32, 64 … blocks where a precision is looked at, a whole one is not", () => {
  expect(roundsOf(100)).toEqual([16, 32, 64, 100]);
  expect(roundsOf(16)).toEqual([16]);
  expect(cutsOf({ costs: [1, 1], blocks: 100, shards: 4, rounds: true })).toEqual([0, 16, 32, 50, 64, 100, 116, 132, 150, 164, 200]);
  expect(cutsOf({ costs: [1, 1], blocks: 100, shards: 2, rounds: true })).toEqual([0, 100, 200]);
});
