import { partsOf } from "../../engine/measures/paired.ts";
import { type Measure, type Plan, pairedColumns } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { named } from "./named.ts";

/** A number that every future has: a column, or what a mean or a probability is the mean of. */
export interface Quantity {
  /** As it was asked for. */
  readonly id: string;
  readonly columns: readonly string[];
  /** 0 or 1 in every future. */
  readonly indicator: boolean;
  readonly unit: Measure["unit"];
  /** One number a future, from its columns; NaN where it does not exist. */
  readonly read: (column: (name: string) => Float64Array) => Float64Array;
}

/** Default quantities of the analyses that take several. */
export const defaultQuantities = ["depletion", "fund.loss", "fund.received", "society.npv"] as const;

/**
 * The quantity that an id stands for: a column of the catalogue, or a measure of kind mean or probability.
 *
 * plan    any plan of the scenario
 * throws  RangeError with a sentence: there is none of that name, or it is of a kind that no single future has
 */
export function quantityOf(plan: Plan, id: string): Quantity {
  const { name, measure, column } = named(plan, id);
  if (measure === null) {
    const { unit } = column!;
    const counted = unit === "kr" || unit === "qaly" || unit === "share" ? unit : "number";
    return { id, columns: [name], indicator: unit === "flag", unit: counted, read: (read) => read(name) };
  }
  if (measure.kind !== "mean" && measure.kind !== "probability") {
    throw invalidRequest("kindOfNoFuture", { id, kind: measure.kind });
  }
  return {
    id,
    columns: pairedColumns(measure),
    unit: measure.unit,
    indicator: measure.kind === "probability",
    read: (read) => valuesOf(measure, read),
  };
}

/** The measure in every future. */
function valuesOf(measure: Measure, read: (name: string) => Float64Array): Float64Array {
  const columns = pairedColumns(measure).map(read);
  const values = columns.map(() => 0);
  return Float64Array.from({ length: columns[0]!.length }, (_, r) => {
    for (const [c, column] of columns.entries()) values[c] = column[r]!;
    const { numerator, denominator } = partsOf(measure, values);
    return denominator === 0 ? Number.NaN : numerator;
  });
}
