import { textHash } from "../numeric/textHash.ts";

/**
 * Something that happens in a replication or not, told from a weighted sum of columns: Σ weight · x is positive, negative, zero or
 * not negative. Where a column does not exist it does not happen. `existing` is told from which columns exist: those of weight 1 do,
 * those of weight 0 do not.
 */
export interface CountedEvent {
  /** Numbers of the columns, and as many weights. */
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly is: "positive" | "negative" | "zero" | "notNegative" | "existing";
  /** Counted only in replications where this column is positive; −1: in all. */
  readonly given: number;
}

/**
 * A column of weighted rows, made of those of a row: the weight w itself, a column as it is, w times a column (0 where it does not
 * exist), w times its square, or w where it exists, where an event happens, where it is looked for, or where a year's index is at most
 * `until`. Every estimate is then a ratio of sums of such columns.
 */
export type Derived =
  | { readonly is: "plain" | "value" | "square" | "exists"; readonly column: number }
  | { readonly is: "until"; readonly column: number; readonly until: number }
  | { readonly is: "event" | "trial"; readonly event: CountedEvent };

/** A column whose order statistics are asked for. */
export interface SampledColumn {
  readonly column: number;
  /** In (0, 1), increasing. */
  readonly levels: readonly number[];
  /** Levels, of those, whose expected shortfall is asked for, above from one half on, else below: sums beyond the windows are kept too. */
  readonly shortfalls: readonly number[];
  /** Of weighted rows: each value counts as often as its weight to this power says; the squares of a column follow it. Absent: once. */
  readonly power?: 1 | 2;
}

/** Which aggregates of the columns are kept, as numbers of columns. Every column has its count, sum and squares; the rest is asked for here. */
export interface AggregateLayout {
  /** Fingerprint: partials of different layouts do not merge. */
  readonly id: string;
  readonly columns: number;
  /** Column number by name. */
  readonly index: ReadonlyMap<string, number>;
  /** Pairs (a, b) whose products are summed; each exists in every replication or in none. */
  readonly pairA: Int32Array;
  readonly pairB: Int32Array;
  /** Columns whose third and fourth powers are summed: their sd is reported with an error. */
  readonly fourth: Int32Array;
  readonly events: readonly CountedEvent[];
  /** Columns that hold a year's index, counted by year, and how many years there are. */
  readonly yearly: Int32Array;
  readonly years: number;
  readonly samples: readonly SampledColumn[];
  /** Columns whose values in the first blocks are kept for pictures of the whole distribution. */
  readonly pictures: Int32Array;
  /** Of weighted rows: how the columns here follow from those of the rows, the first being the weight. */
  readonly derived?: readonly Derived[];
}

/** A layout with its fingerprint. names: of the columns, in order. */
export function layoutOf(names: readonly string[], rest: Omit<AggregateLayout, "id" | "columns" | "index">): AggregateLayout {
  const lists = [rest.pairA, rest.pairB, rest.fourth, rest.yearly, rest.pictures].map((list) => Array.from(list));
  return {
    id: textHash(JSON.stringify([names, rest.years, rest.events, rest.samples, lists])),
    columns: names.length,
    index: new Map(names.map((name, i) => [name, i])),
    ...rest,
  };
}
