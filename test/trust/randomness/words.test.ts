import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { interleavings, seededStreams } from "./interleavings.ts";

/** SHA-256 of the first million words that stream.c writes, by interleaving. */
const written = readFileSync("test/reference/randomness/words.sha256", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("  ") as [hash: string, name: string]);

test("every interleaving has been written by the C program", () => {
  expect(written.map(([, name]) => name)).toEqual(Object.keys(interleavings));
});

test.each(written)("the batteries of random number tests read the engine's words: %s, %s", (hash, name) => {
  const streams = seededStreams();
  const words = new Int32Array(1_000_000);
  for (let i = 0; i < words.length / 4; i++) words.set(interleavings[name]!(streams, i).words, 4 * i);
  expect(createHash("sha256").update(new Uint8Array(words.buffer)).digest("hex")).toBe(hash);
});
