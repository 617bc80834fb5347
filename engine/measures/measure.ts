/** A step on the way to an estimate in `summary.json`: a key, or the member of a list with that year or price. */
export type Step = string | { readonly year: number } | { readonly qalyPrice: number };

/** A number that is reported of a run (DESIGN §9): declared once, as data. Everything that enumerates measures derives from these. */
export type Measure = MeasureHead & MeasureKind;

/** How a measure is estimated. */
export type MeasureKind = MeanMeasure | ProbabilityMeasure | ShareMeasure | RatioMeasure | SdMeasure | QuantileMeasure | ShortfallMeasure;

/**
 * Where people meet a measure: everywhere, the first page of a report and every comparison included (`headline`); in the tables of a
 * run (`table`); only in `summary.json`, CSV and what asks for it by id (`file`). Of one by year, tables tell the last year.
 */
export type Shown = "headline" | "table" | "file";

interface MeasureHead {
  /** Key of the catalogue, and of its words. */
  readonly key: string;
  /** The steps of `place` joined by dots; a probability that stands alone in a member of a list has the name of that member. */
  readonly id: string;
  /** Where it stands in `summary.json`. */
  readonly place: readonly Step[];
  /** Steps of `place` that are null altogether where the estimate is; as a rule all of them. */
  readonly nullFrom: number;
  readonly unit: "kr" | "share" | "qaly" | "number" | "krPerQaly";
  readonly better: "higher" | "lower" | "none";
  /** It is a gain or a loss, and is read with its sign. */
  readonly signed: boolean;
  readonly shown: Shown;
  /** Columns that it is made of. */
  readonly columns: readonly string[];
}

/** Mean of a column over the replications in which it exists. */
export interface MeanMeasure {
  readonly kind: "mean";
}

/** P(something happens in a replication). */
export interface ProbabilityMeasure {
  readonly kind: "probability";
  readonly event: MeasuredEvent;
}

/**
 * exists: the column does; until: it holds a year's index that is at most `year`; existing: the columns of weight 1 exist and those of
 * weight 0 do not; otherwise the weighted sum of the columns has that sign. In replications in which the column `given` is positive
 * where there is one.
 */
export type MeasuredEvent =
  | { readonly is: "exists" }
  | { readonly is: "until"; readonly year: number }
  | {
      readonly is: "positive" | "negative" | "zero" | "notNegative" | "existing";
      readonly weights: readonly number[];
      readonly given: string | null;
    };

/** Sum of the first column (successes) over the sum of the second (trials): rounds, of which a replication may have several. */
export interface ShareMeasure {
  readonly kind: "share";
}

/** A weighted sum of the columns' means over another; `interval`: Fieller's, instead of a standard error. */
export interface RatioMeasure {
  readonly kind: "ratio";
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
  readonly interval: boolean;
}

/** Standard deviation of one column; of three columns Σx, Σx², number: of all x of all replications. */
export interface SdMeasure {
  readonly kind: "sd";
}

/** Sample quantile of a column, rule R-7. */
export interface QuantileMeasure {
  readonly kind: "quantile";
  /** In (0, 1). */
  readonly level: number;
}

/** Mean of the worst (1 − level) of a column: its largest values (`of` losses), or its smallest with the sign turned (`of` gains). */
export interface ShortfallMeasure {
  readonly kind: "expectedShortfall";
  readonly level: number;
  readonly of: "losses" | "gains";
  /** The result is a share of this amount; null: there is no such amount, and no estimate. */
  readonly per: number | null;
}
