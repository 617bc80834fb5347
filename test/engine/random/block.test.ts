import { describe, expect, test } from "vitest";
import { createAddresses } from "../../../engine/random/addresses.ts";
import { createBlock, moveBlock, words, wordsAt } from "../../../engine/random/block.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, setReplication } from "../../../engine/random/stream.ts";

/** The four words of one address, read alone. */
function alone(replication: number, entity: number, purpose: number, index: number): number[] {
  const stream = createStream(rootKey(1));
  setReplication(stream, replication);
  read(stream, entity, purpose, index);
  return [...stream.words];
}

describe("random numbers of replications side by side", () => {
  test("are those of each replication alone, in any lanes of any block, up to the last of 2³²", () => {
    for (const [first, count] of [
      [0, 64],
      [1000, 5],
      [2 ** 32 - 64, 64],
    ] as const) {
      const block = createBlock(rootKey(1), count);
      moveBlock(block, first);
      const read = words(block, block.all, 77, 12, 3);
      for (let i = 0; i < count; i++) {
        expect([0, 1, 2, 3].map((k) => read[k * count + i])).toEqual(alone(first + i, 77, 12, 3));
      }
    }
  });

  test("in some lanes only stand in the order of those lanes", () => {
    const block = createBlock(rootKey(1), 8);
    moveBlock(block, 40);
    const read = words(block, { count: 3, lane: Int32Array.of(1, 4, 6) }, 5, 6, 7);
    for (const [k, lane] of [1, 4, 6].entries()) expect([0, 1, 2, 3].map((w) => read[8 * w + k])).toEqual(alone(40 + lane, 5, 6, 7));
  });

  test("at a list of addresses are those of each address alone", () => {
    const block = createBlock(rootKey(1), 8);
    moveBlock(block, 40);
    const list = createAddresses(5);
    list.entity = 9;
    const asked = [
      [7, 1, 1],
      [0, 2, 5],
      [0, 2, 6],
      [3, -1, -7],
    ] as const;
    for (const [j, [lane, purpose, index]] of asked.entries()) {
      list.lane[j] = lane;
      list.purpose[j] = purpose;
      list.index[j] = index;
    }
    wordsAt(block, list, asked.length);
    for (const [j, [lane, purpose, index]] of asked.entries()) {
      expect([0, 1, 2, 3].map((k) => list.words[5 * k + j])).toEqual(alone(40 + lane, 9, purpose, index));
    }
  });
});
