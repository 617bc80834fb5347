import type { AggregateLayout, SampledColumn } from "./layout.ts";
import { type OrderStatistics, orderStatistics } from "./orderStatistics.ts";
import type { Partial } from "./partial.ts";
import { ranksWanted, shortfallCut } from "./ranks.ts";
import { narrowed, type Sample } from "./sample.ts";
import { intersection, nothing, type Windows, windowsOver } from "./windows.ts";

/** Below so many values of a column all are kept: windows would be too wide to save anything. */
export const fewestForWindows = 4096;
/** Half width of a window in standard errors of the empirical cdf: a rank is missed with probability 2e-9. */
const REACH = 6;

/** The windows of a partial's samples. */
export function windowsOf(partial: Partial): readonly Windows[] {
  return partial.samples.map(({ windows }) => windows);
}

/**
 * The partial with the windows that what is in it asks for: for each level p, the values at p ± 6 √(p(1 − p)/n). What lies outside
 * becomes a count. Windows that are narrower already stay as they are.
 */
export function narrow(layout: AggregateLayout, partial: Partial): Partial {
  const samples = partial.samples.map((sample, s) => {
    const statistics = orderStatistics(sample);
    if (statistics.n < fewestForWindows) return sample;
    const intervals = layout.samples[s].levels.map((level) => intervalOf(sample, statistics, level));
    return narrowed(sample, intersection(sample.windows, windowsOver(intervals)));
  });
  return { ...partial, samples };
}

function intervalOf({ windows }: Sample, statistics: OrderStatistics, level: number): readonly [number, number] {
  const { n } = statistics;
  const reach = REACH * Math.sqrt((level * (1 - level)) / n) + 2 / n;
  const from = Math.floor((n - 1) * (level - reach));
  const to = Math.ceil((n - 1) * (level + reach));
  return [
    from < 0 ? -Infinity : (statistics.at(from) ?? windows.low[statistics.placeOf(from) / 2] ?? Infinity),
    to > n - 1 ? Infinity : (statistics.at(to) ?? windows.high[statistics.placeOf(to) / 2 - 1] ?? -Infinity),
  ];
}

/**
 * Windows for a second pass over the same blocks, where a wanted rank lies outside the windows of the first: by sampled column, those of
 * the first pass and the gaps that were missed; no window where nothing was missed.
 *
 * returns  null if nothing was missed
 */
export function missedWindows(layout: AggregateLayout, partial: Partial): readonly Windows[] | null {
  const found = partial.samples.map((sample, s) => missedIn(sample, layout.samples[s]));
  return found.some((windows) => windows !== nothing) ? found : null;
}

function missedIn(sample: Sample, column: SampledColumn): Windows {
  const { low, high } = sample.windows;
  const statistics = orderStatistics(sample);
  const gaps = new Set(
    ranksWanted(column, statistics.n)
      .map(statistics.placeOf)
      .filter((place) => place % 2 === 0),
  );
  const lost = !keepsTails(sample, column, statistics);
  if (gaps.size === 0 && !lost) return nothing;
  const own = Array.from(low, (from, w) => [from, high[w]] as const);
  const missed = Array.from(gaps, (place) => [high[place / 2 - 1] ?? -Infinity, low[place / 2] ?? Infinity] as const);
  return windowsOver(lost ? [[-Infinity, Infinity]] : [...own, ...missed]);
}

/** Whether everything beyond the cuts of the shortfalls is known: in windows, or in the sums beyond the outermost. */
function keepsTails({ tails, outside, windows }: Sample, { shortfalls }: SampledColumn, statistics: OrderStatistics): boolean {
  const { n } = statistics;
  if (n === 0 || shortfalls.length === 0 || outside.every((count) => count === 0)) return true;
  if (tails === null) return false;
  return shortfalls.every((level) => {
    const upper = level > 0.5;
    const gap = Math.ceil(statistics.placeOf(shortfallCut(level, n)) / 2);
    const between = upper ? outside.slice(gap, windows.low.length) : outside.slice(1, Math.max(1, gap));
    return between.every((count) => count === 0);
  });
}

/** The first pass with the samples of the second where it has windows. Both are of the same blocks. */
export function withSecondPass(first: Partial, second: Partial): Partial {
  return { ...first, samples: first.samples.map((sample, s) => (second.samples[s].windows.low.length > 0 ? second.samples[s] : sample)) };
}
