import type { Plan } from "../model/plan.ts";
import { drawnColumns, drawnQuantiles } from "./aggregateLayout.ts";
import { measuresOf } from "./catalogue/catalogue.ts";
import type { Measure } from "./measure.ts";

/** The columns that measures are made of, without it all that the scenario has, and the pictures beside them; each once. */
export function measuredColumns(plan: Plan, measures: readonly Measure[] = measuresOf(plan)): readonly string[] {
  const drawn = [...drawnColumns(plan), ...drawnQuantiles(plan).map(([name]) => name)];
  return [...new Set([...measures.flatMap(({ columns }) => columns), ...drawn])];
}
