import { drawMasses, type SortedDraws } from "./drawMass.ts";
import type { DrawMass } from "./layout.ts";
import { massOf } from "./mass.ts";
import { gapOf, noTails, type Sample, type Tails, withTail } from "./sample.ts";
import { emptyHeap, type Heap, push, takeValues } from "./values.ts";
import { everything, keepsEverything, type Windows } from "./windows.ts";

/** Gathers the sample of one column, value by value. */
export interface Collector {
  readonly column: number;
  readonly shortfall: boolean;
  /** Power of the weight that a value counts by; 0: once. */
  readonly power: 0 | 1 | 2;
  windows: Windows;
  whole: boolean;
  outside: Float64Array;
  tails: Tails;
  readonly heap: Heap;
}

/** An empty collector that keeps everything. */
export function createCollector(column: number, shortfall: boolean, power: 0 | 1 | 2 = 0): Collector {
  return {
    column,
    shortfall,
    power,
    windows: everything,
    whole: true,
    outside: new Float64Array(2),
    tails: noTails,
    heap: emptyHeap(),
  };
}

/** Keeps only what lies in these windows from now on. The collector must be empty. */
export function setWindows(collector: Collector, windows: Windows): void {
  collector.windows = windows;
  collector.whole = keepsEverything(windows);
  collector.outside = new Float64Array(windows.low.length + 1);
}

/** Adds values[from] … values[from + count − 1]; NaN is left out. Where values have weights, that of number i is values[i − from]. */
export function collect(collector: Collector, values: Float64Array, from: number, count: number): void {
  const { heap, windows, outside, shortfall } = collector;
  if (collector.power > 0) {
    collectMasses(collector, collector.power === 1 ? 1 : 2, values, from, count);
    return;
  }
  const end = from + count;
  if (collector.whole) {
    for (let i = from; i < end; i++) if (!Number.isNaN(values[i])) push(heap, values[i]);
    return;
  }
  const last = windows.low.length;
  for (let i = from; i < end; i++) {
    const x = values[i];
    if (Number.isNaN(x)) continue;
    const gap = gapOf(windows, x);
    if (gap < 0) push(heap, x);
    else {
      outside[gap]++;
      if (shortfall && (gap === 0 || gap === last)) collector.tails = withTail(collector.tails, gap, x, 1);
    }
  }
}

/** The first column of weighted rows is the weight. */
function collectMasses(collector: Collector, power: 1 | 2, values: Float64Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = values[from + i];
    if (!Number.isNaN(x)) collectMass(collector, x, massOf(values[i], power));
  }
}

/**
 * Adds the values of draws, each as often as its mass among those of its draw says.
 *
 * masses  room for as many numbers as there are values; overwritten
 */
export function collectDraws(collector: Collector, mass: DrawMass, draws: SortedDraws, masses: Float64Array): void {
  drawMasses(mass, draws, masses);
  for (let i = 0; i < draws.values.length; i++) collectMass(collector, draws.values[i], masses[i]);
}

function collectMass(collector: Collector, x: number, mass: number): void {
  if (mass === 0) return;
  const { windows, outside } = collector;
  const gap = collector.whole ? -1 : gapOf(windows, x);
  if (gap < 0) push(collector.heap, x, mass);
  else {
    outside[gap] += mass;
    if (collector.shortfall && (gap === 0 || gap === windows.low.length)) collector.tails = withTail(collector.tails, gap, x, mass);
  }
}

/** What has been collected since the last call. The collector is emptied and keeps its windows. */
export function takeSample(collector: Collector): Sample {
  const { windows, outside, tails, heap, shortfall } = collector;
  collector.outside = new Float64Array(outside.length);
  collector.tails = noTails;
  return { windows, outside, tails: shortfall ? tails : null, kept: takeValues(heap) };
}
