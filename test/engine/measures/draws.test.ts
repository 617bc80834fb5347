import { describe, expect, test } from "vitest";
import { narrow, windowsOf } from "../../../engine/aggregate/narrowing.ts";
import { blockSize, compile, createSimulator, measuresOf, mergePartials, resultOf } from "../../../engine/index.ts";
import { aggregateLayout } from "../../../engine/measures/aggregateLayout.ts";
import type { Estimate } from "../../../engine/measures/estimate.ts";
import { estimateOf } from "../../../engine/measures/estimateOf.ts";
import { wilson } from "../../../engine/measures/kinds/wilson.ts";
import type { Measure } from "../../../engine/measures/measure.ts";
import { canBePaired, pairedColumns, partsOf } from "../../../engine/measures/paired.ts";
import { eventful } from "../model/eventful.ts";
import { tables } from "../model/run.ts";

const futuresPerDraw = 8;
const replications = 2 * blockSize;
const draws = replications / futuresPerDraw;
const plan = compile(eventful, tables, undefined, undefined, futuresPerDraw);
const width = plan.columns.length;

const simulator = createSimulator(plan, 1);
const rows = new Float64Array(width * replications);
for (const block of [0, 1]) simulator.run(block, blockSize, rows.subarray(block * blockSize * width, (block + 1) * blockSize * width));
const partial = simulator.take();
const result = resultOf(plan, partial);
const measures = measuresOf(plan);

function column(name: string): number[] {
  const c = plan.columns.indexOf(name);
  return Array.from({ length: replications }, (_, r) => rows[r * width + c]!);
}

/** √Σ over draws of (Σ over the futures of a draw)². */
function clustered(influence: readonly number[]): number {
  let squares = 0;
  for (let d = 0; d < draws; d++) {
    let sum = 0;
    for (let i = 0; i < futuresPerDraw; i++) sum += influence[d * futuresPerDraw + i]!;
    squares += sum * sum;
  }
  return Math.sqrt(squares);
}

const total = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
const z = 1.959963984540054;

function quantileAt(values: readonly number[], p: number): number {
  const sorted = values.filter((x) => !Number.isNaN(x)).sort((a, b) => a - b);
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const low = sorted[Math.floor(position)]!;
  return low + (position - Math.floor(position)) * ((sorted[Math.floor(position) + 1] ?? low) - low);
}

/** A mean, a probability or a ratio of sums, in plain loops. */
function plainRatio(measure: Measure): Estimate | null {
  const columns = pairedColumns(measure).map(column);
  const parts = Array.from({ length: replications }, (_, r) =>
    partsOf(
      measure,
      columns.map((values) => values[r]!),
    ),
  );
  const there = parts.map(({ numerator }) => !Number.isNaN(numerator));
  const [over, under] = [
    parts.map(({ numerator }, r) => (there[r] ? numerator : 0)),
    parts.map(({ denominator }, r) => (there[r] ? denominator : 0)),
  ];
  if (total(under) === 0) return null;
  const value = total(over) / total(under);
  const error = clustered(over.map((x, r) => x - value * under[r]!)) / Math.abs(total(under));
  return { value, standardError: error * Math.sqrt(draws / (draws - 1)) };
}

function plainQuantile(values: readonly number[], p: number): Estimate {
  const there = values.filter((x) => !Number.isNaN(x)).length;
  const value = quantileAt(values, p);
  const q = [...values].filter((x) => !Number.isNaN(x)).sort((a, b) => a - b)[Math.floor((there - 1) * p)]!;
  const s = clustered(values.map((x) => (Number.isNaN(x) ? 0 : (x <= q ? 1 : 0) - p))) / there;
  return { value, standardError: (quantileAt(values, p + z * s) - quantileAt(values, p - z * s)) / (2 * z) };
}

function plainShortfall(losses: readonly number[]): Estimate {
  const worst = [...losses].sort((a, b) => b - a).slice(0, Math.ceil(0.05 * replications - 1e-9));
  const value = total(worst) / worst.length;
  const q = quantileAt(losses, 0.95);
  const c = 0.05 * (value - q);
  return { value, standardError: clustered(losses.map((x) => Math.max(0, x - q) - c)) / (0.05 * replications) };
}

function expectClose(found: number | null, expected: number | null, scale: number): void {
  expect(Math.abs(found! - expected!), `${found} instead of ${expected}`).toBeLessThanOrEqual(
    1e-7 * Math.max(Math.abs(expected!), scale, 1e-9),
  );
}

describe("the error of every estimate is that of draws, in plain loops over the rows", () => {
  const told = measures.filter((measure) => canBePaired(measure) && !(measure.kind === "ratio" && measure.interval));
  test.each(told.map((measure) => [measure.id, measure] as const))("%s", (_, measure) => {
    const expected = plainRatio(measure);
    const found = estimateOf(result, measure) as Estimate | null;
    if (expected === null || found === null) return expect(found).toBe(expected);
    expectClose(found.value, expected.value, 0);
    if (found.reason === undefined) expectClose(found.standardError, expected.standardError, Math.abs(expected.value));
  });

  const quantiles = measures.filter((measure) => measure.kind === "quantile");
  test.each(quantiles.map((measure) => [measure.id, measure] as const))("%s", (_, measure) => {
    const expected = plainQuantile(column(measure.columns[0]!), measure.level);
    const found = estimateOf(result, measure) as Estimate;
    expectClose(found.value, expected.value, 0);
    expectClose(found.standardError, expected.standardError, Math.abs(expected.value));
  });

  const shortfalls = measures.filter((measure) => measure.kind === "expectedShortfall");
  test.each(shortfalls.map((measure) => [measure.id, measure] as const))("%s", (_, measure) => {
    if (measure.per === null) return expect(estimateOf(result, measure)).toBeNull();
    const sign = measure.of === "losses" ? 1 : -1;
    const expected = plainShortfall(column(measure.columns[0]!).map((x) => sign * x));
    const found = estimateOf(result, measure) as Estimate;
    expectClose(found.value * measure.per, expected.value, 0);
    // Masses are whole units of the column.
    expect(Math.abs((found.standardError! * measure.per) / expected.standardError! - 1)).toBeLessThan(1e-4);
  });
});

test("a probability's interval is Wilson's for as many futures as have its error, and for the draws where it is 0 or 1", () => {
  for (const measure of measures.filter(({ kind }) => kind === "probability")) {
    const found = estimateOf(result, measure);
    if (found === null || !("low" in found) || found.value === null || !("standardError" in found) || found.standardError === null)
      continue;
    const p = found.value;
    const n = p > 0 && p < 1 ? (p * (1 - p)) / found.standardError ** 2 : null;
    if (n !== null) expectClose(found.low, wilson(p, n).low, 1);
    else if (measure.kind === "probability" && measure.event.is === "until") expectClose(found.low, wilson(p, draws).low, 1);
  }
});

test("what is added up is the same whatever is added to what, and so it is in narrower windows", () => {
  const separate = [1, 0].map((block) => {
    const own = createSimulator(plan, 1);
    own.run(block, blockSize);
    return own.take();
  });
  expect(mergePartials(separate[0]!, separate[1]!)).toEqual(partial);
  const layout = aggregateLayout(plan);
  const [first, second] = [separate[1]!, separate[0]!];
  const wide = createSimulator(plan, 1);
  for (let block = 0; block < 6; block++) wide.run(block, blockSize);
  const whole = wide.take();
  const narrower = narrow(layout, whole);
  expect(windowsOf(narrower)).not.toEqual(windowsOf(whole));
  const estimates = (from: typeof whole) => measures.map((measure) => estimateOf(resultOf(plan, from, layout), measure));
  expect(estimates(narrower)).toEqual(estimates(whole));
  expect(first.replications + second.replications).toBe(replications);
});

test("draws that are not whole are refused", () => {
  const own = createSimulator(plan, 1);
  expect(() => own.run(0, 100)).toThrow("not whole draws of 8");
});

test("one future a draw is added up as ever", () => {
  expect(aggregateLayout(compile(eventful, tables, undefined, undefined, 1))).toEqual(aggregateLayout(compile(eventful, tables)));
  expect(aggregateLayout(compile(eventful, tables)).perDraw).toBeUndefined();
});
