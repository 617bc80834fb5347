import { describe, expect, test } from "vitest";
import { entityHash } from "../../../engine/random/address.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, setReplication } from "../../../engine/random/stream.ts";

const hex = (words: Int32Array): string => Array.from(words, (w) => (w >>> 0).toString(16).padStart(8, "0")).join(" ");

/** Whatever moves one of these changes the results of every scenario: say so in the changelog, as **changes results**. */
describe("frozen draws", () => {
  test.each([
    [1, "1bc5ca28 132c1cd7 cf8e202b 2e92d300"],
    [2, "d06c436e 0d375d32 88f3ab21 025c6dfa"],
    [3, "93a157d4 d0374567 1b379a22 bd0ddb17"],
    ["norrköping", "f65d2349 7a604658 6ccf956e ed712296"],
  ])("root key of seed %s", (seed, key) => {
    expect(hex(rootKey(seed))).toBe(key);
  });

  test.each([
    ["interventions.a", 0x708fe1],
    ["departments.skola", 0x7377fb93],
    ["context", 0x8107bb9c],
    ["norrköping", 0xb41b699f],
  ])("address of %s", (path, address) => {
    expect(entityHash(path) >>> 0).toBe(address);
  });

  test.each([
    [1, 0, "interventions.a", 0, 0, "0baa263d 779baf1b ad9a24a9 a9aaafa8"],
    [1, 1, "interventions.a", 0, 0, "34390fb6 dd3b871c 2c72ac70 8e2cbbeb"],
    [1, 4095, "departments.skola", 3, 7, "87918eae d4b6ec57 b34b64c1 b746ddc9"],
    [1, 1_000_000, "interventions.a.outcomes.o", 12, 100, "57d41a20 37f2e482 af82ef69 d698b46d"],
    [2, 0, "interventions.a", 0, 0, "07c36cb0 9bdb8218 155bb0db 2211d721"],
    [2, 1, "interventions.a", 0, 0, "8e66f71b 0fce828d 983b88b1 85ebd1bf"],
    [2, 4095, "departments.skola", 3, 7, "61497864 abcc4771 9342fa8f 58c9635c"],
    [2, 1_000_000, "interventions.a.outcomes.o", 12, 100, "b83d2456 a1df8944 7b8779d2 dd463ce0"],
    [3, 0, "interventions.a", 0, 0, "e4d7096f 79802d44 ce40a9cf a31c86a1"],
    [3, 1, "interventions.a", 0, 0, "b3aa66e2 582a28e6 54bad634 99ead8cb"],
    [3, 4095, "departments.skola", 3, 7, "8c878847 445d4cd3 9cc283c3 cd370a01"],
    [3, 1_000_000, "interventions.a.outcomes.o", 12, 100, "9eb72592 e5cd2ee4 de233315 6082de6b"],
  ])("seed %i, replication %i, %s, purpose %i, index %i", (seed, replication, path, purpose, index, expected) => {
    const stream = createStream(rootKey(seed));
    setReplication(stream, replication);
    read(stream, entityHash(path), purpose, index);
    expect(hex(stream.words)).toBe(expected);
  });
});
