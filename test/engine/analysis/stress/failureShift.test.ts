import { expect, test } from "vitest";
import { failureShift, toldShifts } from "../../../../engine/analysis/stress/failureShift.ts";
import { column, normals, uniforms } from "../variables.ts";

// Oracles of the analyses, "Reverse stress": fails when 2z₁ + z₂ + ½z₃ + 3e > 6.
test.each([1, 2, 3])("what was typical where it failed: E(z | failure) (seed %i)", (seed) => {
  const n = 100_000;
  const z = [0, 1, 2, 3].map((i) => normals(n, seed, i));
  const e = normals(n, seed, 9);
  const fails = Uint8Array.from(column(n, (r) => (2 * z[0]![r]! + z[1]![r]! + 0.5 * z[2]![r]! + 3 * e[r]! > 6 ? 1 : 0)));
  const found = z.map((input) => failureShift(input, fails)!);
  [1.06760839107, 0.533804195535, 0.266902097768, 0].forEach((truth, i) => {
    for (const estimate of [found[i]!.givenFailure, found[i]!.shift]) {
      expect(Math.abs(estimate.value - truth)).toBeLessThanOrEqual(5 * estimate.standardError!);
    }
  });
  expect(toldShifts(found.map((f) => f.shift))).toEqual([0, 1, 2]);
});

test("two independent causes .1 and .05: the share given failure, and how often it fails with and without", () => {
  const n = 100_000;
  const [a, b] = [uniforms(n, 1, 0).map((u) => (u < 0.1 ? 1 : 0)), uniforms(n, 1, 1).map((u) => (u < 0.05 ? 1 : 0))];
  const fails = Uint8Array.from(column(n, (r) => (a[r] === 1 || b[r] === 1 ? 1 : 0)));
  for (const [input, truth, ifNo] of [
    [a, 0.689655172414, 0.05],
    [b, 0.344827586207, 0.1],
  ] as const) {
    const found = failureShift(input, fails)!;
    expect(Math.abs(found.givenFailure.value - truth)).toBeLessThanOrEqual(5 * found.givenFailure.standardError!);
    expect(found.failIfYes!.value).toBe(1);
    expect(Math.abs(found.failIfNo!.value - ifNo)).toBeLessThanOrEqual(5 * found.failIfNo!.standardError!);
  }
});
