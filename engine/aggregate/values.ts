import { sortNumbers } from "./sortNumbers.ts";

/** Values in increasing order, each once, with how often it occurs. */
export interface Values {
  readonly value: Float64Array;
  readonly count: Float64Array;
}

/** No values. */
export const noValues: Values = { value: new Float64Array(0), count: new Float64Array(0) };

/** A list of numbers that grows. */
export interface Heap {
  data: Float64Array;
  size: number;
  /** How often each counts; null as long as all do once. */
  mass: Float64Array | null;
}

/** An empty list. */
export function emptyHeap(): Heap {
  return { data: new Float64Array(1024), size: 0, mass: null };
}

/** Adds a number, never NaN; −0 becomes 0. mass: how often it counts */
export function push(heap: Heap, x: number, mass = 1): void {
  if (heap.size === heap.data.length) {
    const wider = new Float64Array(2 * heap.size);
    wider.set(heap.data);
    heap.data = wider;
    if (heap.mass !== null) heap.mass = widened(heap.mass, wider.length);
  }
  if (mass !== 1 && heap.mass === null) heap.mass = new Float64Array(heap.data.length).fill(1, 0, heap.size);
  if (heap.mass !== null) heap.mass[heap.size] = mass;
  heap.data[heap.size++] = x + 0;
}

/** What has been pushed, sorted and counted. The heap is emptied. */
export function takeValues(heap: Heap): Values {
  if (heap.mass !== null) return takeMasses(heap, heap.mass);
  const sorted = sortNumbers(heap.data, heap.size);
  const value = new Float64Array(heap.size);
  const count = new Float64Array(heap.size);
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (n > 0 && value[n - 1] === sorted[i]) count[n - 1]++;
    else {
      value[n] = sorted[i];
      count[n++] = 1;
    }
  }
  heap.size = 0;
  return { value: value.slice(0, n), count: count.slice(0, n) };
}

function widened(list: Float64Array, length: number): Float64Array {
  const wider = new Float64Array(length);
  wider.set(list);
  return wider;
}

/** Values with their masses added; those without mass are left out. */
function takeMasses(heap: Heap, mass: Float64Array): Values {
  const { data, size } = heap;
  const value = data
    .slice(0, size)
    .sort()
    .filter((x, i, sorted) => i === 0 || x !== sorted[i - 1]);
  const count = new Float64Array(value.length);
  for (let i = 0; i < size; i++) count[placeIn(value, data[i])] += mass[i];
  heap.size = 0;
  heap.mass = null;
  return { value: value.filter((_, k) => count[k] > 0), count: count.filter((n) => n > 0) };
}

/** Where x stands in an increasing list that has it. */
function placeIn(list: Float64Array, x: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both together. */
export function mergeValues(a: Values, b: Values): Values {
  if (a.value.length === 0) return b;
  if (b.value.length === 0) return a;
  const size = a.value.length + b.value.length - inCommon(a.value, b.value);
  const value = new Float64Array(size);
  const count = new Float64Array(size);
  for (let i = 0, j = 0, n = 0; n < size; n++) {
    const x = i < a.value.length ? a.value[i] : Infinity;
    const y = j < b.value.length ? b.value[j] : Infinity;
    value[n] = x < y ? x : y;
    if (x <= y) count[n] += a.count[i++];
    if (y <= x) count[n] += b.count[j++];
  }
  return { value, count };
}

/** How many numbers two increasing lists have in common. */
function inCommon(a: Float64Array, b: Float64Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i], b[j]];
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/** How many there are in all. */
export function countOf(values: Values): number {
  let n = 0;
  for (let i = 0; i < values.count.length; i++) n += values.count[i];
  return n;
}
