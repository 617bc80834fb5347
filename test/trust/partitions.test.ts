import fc from "fast-check";
import { expect, test } from "vitest";
import { blockSize, compile, createSimulator, mergePartials, type Partial } from "../../engine/index.ts";
import { fromText, toText } from "../../workers/text.ts";
import { libraryScenario } from "../workers/scenario.ts";

const plan = compile(libraryScenario("rector-loan"));
const blocks = 12;
const replications = (blocks - 1) * blockSize + 77;

/** Blocks `from` … `to − 1` as one worker sends them. */
function shard(from: number, to: number): string {
  const simulator = createSimulator(plan, "1");
  for (let block = from; block < to; block++) simulator.run(block, Math.min(blockSize, replications - block * blockSize));
  return toText(simulator.take());
}

const whole = shard(0, blocks);
const partitions = fc.sample(
  fc.record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: blocks - 1 }), { maxLength: blocks - 1 }),
    arrivals: fc.array(fc.nat(), { minLength: 2 * blocks, maxLength: 2 * blocks }),
  }),
  { numRuns: 20, seed: 1 },
);

test.each(partitions.map((partition, i) => [i + 1, partition] as const))(
  "partition %i of twenty, merged in an order of its own, gives the bits of one pass",
  (_, { cuts, arrivals }) => {
    const ends = [...cuts, blocks].sort((a, b) => a - b);
    const waiting = ends.map((end, i) => fromText(shard(ends[i - 1] ?? 0, end)) as Partial);
    let arrival = 0;
    const pick = (): Partial => waiting.splice(arrivals[arrival++]! % waiting.length, 1)[0]!;
    while (waiting.length > 1) {
      const merged = mergePartials(pick(), pick());
      waiting.push(merged);
    }
    expect(toText(waiting[0])).toBe(whole);
  },
);
