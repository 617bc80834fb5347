import { describe, expect, test } from "vitest";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, setReplication, uniform, wordAt } from "../../../engine/random/stream.ts";
import { expectMean } from "../../statistical.ts";

type Address = [replication: number, entity: number, purpose: number, index: number];
const origin: Address = [3, 0x5eed, 11, 2];
const coordinates = ["replication", "entity", "purpose", "index"] as const;

function reader(seed: number): (address: Address, word?: number) => number {
  const stream = createStream(rootKey(seed));
  return ([replication, entity, purpose, index], word = 0) => {
    setReplication(stream, replication);
    read(stream, entity, purpose, index);
    return stream.words[word]!;
  };
}

describe("addressed streams", () => {
  test("a word depends on its address alone, not on what was read before", () => {
    const stream = createStream(rootKey(1));
    setReplication(stream, 5);
    const first = wordAt(stream, 1, 2, 7);
    setReplication(stream, 6);
    wordAt(stream, 9, 9, 9);
    setReplication(stream, 5);
    expect(wordAt(stream, 1, 2, 7)).toBe(first);
    read(stream, 1, 2, 1);
    expect(stream.words[3]).toBe(first);
  });

  test("a uniform is the midpoint of its word's cell: never 0, never 1", () => {
    expect(uniform(0)).toBe(2 ** -33);
    expect(uniform(-1)).toBe(1 - 2 ** -33);
    expect(uniform(0x80000000 | 0)).toBe(0.5 + 2 ** -33);
  });

  test.each([1, 2, 3])("uniforms have mean 1/2 and variance 1/12, seed %i", (seed) => {
    const at = reader(seed);
    const sample = Array.from({ length: 100_000 }, (_, i) => uniform(at([i, 1, 2, 3])));
    expectMean(sample, 1 / 2, 1 / 12);
    expectMean(
      sample.map((u) => (u - 1 / 2) ** 2),
      1 / 12,
      1 / 180,
    );
  });

  test.each(coordinates)("neighbours by %s are uncorrelated, in every pair of their words", (name) => {
    const k = coordinates.indexOf(name);
    const at = reader(1);
    const n = 50_000;
    const columns = Array.from({ length: 4 }, (_, word) =>
      Float64Array.from({ length: n + 1 }, (_, i) => {
        const address: Address = [...origin];
        address[k] = i;
        return uniform(at(address, word)) - 0.5;
      }),
    );
    for (const a of columns) {
      for (const b of columns) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += a[i]! * b[i + 1]!;
        expect(Math.abs((12 * sum) / n)).toBeLessThan(5 / Math.sqrt(n));
      }
    }
  });

  test.each(coordinates)("bytes of words read along %s are equally frequent", (name) => {
    const k = coordinates.indexOf(name);
    const at = reader(2);
    const counts = Array.from({ length: 4 }, () => new Float64Array(256));
    const n = 65_536;
    for (let i = 0; i < n; i++) {
      const address: Address = [...origin];
      address[k] = i;
      const word = at(address);
      for (let byte = 0; byte < 4; byte++) counts[byte]![(word >>> (8 * byte)) & 255]!++;
    }
    for (const count of counts) {
      const chiSquare = count.reduce((sum, c) => sum + (c - n / 256) ** 2 / (n / 256), 0);
      // Mean 255, variance 2 · 255; at 5 standard errors to each side.
      expect(Math.abs(chiSquare - 255)).toBeLessThan(5 * Math.sqrt(510));
    }
  });

  test.each(coordinates)("birthday spacings along %s collide as often as they should", (name) => {
    const k = coordinates.indexOf(name);
    const at = reader(3);
    const birthdays = 4096; // 2^32 days: λ = n³ / 4m = 4 a year (Marsaglia 1985)
    const years = 64;
    let collisions = 0;
    for (let year = 0; year < years; year++) {
      const days = Float64Array.from({ length: birthdays }, (_, i) => {
        const address: Address = [...origin];
        address[k] = year * birthdays + i;
        return at(address) >>> 0;
      }).sort();
      const spacings = days.map((day, i) => (i === 0 ? day : day - days[i - 1]!)).sort();
      for (let i = 1; i < birthdays; i++) if (spacings[i] === spacings[i - 1]) collisions++;
    }
    expect(Math.abs(collisions - 4 * years)).toBeLessThan(5 * Math.sqrt(4 * years));
  });
});
