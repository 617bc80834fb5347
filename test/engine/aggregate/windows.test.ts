import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAccumulator, keepWindows, takePartial } from "../../../engine/aggregate/accumulator.ts";
import { gatherPartials } from "../../../engine/aggregate/gathering.ts";
import { missedWindows, narrow, windowsOf, within, withSecondPass } from "../../../engine/aggregate/narrowing.ts";
import { orderStatistics } from "../../../engine/aggregate/orderStatistics.ts";
import { mergePartials, type Partial } from "../../../engine/aggregate/partial.ts";
import { ranksWanted } from "../../../engine/aggregate/ranks.ts";
import { intersection, type Windows, windowsOver } from "../../../engine/aggregate/windows.ts";
import { expectedShortfall } from "../../../engine/measures/kinds/expectedShortfall.ts";
import { createStream, setReplication, uniform, wordAt } from "../../../engine/random/stream.ts";
import { addBlock, bareLayout } from "./layouts.ts";

const layout = bareLayout(6);
const blocks = 80;
const stream = createStream(new Int32Array([1, 2]));

/** Whole kronor, a third of them one atom · small counts · a constant · mostly nothing · Pareto with α = 0.8 · a share. */
const families: readonly ((u: number) => number)[] = [
  (u) => (u < 1 / 3 ? 5e6 : Math.floor(1e7 + 1e6 * Math.log(u / (1 - u)))),
  (u) => Math.floor(7 * u * u),
  () => 42,
  (u) => (u < 0.97 ? Number.NaN : Math.floor(1e8 * (u - 0.97))),
  (u) => Math.floor((1 - u) ** -1.25),
  (u) => u,
];

function rowsOf(block: number): number[][] {
  return Array.from({ length: 1024 }, (_, i) => {
    setReplication(stream, block * 1024 + i);
    return families.map((family, c) => family(uniform(wordAt(stream, c + 1, 1, 0))));
  });
}

const all = Array.from({ length: blocks }, (_, block) => rowsOf(block));

function run(from: number, to: number, windows: readonly Windows[] | null): Partial {
  const accumulator = createAccumulator(layout, "plan", "1");
  keepWindows(accumulator, windows);
  for (let block = from; block < to; block++) addBlock(accumulator, block, all[block]!);
  return takePartial(accumulator);
}

const sorted = families.map((_, c) =>
  Float64Array.from(all.flat().map((row) => row[c]!))
    .filter((x) => !Number.isNaN(x))
    .sort(),
);

/** Every rank that is wanted has the value that sorting everything gives, and so have the worst twentieths. */
function expectExact(partial: Partial): void {
  partial.samples.forEach((sample, s) => {
    const statistics = orderStatistics(sample);
    expect(statistics.n).toBe(sorted[s]!.length);
    for (const rank of ranksWanted(layout.samples[s]!, statistics, [])) {
      expect(statistics.at(rank), `column ${s}, rank ${rank}`).toBe(sorted[s]![rank]);
    }
    const worst = Math.ceil(0.05 * statistics.n);
    for (const of of ["losses", "gains"] as const) {
      const tail = of === "losses" ? sorted[s]!.slice(-worst) : sorted[s]!.slice(0, worst).map((x) => -x);
      const mean = tail.reduce((a, b) => a + b, 0) / worst;
      const found = expectedShortfall({ sample, statistics }, 0.95, of)!.value;
      expect(Math.abs(found - mean)).toBeLessThanOrEqual(1e-12 * Math.abs(mean));
    }
  });
}

const pilot = narrow(layout, run(0, 16, null));

describe("windows of the first sixteen blocks", () => {
  test("give every wanted order statistic of all blocks exactly, however they are cut, and in whatever order they arrive", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 17, max: blocks - 1 }), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (cuts, order) => {
          const ends = [...cuts, blocks].sort((a, b) => a - b);
          const parts = ends.map((end, i) => run(ends[i - 1] ?? 16, end, i % 2 === 0 ? windowsOf(pilot) : null));
          const waiting = [pilot, ...parts];
          const pick = () => waiting.splice((order.next().value as number) % waiting.length, 1)[0]!;
          while (waiting.length > 1) waiting.push(mergePartials(pick(), pick()));
          expect(missedWindows(layout, waiting[0]!)).toBeNull();
          expectExact(waiting[0]!);
        },
      ),
      { seed: 1, numRuns: 12 },
    );
  });

  test("are narrowed as more is known, and keep what is wanted: a few per cent", () => {
    const gathering = gatherPartials(pilot);
    for (let block = 16; block < blocks; block++) {
      gathering.add(run(block, block + 1, windowsOf(gathering.whole()!)));
      if (block === 63) gathering.replace(narrow(layout, gathering.whole()!));
    }
    const whole = gathering.whole()!;
    expectExact(whole);
    const share = (partial: Partial) => partial.samples[5]!.kept.value.length / (1024 * blocks);
    expect(share(whole)).toBeLessThan(0.12);
    expect(share(whole)).toBeLessThan(0.6 * share(mergePartials(pilot, run(16, blocks, windowsOf(pilot)))));
  });

  test("may be put upon what kept everything before it is added, or by the adding: the same", () => {
    const part = run(16, 20, null);
    const narrower = within(part, windowsOf(pilot));
    expect(narrower.samples[5]!.kept.value.length).toBeLessThan(0.3 * part.samples[5]!.kept.value.length);
    expect(mergePartials(pilot, narrower)).toEqual(mergePartials(pilot, part));
  });

  test("are everything where a column exists too seldom", () => {
    expect(pilot.samples[3]!.windows).toEqual({ low: Float64Array.of(-Infinity), high: Float64Array.of(Infinity) });
  });
});

describe("a rank that lies outside its window", () => {
  const foolish = pilot.samples.map(() => windowsOver([[-1, 1]]));
  const first = run(0, blocks, foolish);

  test("is seen, and never answered with another value", () => {
    const missed = missedWindows(layout, first)!;
    expect(missed.map(({ low }) => low.length > 0)).toEqual([true, true, true, true, true, false]);
    const statistics = orderStatistics(first.samples[0]!);
    expect(statistics.n).toBe(blocks * 1024);
    expect(statistics.at(0)).toBeNull();
  });

  test("is found in a second pass over the same blocks, between the edges that the counts name", () => {
    const second = run(0, blocks, missedWindows(layout, first));
    expectExact(withSecondPass(first, second));
  });
});

test("what two sets of windows have in common is what lies in both", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, width]) => [from, from + width] as const);
  const inside = ({ low, high }: Windows, x: number) => low.some((from, w) => from <= x && x <= high[w]!);
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 5 }), fc.array(interval, { maxLength: 5 }), (a, b) => {
      const [x, y] = [windowsOver(a), windowsOver(b)];
      const both = intersection(x, y);
      for (let value = -0.5; value < 51; value += 0.5) expect(inside(both, value)).toBe(inside(x, value) && inside(y, value));
      both.low.forEach((from, w) => {
        if (w > 0) expect(from).toBeGreaterThan(both.high[w - 1]!);
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});
