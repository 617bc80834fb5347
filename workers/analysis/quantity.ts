import { didYouMean } from "../../scenarios/nearest.ts";
import { columnCatalogue, type Measure, measuresOf, type Plan, placeColumns } from "../engine.ts";

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

/** Short names of what is asked for most. */
const short: Readonly<Record<string, string>> = { depletion: "depletion.probability", dissolution: "dissolution.probability" };

/** Default quantities of the analyses that take several. */
export const defaultQuantities = ["depletion", "fund.loss", "fund.received", "society.npv"] as const;

/**
 * The quantity that an id stands for: a column of the catalogue, or a measure of kind mean or probability.
 *
 * plan    any plan of the scenario
 * throws  RangeError with a sentence: there is none of that name, or it is of a kind that no single future has
 */
export function quantityOf(plan: Plan, id: string): Quantity {
  const name = short[id] ?? id;
  const measures = measuresOf(plan);
  const measure = measures.find((each) => each.id === name);
  const placed = placeColumns(columnCatalogue, plan);
  const column = placed.find((each) => each.name === name);
  if (measure === undefined && column !== undefined) {
    const unit =
      column.column.unit === "kr" ? "kr" : column.column.unit === "qaly" ? "qaly" : column.column.unit === "share" ? "share" : "number";
    return { id, columns: [name], indicator: column.column.unit === "flag", unit, read: (read) => read(name) };
  }
  if (measure === undefined) {
    const known = [...measures.map((each) => each.id), ...placed.map((each) => each.name)];
    throw new RangeError(`there is no measure or column '${id}'${didYouMean(id, known)}`);
  }
  const [first = ""] = measure.columns;
  const of = { id, columns: measure.columns, unit: measure.unit };
  if (measure.kind === "mean") return { ...of, indicator: false, read: (read) => read(first) };
  if (measure.kind === "probability") return { ...of, indicator: true, read: (read) => indicatorOf(measure, read) };
  throw new RangeError(
    `'${id}' is of kind ${measure.kind}, which no single future has: name a column, or a measure that is a mean or a probability`,
  );
}

function indicatorOf(measure: Extract<Measure, { kind: "probability" }>, read: (name: string) => Float64Array): Float64Array {
  const { event } = measure;
  const columns = measure.columns.map(read);
  const [first] = columns as [Float64Array];
  if (event.is === "exists") return first.map((x) => (Number.isNaN(x) ? 0 : 1));
  if (event.is === "until") return first.map((t) => (t <= event.year ? 1 : 0));
  const given = event.given === null ? null : read(event.given);
  const { is, weights } = event;
  return Float64Array.from({ length: first.length }, (_, r) => {
    if (given !== null && !(given[r]! > 0)) return Number.NaN;
    const sum = weights.reduce((total, weight, i) => total + weight * (weight === 0 ? 0 : columns[i]![r]!), 0);
    const happened = is === "positive" ? sum > 0 : is === "negative" ? sum < 0 : is === "zero" ? sum === 0 : sum >= 0;
    return happened ? 1 : 0;
  });
}
