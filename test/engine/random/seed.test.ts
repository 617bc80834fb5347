import { describe, expect, test } from "vitest";
import { canonicalSeed, rootKey } from "../../../engine/random/seed.ts";

describe("seeds", () => {
  test("a number and its text, with or without blanks around it, are one seed", () => {
    for (const same of [7, "7", " 7 ", "\t7\n"]) expect(canonicalSeed(same)).toBe("7");
    expect(rootKey(7)).toEqual(rootKey(" 7"));
  });

  test("composed and decomposed letters are one seed", () => {
    expect(canonicalSeed("norrko\u0308ping")).toBe("norrköping");
    expect(rootKey("norrko\u0308ping")).toEqual(rootKey("norrköping"));
  });

  test("texts that differ otherwise are different seeds: 7, 07, 77 and 777 have nothing in common", () => {
    const seeds = ["7", "07", "77", "777", "7.0", "-7", "", "norrköping", "Norrköping", "norr köping"];
    const keys = seeds.map((seed) => Array.from(rootKey(seed)).join(" "));
    expect(new Set(keys).size).toBe(seeds.length);
    const words = seeds.flatMap((seed) => Array.from(rootKey(seed)));
    expect(new Set(words).size).toBe(words.length);
  });

  test("10 000 consecutive seeds have 10 000 keys, and their words are balanced", () => {
    const keys = Array.from({ length: 10_000 }, (_, seed) => rootKey(seed));
    expect(new Set(keys.map((key) => key.join(" "))).size).toBe(10_000);
    for (let word = 0; word < 4; word++) {
      const negative = keys.filter((key) => key[word]! < 0).length;
      expect(Math.abs(negative - 5000)).toBeLessThan(5 * 50);
    }
  });
});
