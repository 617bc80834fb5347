import { expect, test } from "vitest";
import { frontier } from "../../../../engine/analysis/portfolio/frontier.ts";
import { type Candidate, walkSets } from "../../../../engine/analysis/portfolio/walkSets.ts";
import { normals } from "../variables.ts";

const R = 20_000;
const mean = [4, 11.6, 2.4, 7, 9, 3, 5.5, 6];
const sd = [0.4, 1.2, 0.2, 1.4, 0.5, 0.9, 0.6, 1.8];
const value = [3, 7, 2, 6, 6.5, 2.5, 3.5, 5.5];
const futures = Int32Array.from({ length: R }, (_, r) => r);
const candidates: Candidate[] = mean.map((m, j) => ({
  id: `${j + 1}`,
  choices: [{ used: normals(R, 1, j).map((z) => Math.round(1e6 * (m + sd[j]! * z))), value: new Float64Array(R).fill(value[j]!) }],
}));

// Oracles of the analyses, "Portfolio": eight one-year candidates, capital 25 mnkr, P as normal probabilities.
test("every set is judged on the same futures: the best at 5 % and its rivals have the published probabilities", () => {
  const short = new Map<string, { value: number; probability: number }>();
  walkSets(candidates, new Float64Array(R), 25e6, futures, (set) => {
    const ids = candidates.flatMap(({ id }, j) => (set.taken[j] === 1 ? [id] : [])).join(",");
    short.set(ids, { value: set.value, probability: set.short / R });
  });
  expect(short.size).toBe(256);
  for (const [ids, worth, p] of [
    ["1,3,4,5", 17.5, 0.046986],
    ["3,4,5,6", 17, 0.0197959],
    ["1,4,6,8", 17, 0.0220613],
    ["1,3,5,8", 17, 0.0304593],
    ["4,5,6,8", 20.5, 0.5],
  ] as const) {
    expect(short.get(ids)!.value).toBeCloseTo(worth, 12);
    expect(Math.abs(short.get(ids)!.probability - p)).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / R));
  }
  const edge = frontier([...short.entries()].map(([ids, s]) => ({ ids, ...s })));
  expect(edge.map((s) => s.value)).toEqual(expect.arrayContaining([15.5, 16, 17, 18, 19]));
});

test("choices of a candidate exclude each other, and each set is met once", () => {
  const one = (x: number) => ({ used: Float64Array.of(x), value: Float64Array.of(x) });
  const met: string[] = [];
  walkSets(
    [
      { id: "a", choices: [one(1), one(2)] },
      { id: "b", choices: [one(10), one(20), one(30)] },
    ],
    Float64Array.of(0),
    100,
    Int32Array.of(0),
    ({ taken, value: v }, needed) => {
      met.push(taken.join(""));
      expect(needed[0]).toBe(v);
    },
  );
  expect(met).toHaveLength(12);
  expect(new Set(met).size).toBe(12);
});
