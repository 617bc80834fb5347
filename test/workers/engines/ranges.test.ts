import fc from "fast-check";
import { expect, test } from "vitest";
import { listed, numbersIn } from "../../../workers/engines/ranges.ts";
import { afterEnd } from "../../../workers/engines/retry.ts";

test("a list of shards is written in ranges, and read back", () => {
  expect(listed([2, 6, 7, 8])).toBe("2,6-8");
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5000), { minLength: 1 }), (numbers) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      expect(numbersIn(listed(ascending))).toEqual(ascending);
    }),
  );
});

test("what is no ascending list is none", () => {
  for (const text of ["", "a", "3-1", "2,2", "5,4", "1-", "-1", "1,,2", "0-99999999"]) expect(numbersIn(text)).toBeNull();
});

// The table of exit codes.
test.each([
  [0, "done"],
  [75, "again"],
  [74, "later"],
  [137, "later"],
  [139, "later"],
  [143, "later"],
  [1, "later"],
  ...[2, 64, 65, 66, 70, 73, 78].map((code) => [code, "never"] as const),
  [null, "never"],
] as const)("after exit %s a shard is tried: %s", (code, next) => {
  expect(afterEnd(code)).toBe(next);
});
