/** Timings of the same work: the median, and the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and quartiles of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number) => {
    const position = p * (sorted.length - 1);
    const below = Math.floor(position);
    return sorted[below]! + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - sorted[below]!);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** As `12.3 (11.9–13.0)`. */
export function spreadText({ median, low, high }: Spread): string {
  return `${short(median)} (${short(low)}–${short(high)})`;
}

/** Three significant digits. */
export function short(x: number): string {
  return x >= 1000 ? Math.round(Number(x.toPrecision(3))).toLocaleString("en-US") : String(Number(x.toPrecision(3)));
}

/**
 * Runs every task in turn, A B C C B A A B C …, so that a machine that slows down slows all of them down.
 *
 * tasks   each returns its time
 * returns times by task, `rounds` each
 */
export function alternate(tasks: readonly (() => number)[], rounds: number): readonly (readonly number[])[] {
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    const order = tasks.map((_, i) => (round % 2 === 0 ? i : tasks.length - 1 - i));
    for (const i of order) times[i]!.push(tasks[i]!());
  }
  return times;
}

/** Microseconds of processor time that this process spends on `work`: on a shared machine steadier than the clock. */
export function processorMicroseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
