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
  /** Of draws: what a value counts by among those of its draw (drawMass.ts); a column's own values come first, then those of the same column by mass. */
  readonly by?: "value" | DrawMass;
}

/** What a value counts by among the m existing values of its draw, as far as errors of order statistics need it (drawMass.ts). */
export type DrawMass = "rank" | "size" | "excess";

/** Whether a sampled column follows the one before it: it is the same column, counted otherwise, in the same windows. */
export function follows({ power, by }: SampledColumn): boolean {
  return power === 2 || (by !== undefined && by !== "value");
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
  /** Of weighted rows and of draws: how the columns here follow from those of the rows, the first being the weight. */
  readonly derived?: readonly Derived[];
  /** Replications that share a draw of what is assumed: what is added up are sums over them. Absent: 1. */
  readonly perDraw?: number;
}

/** A layout with its fingerprint. names: of the columns, in order. */
export function layoutOf(names: readonly string[], rest: Omit<AggregateLayout, "id" | "columns" | "index">): AggregateLayout {
  const lists = [rest.pairA, rest.pairB, rest.fourth, rest.yearly, rest.pictures].map((list) => Array.from(list));
  return {
    id: textHash(
      JSON.stringify([names, rest.years, rest.events, rest.samples, lists, ...(rest.perDraw === undefined ? [] : [rest.perDraw])]),
    ),
    columns: names.length,
    index: new Map(names.map((name, i) => [name, i])),
    ...rest,
  };
}
