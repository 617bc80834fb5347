import { type AggregateLayout, follows, type SampledColumn } from "./layout.ts";
import { type OrderStatistics, orderStatistics } from "./orderStatistics.ts";
import type { Partial } from "./partial.ts";
import { drawError, massesWanted, ranksWanted, shortfallCut } from "./ranks.ts";
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
  const samples: Sample[] = [];
  partial.samples.forEach((sample, s) => {
    // What errors need is kept where the values are.
    if (follows(layout.samples[s])) samples.push(narrowed(sample, samples[s - 1].windows));
    else samples.push(narrowedTo(layout, partial, s));
  });
  return { ...partial, samples };
}

/** The partial with what lies outside these windows only counted. windows: by sampled column */
export function within(partial: Partial, windows: readonly Windows[]): Partial {
  return { ...partial, samples: partial.samples.map((sample, s) => narrowed(sample, intersection(sample.windows, windows[s]))) };
}

function narrowedTo(layout: AggregateLayout, partial: Partial, s: number): Sample {
  const sample = partial.samples[s];
  const { levels, power } = layout.samples[s];
  const statistics = orderStatistics(sample);
  const { n } = statistics;
  const weighted = power === undefined ? n : effectiveNumber(layout, partial);
  if (weighted < fewestForWindows) return sample;
  const intervals = levels.map((level) => {
    const independent = layout.perDraw === undefined ? weighted : independentNumber(partial, s, layout.samples[s], statistics, level);
    return intervalOf(sample, statistics, level, independent);
  });
  return narrowed(sample, intersection(sample.windows, windowsOver(intervals)));
}

/** p(1 − p)/s²: of how many independent futures the cdf at a quantile would have the error that it has with these draws. */
function independentNumber({ samples }: Partial, s: number, column: SampledColumn, statistics: OrderStatistics, level: number): number {
  const error = drawError(column, statistics, [samples[s + 1], samples[s + 2]], level);
  return error === null ? 0 : Math.min(statistics.n, (level * (1 - level)) / (error * error));
}

/** (Σw)²/Σw²: of how many futures without weights the error would be the same. */
function effectiveNumber(layout: AggregateLayout, { sum, squares }: Partial): number {
  const weight = layout.index.get("weight") ?? 0;
  return squares[weight] === 0n ? 0 : Number((sum[weight] * sum[weight]) / squares[weight]);
}

function intervalOf({ windows }: Sample, statistics: OrderStatistics, level: number, independent: number): readonly [number, number] {
  const { n } = statistics;
  const reach = REACH * Math.sqrt((level * (1 - level)) / independent) + 2 / independent;
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
  const found: Windows[] = [];
  partial.samples.forEach((sample, s) => {
    if (follows(layout.samples[s])) found.push(found[s - 1]);
    else found.push(missedIn(sample, layout.samples[s], partial.samples.slice(s + 1)));
  });
  return found.some((windows) => windows !== nothing) ? found : null;
}

/** after  the samples that come after this one: those of the same column first */
function missedIn(sample: Sample, column: SampledColumn, after: readonly Sample[]): Windows {
  const { low, high } = sample.windows;
  const statistics = orderStatistics(sample);
  const gaps = new Set(
    (column.power === 1 ? massesWanted(column, statistics, after[0], orderStatistics(after[0]).n) : ranksWanted(column, statistics, after))
      .map(statistics.placeOf)
      .filter((place) => place % 2 === 0),
  );
  // What an error of draws is read from is known only when the quantile is.
  const lost = !keepsTails(sample, column, statistics) || (column.by !== undefined && gaps.size > 0);
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
