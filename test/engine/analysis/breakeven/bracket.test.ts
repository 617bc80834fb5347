import { expect, test } from "vitest";
import { rootsOf } from "../../../../engine/analysis/breakeven/bracket.ts";

const reader = (f: (x: number) => number, standardError: number) => async (x: number) => ({ value: f(x), standardError });

test("one crossing is found to a thousandth of the range, with the interval in which |f| ≤ 1.96 se", async () => {
  const { roots, scan } = await rootsOf(
    reader((x) => 2 * (x - 0.3), 0.01),
    0,
    1,
  );
  expect(scan).toHaveLength(9);
  expect(roots).toHaveLength(1);
  expect(roots[0]!.value).toBeCloseTo(0.3, 2);
  expect(roots[0]!.low!).toBeCloseTo(0.3 - (1.96 * 0.01) / 2, 2);
  expect(roots[0]!.high!).toBeCloseTo(0.3 + (1.96 * 0.01) / 2, 2);
});

test("a falling measure has its interval the right way round", async () => {
  const { roots } = await rootsOf(
    reader((x) => 1 - x, 0.02),
    0,
    2,
  );
  expect(roots[0]!.low!).toBeLessThan(roots[0]!.value);
  expect(roots[0]!.high!).toBeGreaterThan(roots[0]!.value);
});

test("several crossings are all told, none where no sign is certain", async () => {
  expect(
    (
      await rootsOf(
        reader((x) => (x - 0.2) * (x - 0.7), 0.001),
        0,
        1,
      )
    ).roots,
  ).toHaveLength(2);
  expect(
    (
      await rootsOf(
        reader((x) => x - 0.5, 1),
        0,
        1,
      )
    ).roots,
  ).toHaveLength(0);
});

test("a setting is read once", async () => {
  const read: number[] = [];
  await rootsOf(
    async (x) => {
      read.push(x);
      return { value: x - 0.4, standardError: 0.001 };
    },
    0,
    1,
  );
  expect(new Set(read).size).toBe(read.length);
});
