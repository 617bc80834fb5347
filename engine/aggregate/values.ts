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
}

/** Adds a number, never NaN; −0 becomes 0. */
export function push(heap: Heap, x: number): void {
  if (heap.size === heap.data.length) {
    const wider = new Float64Array(2 * heap.size);
    wider.set(heap.data);
    heap.data = wider;
  }
  heap.data[heap.size++] = x + 0;
}

/** What has been pushed, sorted and counted. The heap is emptied. */
export function takeValues(heap: Heap): Values {
  const sorted = heap.data.subarray(0, heap.size).sort();
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

/** Both together. */
export function mergeValues(a: Values, b: Values): Values {
  if (a.value.length === 0) return b;
  if (b.value.length === 0) return a;
  const most = a.value.length + b.value.length;
  const value = new Float64Array(most);
  const count = new Float64Array(most);
  let n = 0;
  for (let i = 0, j = 0; i < a.value.length || j < b.value.length; n++) {
    const x = i < a.value.length ? a.value[i] : Infinity;
    const y = j < b.value.length ? b.value[j] : Infinity;
    value[n] = x < y ? x : y;
    if (x <= y) count[n] += a.count[i++];
    if (y <= x) count[n] += b.count[j++];
  }
  return { value: value.slice(0, n), count: count.slice(0, n) };
}

/** How many there are in all. */
export function countOf(values: Values): number {
  let n = 0;
  for (let i = 0; i < values.count.length; i++) n += values.count[i];
  return n;
}
