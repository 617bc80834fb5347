import type { Measure, MeasureKind } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";

/** What an answer is: a number with its error, one with Wilson's interval too, or one with an interval of its own instead. */
export type AnswerType = "estimate" | "probability" | "interval";

/** What is null where there is no estimate: nothing ever, the estimate itself, or the group of estimates that it stands in. */
export type Absence = "never" | "itself" | "group";

/** A measure as the catalogue has it, under its key: of the run as a whole, or of each year, intervention … */
export interface Declaration<A extends AnswerType = AnswerType, N extends Absence = Absence>
  extends Pick<Measure, "unit" | "better" | "signed" | "shown"> {
  readonly answer: A;
  readonly absent: N;
  /** Left out where a scenario says nothing that it is about; absent: never. index  of the entity */
  readonly when?: (scope: MeasureScope, index: number) => boolean;
  /** Columns that it is made of, `*` for the entity. */
  readonly columns: readonly string[];
  /** How it is estimated, where that depends on the entity. */
  readonly kind: (at: MeasurePlace) => MeasureKind;
}

/** The entity that a measure is placed at, and what the scenario says that a measure may need. */
export interface MeasurePlace {
  /** Number of the entity; of a year, its index t. */
  readonly index: number;
  /** Of the department, kronor; null without one. */
  readonly budget: number | null;
  /** Of the municipality, kronor; 0 without one. */
  readonly revenue: number;
  /** Kronor: that of the place, or that of the scenario. */
  readonly qalyPrice: number;
  /** A name of a column with the entity in the place of `*`. */
  column(name: string): string;
}

/**
 * A catalogue of measures: by key, which is the place in `summary.json`, its steps joined by dots. `{year}`, `{intervention}`,
 * `{department}`, `{rule}`, `{payer}`, `{parameter}` and `{qalyPrice}` stand for each of them.
 */
export type Catalogue = Readonly<Record<string, Declaration>>;
