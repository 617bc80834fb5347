/** Closed intervals of values, increasing and apart from one another: what lies inside is kept, what lies outside is only counted. */
export interface Windows {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One window over all numbers. */
export const everything: Windows = { low: Float64Array.of(-Infinity), high: Float64Array.of(Infinity) };

/** No window: values are only counted. */
export const nothing: Windows = { low: new Float64Array(0), high: new Float64Array(0) };

/** Whether nothing is left out. */
export function keepsEverything({ low, high }: Windows): boolean {
  return low.length === 1 && low[0] === -Infinity && high[0] === Infinity;
}

/** Windows over these intervals (low, high), in any order; those that overlap become one, those that are empty (low > high) are left out. */
export function windowsOver(intervals: readonly (readonly [number, number])[]): Windows {
  const sorted = intervals.filter(([low, high]) => low <= high).sort((a, b) => a[0] - b[0]);
  const low: number[] = [];
  const high: number[] = [];
  for (const [from, to] of sorted) {
    const last = high.length - 1;
    if (last >= 0 && from <= high[last]) high[last] = Math.max(high[last], to);
    else {
      low.push(from);
      high.push(to);
    }
  }
  return { low: Float64Array.from(low), high: Float64Array.from(high) };
}

/** What lies inside both. */
export function intersection(a: Windows, b: Windows): Windows {
  const both: [number, number][] = [];
  for (let i = 0, j = 0; i < a.low.length && j < b.low.length; ) {
    both.push([Math.max(a.low[i], b.low[j]), Math.min(a.high[i], b.high[j])]);
    if (a.high[i] < b.high[j]) i++;
    else j++;
  }
  return windowsOver(both);
}

/** Whether both are the same intervals. */
export function sameWindows(a: Windows, b: Windows): boolean {
  return a.low.length === b.low.length && a.low.every((x, i) => x === b.low[i]) && a.high.every((x, i) => x === b.high[i]);
}
