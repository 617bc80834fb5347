import { type AggregateLayout, type CountedEvent, type Derived, layoutOf, type SampledColumn } from "../../aggregate/layout.ts";
import type { Plan } from "../../model/plan.ts";
import type { Measure } from "../measure.ts";
import { eventName, existsName, squareName, trialName, untilName, valueName, weightName, withoutName } from "./names.ts";

/** What the unweighted layout knows and this one needs. */
export interface LayoutParts {
  /** Number of a column; throws RangeError if there is none. */
  at(name: string): number;
  eventOf(measure: Measure): CountedEvent | null;
  readonly samples: readonly SampledColumn[];
  readonly pictures: readonly string[];
}

/**
 * What must be added up of weighted rows, or of draws that futures share (weight 1, its column behind those of the rows), so that these
 * measures can be estimated: columns of which every estimate is a ratio of sums, products of those that are in one ratio, and every
 * sampled column by weight and by its square, or by itself and by its masses within draws.
 */
export function weightedLayout(plan: Plan, measures: readonly Measure[], { at, eventOf, samples, pictures }: LayoutParts): AggregateLayout {
  const names: string[] = [];
  const derived: Derived[] = [];
  const numbers = new Map<string, number>();
  const pairs = new Map<string, readonly [number, number]>();

  function column(name: string, made: Derived): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    names.push(name);
    derived.push(made);
    numbers.set(name, names.length - 1);
    return names.length - 1;
  }
  const plain = (name: string) => column(name, { is: "plain", column: at(name) });
  const value = (name: string) => column(valueName(name), { is: "value", column: at(name) });
  const exists = (name: string) => column(existsName(name), { is: "exists", column: at(name) });
  /** Products of all columns of one ratio. */
  function together(...columns: readonly number[]): void {
    columns.forEach((a, i) => {
      for (const b of columns.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }

  const shared = plan.futuresPerDraw > 1;
  const weight = shared ? column(weightName, { is: "plain", column: plan.columns.length }) : plain(weightName);
  plan.observed?.factors.forEach((_, f) => {
    plain(withoutName(f));
  });
  for (const measure of measures) {
    const [first] = measure.columns;
    switch (measure.kind) {
      case "mean":
        together(value(first), exists(first));
        break;
      case "share":
      case "ratio":
        together(...measure.columns.map(value));
        break;
      case "sd":
        if (measure.columns.length > 1) together(...measure.columns.map(value));
        else together(value(first), column(squareName(first), { is: "square", column: at(first) }), exists(first));
        break;
      case "probability": {
        const { event } = measure;
        const counted = eventOf(measure);
        if (event.is === "exists") together(exists(first), weight);
        else if (event.is === "until")
          together(column(untilName(first, event.year), { is: "until", column: at(first), until: event.year }), weight);
        else if (counted !== null) {
          const trial = counted.given < 0 ? weight : column(trialName(counted), { is: "trial", event: counted });
          together(column(eventName(counted), { is: "event", event: counted }), trial);
        }
        break;
      }
      default:
        together(value(first), exists(first)); // how much weight a sample has
    }
  }
  const sampled = samples.flatMap((sample): SampledColumn[] => {
    const from = plain(plan.columns[sample.column]);
    if (shared) {
      const by = ["value", "rank", "size", ...(sample.shortfalls.length > 0 ? (["excess"] as const) : [])] as const;
      return by.map((each) => ({ ...sample, column: from, by: each }));
    }
    return [
      { ...sample, column: from, power: 1 },
      { ...sample, column: from, power: 2 },
    ];
  });
  const drawn = Int32Array.from(pictures, plain);
  return layoutOf(names, {
    pairA: Int32Array.from(pairs.values(), ([a, b]) => Math.min(a, b)),
    pairB: Int32Array.from(pairs.values(), ([a, b]) => Math.max(a, b)),
    fourth: new Int32Array(0),
    events: [],
    yearly: new Int32Array(0),
    years: plan.years,
    samples: sampled,
    pictures: drawn,
    derived,
    ...(shared ? { perDraw: plan.futuresPerDraw } : {}),
  });
}
