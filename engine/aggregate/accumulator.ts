import { blockSize } from "./blockSize.ts";
import { addToBlock, type BlockSums, createBlockSums, fourPowers, productOf, resetBlockSums, sumAndSquares } from "./blockSums.ts";
import { type Collector, collect, collectDraws, createCollector, setWindows, takeSample } from "./collector.ts";
import { countEvents } from "./countEvents.ts";
import { derive } from "./derive.ts";
import { type SortedDraws, sideOf, sortedDraws } from "./drawMass.ts";
import { drawSums, type HeldRows, holdRows, noRows } from "./heldRows.ts";
import type { AggregateLayout, Derived } from "./layout.ts";
import { massOf } from "./mass.ts";
import type { Partial } from "./partial.ts";
import { joinedRanges } from "./ranges.ts";
import { emptyHeap, type Heap, push, takeValues } from "./values.ts";
import { everything, type Windows } from "./windows.ts";

/** Blocks 0 … 15: those that a run's windows are first taken from, and whose values the pictures show. */
export const pilotBlocks = 16;

/** Adds up rows, block by block: `openBlock`, `addLanes` as often as it takes, `closeBlock`. */
export interface Accumulator {
  readonly layout: AggregateLayout;
  readonly plan: string;
  readonly seed: string;
  /** Number of the open block, −1 between two, and its rows so far. */
  open: number;
  rows: number;
  readonly block: BlockSums;
  totals: Totals;
  readonly collectors: readonly Collector[];
  /** By picture: values of the pilot's blocks. */
  readonly pictures: readonly Heap[];
  /** Columns of weighted rows and of draws. */
  derived: Float64Array;
  /** Rows of the open block, where draws are added up. */
  held: HeldRows;
  /** ln of the weight that counts as 1. */
  readonly origin: number;
}

interface Totals {
  readonly blocks: number[];
  replications: number;
  readonly count: Float64Array;
  readonly sum: bigint[];
  readonly squares: bigint[];
  readonly products: bigint[];
  readonly powers: bigint[];
  readonly unbounded: Float64Array;
  readonly events: Float64Array;
  readonly yearly: readonly Float64Array[];
  largest: number;
}

/** An empty accumulator for rows of this layout. plan, seed: what the rows are made of, for `mergePartials` to compare. */
export function createAccumulator(layout: AggregateLayout, plan: string, seed: string, origin = 0): Accumulator {
  return {
    layout,
    plan,
    seed,
    open: -1,
    rows: 0,
    block: createBlockSums(layout),
    totals: emptyTotals(layout),
    collectors: layout.samples.map(({ column, shortfalls, power }) => createCollector(column, shortfalls.length > 0, power ?? 0)),
    pictures: Array.from(layout.pictures, () => emptyHeap()),
    derived: new Float64Array(0),
    held: noRows,
    origin,
  };
}

const zeros = (n: number): bigint[] => new Array<bigint>(n).fill(0n);

function emptyTotals({ columns, pairA, fourth, events, yearly, years }: AggregateLayout): Totals {
  return {
    blocks: [],
    replications: 0,
    count: new Float64Array(columns),
    sum: zeros(columns),
    squares: zeros(columns),
    products: zeros(pairA.length),
    powers: zeros(4 * fourth.length),
    unbounded: new Float64Array(fourth.length),
    events: new Float64Array(2 * events.length),
    yearly: Array.from(yearly, () => new Float64Array(years)),
    largest: 0,
  };
}

/** Opens block `number`. */
export function openBlock(a: Accumulator, number: number): void {
  a.open = number;
}

/**
 * Adds rows to the open block.
 *
 * rows   column c of row i at rows[c · lanes + i]
 * count  how many, ≤ lanes
 */
export function addLanes(a: Accumulator, rows: Float64Array, lanes: number, count: number): void {
  const { layout, totals } = a;
  if (layout.perDraw !== undefined) {
    a.held = holdRows(a.held, rows, lanes, count, a.rows);
    a.rows += count;
    return;
  }
  const planes = layout.derived === undefined ? rows : derivedRows(a, layout.derived, rows, lanes, count);
  addToBlock(a.block, layout, planes, lanes, count);
  countEvents(layout.events, totals.events, planes, lanes, count);
  layout.yearly.forEach((column, y) => {
    for (let i = column * lanes; i < column * lanes + count; i++) if (!Number.isNaN(planes[i])) totals.yearly[y][planes[i]]++;
  });
  for (const collector of a.collectors) collect(collector, planes, collector.column * lanes, count);
  drawPictures(a, planes, lanes, count);
  a.rows += count;
}

/** Keeps the values of the pilot's blocks that pictures show; weighted ones with their mass. */
function drawPictures(a: Accumulator, planes: Float64Array, lanes: number, count: number): void {
  if (a.open >= pilotBlocks) return;
  const weighted = a.layout.derived !== undefined && a.layout.perDraw === undefined;
  a.layout.pictures.forEach((column, p) => {
    for (let i = 0; i < count; i++) {
      const x = planes[column * lanes + i];
      if (!Number.isNaN(x)) push(a.pictures[p], x, weighted ? massOf(planes[i], 1) : 1);
    }
  });
}

/** The columns of weighted rows; the largest weight is kept beside them. */
function derivedRows(a: Accumulator, derived: readonly Derived[], rows: Float64Array, lanes: number, count: number): Float64Array {
  if (a.derived.length < derived.length * lanes) a.derived = new Float64Array(derived.length * lanes);
  const [first] = derived;
  derive(derived, first !== undefined && "column" in first ? first.column : 0, a.derived, rows, lanes, count);
  if (a.layout.perDraw !== undefined) return a.derived;
  for (let i = 0; i < count; i++) a.totals.largest = Math.max(a.totals.largest, a.derived[i]);
  return a.derived;
}

/**
 * Adds up the rows that are held, draw by draw.
 *
 * returns  how many draws there were
 * throws   RangeError if one of them is not whole
 */
function addDraws(a: Accumulator, derived: readonly Derived[], perDraw: number): number {
  const { layout, rows } = a;
  if (rows % perDraw !== 0) throw new RangeError(`closeBlock: ${rows} rows are not whole draws of ${perDraw}`);
  const planes = derivedRows(a, derived, a.held.planes, blockSize, rows);
  const masses = new Float64Array(rows);
  let sorted: { readonly column: number; readonly draws: SortedDraws } | null = null;
  a.collectors.forEach((collector, s) => {
    const sampled = layout.samples[s];
    const { column, by = "value" } = sampled;
    const from = column * blockSize;
    if (by === "value") {
      collect(collector, planes, from, rows);
      sorted = { column, draws: sortedDraws(planes, from, rows, perDraw, sideOf(sampled)) };
    } else if (sorted?.column === column) collectDraws(collector, by, sorted.draws, masses);
  });
  drawPictures(a, planes, blockSize, rows);
  const draws = rows / perDraw;
  addToBlock(a.block, layout, drawSums(planes, layout.columns, rows, perDraw), draws, draws);
  return draws;
}

/** Closes the open block: its sums become whole numbers of fixed-point units and join the totals. */
export function closeBlock(a: Accumulator): void {
  const { layout, block, totals } = a;
  const replications = a.rows;
  const rows = layout.perDraw === undefined ? replications : addDraws(a, layout.derived ?? [], layout.perDraw);
  for (let c = 0; c < layout.columns; c++) {
    const n = rows - block.absent[c];
    if (n === 0) continue;
    totals.count[c] += n;
    const { sum, squares } = sumAndSquares(block, c, n);
    totals.sum[c] += sum;
    totals.squares[c] += squares;
  }
  for (let p = 0; p < layout.pairA.length; p++) totals.products[p] += productOf(block, layout, p, rows);
  layout.fourth.forEach((column, k) => {
    const n = rows - block.absent[column];
    if (n === 0) return;
    const powers = fourPowers(block, layout, k, n);
    if (powers === null) totals.unbounded[k]++;
    powers?.forEach((power, i) => {
      totals.powers[4 * k + i] += power;
    });
  });
  totals.blocks.push(a.open);
  totals.replications += replications;
  a.open = -1;
  a.rows = 0;
  resetBlockSums(block);
}

/**
 * Keeps of each sampled column only what lies in its windows from now on, or everything again (null). Nothing must have been added
 * since the last partial was taken.
 */
export function keepWindows(a: Accumulator, windows: readonly Windows[] | null): void {
  if (a.totals.replications !== 0 || a.open >= 0) throw new RangeError("keepWindows: the accumulator must be empty");
  a.collectors.forEach((collector, s) => {
    setWindows(collector, windows?.[s] ?? everything);
  });
}

/** What has been added since the last call, and an empty accumulator. The open block must be closed. */
export function takePartial(a: Accumulator): Partial {
  if (a.open >= 0) throw new RangeError(`takePartial: block ${a.open} must be closed, it holds ${a.rows} rows`);
  const { blocks, ...totals } = a.totals;
  a.totals = emptyTotals(a.layout);
  return {
    plan: a.plan,
    seed: a.seed,
    layout: a.layout.id,
    ranges: joinedRanges(blocks.map((first) => ({ first, blocks: 1 }))),
    ...totals,
    samples: a.collectors.map(takeSample),
    pictures: a.pictures.map(takeValues),
    origin: a.origin,
  };
}
