import { type AggregateLayout, type CountedEvent, layoutOf, type SampledColumn } from "../aggregate/layout.ts";
import type { Plan } from "../model/plan.ts";
import { measuresOf } from "./catalogue/catalogue.ts";
import type { Measure, MeasuredEvent } from "./measure.ts";
import { targetsOf } from "./reduced/measures.ts";
import { weightedLayout } from "./weighted/layout.ts";

/**
 * What must be added up of a plan's columns so that these measures can be estimated, and the pictures drawn.
 *
 * measures  without it, all whose columns the plan has
 * throws    RangeError if a column is missing
 */
export function aggregateLayout(plan: Plan, measures: readonly Measure[] = availableMeasures(plan)): AggregateLayout {
  const summed = plan.columns.slice(0, plan.summed);
  const index = new Map(summed.map((name, i) => [name, i]));
  const at = (name: string): number => {
    const column = index.get(name);
    if (column === undefined) throw new RangeError(`aggregateLayout: there is no column ${name}`);
    return column;
  };
  const pairs = new Map<string, readonly [number, number]>();
  const fourth = new Set<number>();
  const events = new Map<string, CountedEvent>();
  const addEvent = (event: CountedEvent) => void events.set(JSON.stringify(event), event);
  const yearly = new Set<number>();
  const levels = new Map<number, { readonly levels: Set<number>; readonly shortfalls: Set<number> }>();
  const sampled = (name: string) => {
    const column = at(name);
    const found = levels.get(column) ?? { levels: new Set<number>(), shortfalls: new Set<number>() };
    levels.set(column, found);
    return found;
  };

  /** What stands in the place of an error that does not exist. */
  const addRange = (name: string) => {
    for (const level of [0.05, 0.95]) sampled(name).levels.add(level);
  };

  for (const measure of measures) {
    const columns = measure.columns.map(at);
    switch (measure.kind) {
      case "mean":
        if ((plan.tails[measure.columns[0]] ?? Infinity) <= 2) addRange(measure.columns[0]);
        break;
      case "probability":
        if (measure.event.is === "until") yearly.add(columns[0]);
        else if (measure.event.is !== "exists") addEvent(eventOf(measure.event, columns, at));
        break;
      case "sd":
        if (columns.length > 1) addPairs(pairs, columns);
        else {
          fourth.add(columns[0]);
          if ((plan.tails[measure.columns[0]] ?? Infinity) <= 4) addRange(measure.columns[0]);
        }
        break;
      case "share":
        addPairs(pairs, columns);
        addEvent(clusterEvent(columns[1]));
        break;
      case "ratio":
        addPairs(
          pairs,
          columns.filter((_, i) => measure.numerator[i] !== 0 || measure.denominator[i] !== 0),
        );
        break;
      case "quantile":
        sampled(measure.columns[0]).levels.add(measure.level);
        break;
      case "expectedShortfall": {
        const found = sampled(measure.columns[0]);
        const level = measure.of === "losses" ? measure.level : lowerLevel(measure.level);
        found.levels.add(level);
        found.shortfalls.add(level);
        break;
      }
    }
  }
  for (const [name, level] of drawnQuantiles(plan)) if (index.has(name)) sampled(name).levels.add(level);

  // Targets and controls, each with each.
  if (plan.controls !== null) addPairs(pairs, [...targetsOf(measures), ...plan.controls.columns].map(at));

  const samples = Array.from(
    levels,
    ([column, each]): SampledColumn => ({
      column,
      levels: [...each.levels].sort((a, b) => a - b),
      shortfalls: [...each.shortfalls],
    }),
  );
  const pictures = drawnColumns(plan).filter((name) => index.has(name));
  // Where nothing is added up, nothing need be known of weights or draws.
  if (plan.summed > 0 && (isWeighted(plan) || plan.futuresPerDraw > 1)) {
    const counted = (measure: Measure) =>
      measure.kind === "probability" && measure.event.is !== "exists" && measure.event.is !== "until"
        ? eventOf(measure.event, measure.columns.map(at), at)
        : null;
    return weightedLayout(plan, measures, { at, eventOf: counted, samples, pictures });
  }
  return layoutOf(summed, {
    pairA: Int32Array.from(pairs.values(), ([a]) => a),
    pairB: Int32Array.from(pairs.values(), ([, b]) => b),
    fourth: Int32Array.from(fourth),
    events: [...events.values()],
    yearly: Int32Array.from(yearly),
    years: plan.years,
    samples,
    pictures: Int32Array.from(pictures, at),
  });
}

/** Whether the futures of a plan have weights. */
export function isWeighted({ observed }: Pick<Plan, "observed">): boolean {
  return observed !== null && observed.factors.length > 0;
}

/** The measures of a plan whose columns are all added up. */
export function availableMeasures(plan: Plan): readonly Measure[] {
  const there = new Set(plan.columns.slice(0, plan.summed));
  return measuresOf(plan).filter(({ columns }) => columns.every((name) => there.has(name)));
}

/** The event of a probability, by numbers of columns. */
export function eventOf(
  event: Exclude<MeasuredEvent, { is: "exists" | "until" }>,
  columns: readonly number[],
  at: (name: string) => number,
): CountedEvent {
  return { columns, weights: event.weights, is: event.is, given: event.given === null ? -1 : at(event.given) };
}

/** The event that a replication has any trial: the clusters of a share. */
export function clusterEvent(trials: number): CountedEvent {
  return { columns: [trials], weights: [1], is: "positive", given: -1 };
}

/** The level of a sample below which the worst (1 − level) of gains lie: 0.05 for 0.95. */
export function lowerLevel(level: number): number {
  return Math.round((1 - level) * 1e12) / 1e12;
}

function addPairs(pairs: Map<string, readonly [number, number]>, columns: readonly number[]): void {
  columns.forEach((a, i) => {
    for (const b of columns.slice(i + 1)) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  });
}

/** Quantiles that charts draw beside the measures: of what an intervention pays back and of a department's net. */
export function drawnQuantiles(plan: Plan): [string, number][] {
  return [
    ...plan.interventions.flatMap(({ id }) => [0.05, 0.25, 0.5, 0.75, 0.95].map((p): [string, number] => [`interventions.${id}.Q9`, p])),
    ...plan.departments.flatMap(({ id }) => [0.05, 0.95].map((p): [string, number] => [`departments.${id}.net`, p])),
  ];
}

/** Columns whose whole distribution is drawn. */
export function drawnColumns(plan: Plan): string[] {
  return ["municipality.net", ...plan.interventions.map(({ id }) => `interventions.${id}.firstMeasured`)];
}
