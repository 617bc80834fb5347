import { describe, expect, test } from "vitest";
import { createPlane } from "../../../engine/random/addresses.ts";
import { keySchedule, threefry } from "../../../engine/random/threefry.ts";
import { genericThreefry } from "./genericThreefry.ts";

const zeros = [0, 0, 0, 0];
const ones = [-1, -1, -1, -1];
const piCounter = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const piKey = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];

/** Lines of tests/kat_vectors of Random123 1.14: rounds, counter, key, words. */
const published: [number, number[], number[], number[]][] = [
  [13, zeros, zeros, [0x531c7e4f, 0x39491ee5, 0x2c855a92, 0x3d6abf9a]],
  [13, ones, ones, [0xc4189358, 0x1c9cc83a, 0xd5881c67, 0x6a0a89e0]],
  [13, piCounter, piKey, [0x4aa71d8f, 0x734738c2, 0x431fc6a8, 0xae6debf1]],
  [20, zeros, zeros, [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]],
  [20, ones, ones, [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732]],
  [20, piCounter, piKey, [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84]],
];

/** Inputs from an unrelated generator (Numerical Recipes' LCG): only their variety matters. */
function words(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state ^ (state >>> 15);
  };
}

function twelve(counter: readonly number[], key: readonly number[]): number[] {
  const plane = createPlane(1);
  plane.entity = counter[1]!;
  plane.purpose[0] = counter[2]!;
  plane.index[0] = counter[3]!;
  threefry(keySchedule(key[0]!, key[1]!, key[2]!, key[3]!), counter[0]!, plane, 1);
  return Array.from(plane.words, (word) => word >>> 0);
}

describe("Threefry-4x32", () => {
  test.each(published)("the plain form gives the published words after %i rounds", (rounds, counter, key, expected) => {
    expect(genericThreefry(rounds, counter, key)).toEqual(expected);
  });

  test("the unrolled form is the plain one with 12 rounds", () => {
    for (const [counter, key] of [
      [zeros, zeros],
      [ones, ones],
      [piCounter, piKey],
    ] as const) {
      expect(twelve(counter, key)).toEqual(genericThreefry(12, counter, key));
    }
    const next = words(1);
    for (let i = 0; i < 1000; i++) {
      const counter = [next(), next(), next(), next()];
      const key = [next(), next(), next(), next()];
      expect(twelve(counter, key)).toEqual(genericThreefry(12, counter, key));
    }
  });

  test("any flipped bit of counter or key flips half of the output bits", () => {
    const inputs = 256;
    const next = words(2);
    const bases = Array.from({ length: inputs }, () => Array.from({ length: 8 }, next));
    const before = bases.map((base) => twelve(base.slice(0, 4), base.slice(4)));
    const outputBits = inputs * 128;
    for (let bit = 0; bit < 256; bit++) {
      let flipped = 0;
      bases.forEach((base, i) => {
        const changed = base.slice();
        changed[bit >> 5]! ^= 1 << (bit & 31);
        const after = twelve(changed.slice(0, 4), changed.slice(4));
        for (let w = 0; w < 4; w++) flipped += ones32(after[w]! ^ before[i]![w]!);
      });
      expect(Math.abs(flipped - outputBits / 2), `bit ${bit}`).toBeLessThan(5 * Math.sqrt(outputBits / 4));
    }
  });
});

function ones32(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555);
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
