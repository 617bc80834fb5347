import { problem, type Said } from "./said.ts";
/** Levels of a price index by calendar year; only their ratios mean anything. */
export interface PriceSeries {
  readonly levels: ReadonlyMap<number, number>;
  /** Yearly change after the last year; null: there is no level then. */
  readonly beyond: number | null;
}

/** I(year), or null where the series has none: levels are never made up, but for the stated change after the last year. */
export function levelIn({ levels, beyond }: PriceSeries, year: number): number | null {
  const known = levels.get(year);
  if (known !== undefined) return known;
  const last = Math.max(...levels.keys());
  if (beyond === null || !(year > last)) return null;
  let level = levels.get(last)!;
  for (let at = last; at < year; at++) level *= 1 + beyond;
  return level;
}

/** Levels from yearly changes, consecutive years: the year before the first change is 1. */
export function levelsOfChanges(changes: readonly (readonly [year: number, change: number])[]): ReadonlyMap<number, number> {
  const [first] = changes;
  const levels = new Map<number, number>(first === undefined ? [] : [[first[0] - 1, 1]]);
  let level = 1;
  for (const [year, change] of changes) {
    level *= 1 + change;
    levels.set(year, level);
  }
  return levels;
}

/** What to do about a missing year, for messages: `a year of the index, from 2006 to 2023, or prices.beyond for later ones`. */
export function yearsOf({ levels, beyond }: PriceSeries): Said {
  const years = [...levels.keys()];
  const span = { first: Math.min(...years), last: Math.max(...years) };
  return beyond === null ? problem("indexYearOrBeyond", span) : problem("indexYear", span);
}
