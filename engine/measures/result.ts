import type { AggregateLayout, CountedEvent, SampledColumn } from "../aggregate/layout.ts";
import { type OrderStatistics, orderStatistics } from "../aggregate/orderStatistics.ts";
import type { Partial } from "../aggregate/partial.ts";
import type { Sample } from "../aggregate/sample.ts";
import type { Values } from "../aggregate/values.ts";
import type { Plan } from "../model/plan.ts";
import { aggregateLayout } from "./aggregateLayout.ts";
import { type Moments, momentsOf } from "./moments.ts";

/** The sample of a column with its order statistics. */
export interface SampleReading {
  readonly sample: Sample;
  readonly statistics: OrderStatistics;
}

/** The values of a column by mass. */
export interface DrawMasses {
  readonly sampled: SampledColumn;
  readonly rank: Sample;
  readonly size: Sample;
  readonly excess: Sample | null;
}

/** A partial with the names of its columns: what every estimator reads. */
export interface Result {
  readonly layout: AggregateLayout;
  readonly partial: Partial;
  readonly moments: Moments;
  /** Moments of the column of an order below this exist, those above do not; Infinity: all do. */
  tail(name: string): number;
  /** Number of a column; throws RangeError if there is none of that name. */
  at(name: string): number;
  /** Number of a column among those of the rows; throws RangeError if there is none of that name. */
  original(name: string): number;
  /** Replications in which an event was looked for, and in which it happened; throws RangeError if it was not counted. */
  counted(event: CountedEvent): { readonly trials: number; readonly successes: number };
  /** By year's index, replications in which the column holds it; throws RangeError if they were not counted. */
  byYear(name: string): Float64Array;
  /** throws RangeError if no order statistics of the column were kept */
  sample(name: string): SampleReading;
  /** Of weighted futures, the same values by the squares of their weights. */
  squares(name: string): SampleReading;
  /** Of draws, the same values by their masses (aggregate/drawMass.ts); those that shortfalls need are null where none is asked for. */
  masses(name: string): DrawMasses;
  /** Values of the column in the first blocks, for a picture; throws RangeError if none were kept. */
  picture(name: string): Values;
}

/** Names the aggregates of a partial by the columns of the plan that made it. layout: the one that they were added up with. */
export function resultOf(plan: Plan, partial: Partial, layout: AggregateLayout = aggregateLayout(plan)): Result {
  if (layout.id !== partial.layout) throw new RangeError(`result: the partial has layout ${partial.layout}, not ${layout.id}`);
  const events = new Map(layout.events.map((event, e) => [JSON.stringify(event), e]));
  const samples = [1, 2].map(
    (power) =>
      new Map(
        layout.samples.flatMap(({ column, power: own = 1, by = "value" }, s) => (own === power && by === "value" ? [[column, s]] : [])),
      ),
  );
  const originals = new Map(plan.columns.map((name, i) => [name, i]));
  const read = new Map<string, SampleReading>();

  function at(name: string): number {
    return found(layout.index.get(name), `there is no column ${name}`);
  }

  function readingOf(name: string, which: 0 | 1): SampleReading {
    const key = `${which} ${name}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const sample = partial.samples[found(samples[which].get(at(name)), `no order statistics of ${name} were kept`)];
    const reading = { sample, statistics: orderStatistics(sample) };
    read.set(key, reading);
    return reading;
  }

  return {
    layout,
    partial,
    moments: momentsOf(layout, partial),
    tail: (name) => plan.tails[name] ?? Infinity,
    at,
    original: (name) => found(originals.get(name), `there is no column ${name}`),
    counted(event) {
      const e = found(events.get(JSON.stringify(event)), `the event ${JSON.stringify(event)} was not counted`);
      return { trials: partial.events[2 * e], successes: partial.events[2 * e + 1] };
    },
    byYear: (name) => partial.yearly[found(indexIn(layout.yearly, at(name)), `${name} was not counted by year`)],
    sample: (name) => readingOf(name, 0),
    squares: (name) => readingOf(name, 1),
    masses(name) {
      const s = found(samples[0].get(at(name)), `no order statistics of ${name} were kept`);
      const [rank, size, excess] = partial.samples.slice(s + 1);
      return { sampled: layout.samples[s], rank, size, excess: layout.samples[s + 3]?.by === "excess" ? excess : null };
    },
    picture: (name) => partial.pictures[found(indexIn(layout.pictures, at(name)), `no values of ${name} were kept`)],
  };
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new RangeError(`result: ${otherwise}`);
  return value;
}

function indexIn(list: Int32Array, column: number): number | undefined {
  const i = list.indexOf(column);
  return i < 0 ? undefined : i;
}
