import { guessed } from "../../scenarios/said.ts";
import { columnCatalogue, type Measure, measuresOf, type Plan, placeColumns } from "../engine.ts";
import { InvalidRequest } from "../invalidRequest.ts";

type Column = ReturnType<typeof placeColumns>[number]["column"];

/** Short names of what is asked for most. */
const short: Readonly<Record<string, string>> = { depletion: "depletion.probability", dissolution: "dissolution.probability" };

/** What the name of a measure or column stands for in a scenario: one of the two at least. */
export interface Named {
  /** The short name spelt out. */
  readonly name: string;
  readonly measure: Measure | null;
  readonly column: Column | null;
}

/**
 * The measure of `summary.json` and the column of the catalogue that have a name.
 *
 * plan    any plan of the scenario
 * throws  RangeError with a sentence where there is neither
 */
export function named(plan: Plan, id: string): Named {
  const name = short[id] ?? id;
  const measures = measuresOf(plan);
  const placed = placeColumns(columnCatalogue, plan);
  const measure = measures.find((each) => each.id === name) ?? null;
  const column = placed.find((each) => each.name === name)?.column ?? null;
  if (measure !== null || column !== null) return { name, measure, column };
  const known = [...measures.map((each) => each.id), ...placed.map((each) => each.name)];
  throw new InvalidRequest(guessed({ code: "noMeasureOrColumn", values: { id } }, id, known));
}
