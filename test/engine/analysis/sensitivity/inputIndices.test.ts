import { expect, test } from "vitest";
import { groupIndex } from "../../../../engine/analysis/sensitivity/groupIndex.ts";
import { firstOfDraws, inputIndices, outputOf } from "../../../../engine/analysis/sensitivity/inputIndices.ts";
import { normals, uniforms } from "../variables.ts";

const n = 20_000;
const [x1, x2, x3, x4] = [0, 1, 2, 3].map((i) => uniforms(n, 1, i).map((u) => Math.PI * (2 * u - 1))) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];
const ishigami = Float64Array.from(x1, (a, r) => Math.sin(a) + 7 * Math.sin(x2[r]!) ** 2 + 0.1 * x3[r]! ** 4 * Math.sin(a));

test("Ishigami with a fourth inert input: indices of first order within 5 of their errors, no fund in sight", () => {
  const output = outputOf(ishigami, 1);
  const exact = [0.3139, 0.4424, 0, 0];
  [x1, x2, x3, x4].forEach((input, i) => {
    const { firstOrder, curve } = inputIndices(input, [output])![0]!;
    expect(Math.abs(firstOrder.value - exact[i]!)).toBeLessThan(5 * firstOrder.standardError! + 2e-4);
    expect(curve).toHaveLength(32);
  });
});

test("several futures a draw: V is that of single futures, so that an inert input is 0 and not 1/n of the luck", () => {
  const K = 16;
  const draws = 2048;
  const theta = normals(draws, 2, 0);
  const inert = normals(draws, 2, 1);
  const luck = normals(draws * K, 2, 2);
  const y = Float64Array.from(luck, (e, r) => theta[Math.floor(r / K)]! + e);
  const output = outputOf(y, K);
  const [own] = inputIndices(theta, [output])!;
  const [none] = inputIndices(inert, [output])!;
  expect(Math.abs(own!.firstOrder.value - 0.5)).toBeLessThan(5 * own!.firstOrder.standardError!);
  expect(Math.abs(none!.firstOrder.value)).toBeLessThan(5 * none!.firstOrder.standardError!);
  // What differs within a draw is judged by the first future of each, with the same variance.
  const first = firstOfDraws(output);
  expect(first.draws.count).toBe(draws);
  expect(first.draws.variance).toBe(output.draws.variance);
});

test("an input that never varies has no indices", () => {
  expect(inputIndices(new Float64Array(n).fill(3), [outputOf(ishigami, 1)])).toBeNull();
});

test("a group is what its inputs explain together: all three of a linear output, and products are seen", () => {
  const [a, b, e] = [3, 4, 5].map((i) => normals(n, 3, i)) as [Float64Array, Float64Array, Float64Array];
  const y = Float64Array.from(a, (x, r) => x + x * b[r]! + e[r]!);
  const output = outputOf(y, 1);
  const group = groupIndex([a, b], output.draws);
  expect(Math.abs(group.value - 2 / 3)).toBeLessThan(5 * group.standardError!);
  const [alone] = inputIndices(b, [output])!;
  expect(group.value).toBeGreaterThan(alone!.firstOrder.value + 0.3);
  expect(group.poorFit).toBe(false);
});
