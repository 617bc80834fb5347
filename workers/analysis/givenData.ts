import { columnCatalogue, type Plan, placeColumns, type Scenario } from "../engine.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";

/** An input of given data. */
export interface GivenInput {
  readonly path: string;
  readonly kind: "assumption" | "history";
}

/** Futures of a scenario as columns, read one at a time: simulated now, or in a folder of results. */
export interface GivenData {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly seed: string | number;
  readonly replications: number;
  readonly futuresPerDraw: number;
  /** Names that `column` takes. */
  readonly names: ReadonlySet<string>;
  readonly column: (name: string) => Promise<Float64Array>;
}

/** Simulates the columns that an analysis of given data needs. */
export async function simulatedData(
  scenario: Scenario,
  names: readonly string[],
  futures: Futures & { readonly futuresPerDraw: number },
  places: Places,
): Promise<GivenData> {
  const plan = compiler(futures.futuresPerDraw)(scenario, names);
  const [columns] = await columnsOf([plan], futures, places);
  return {
    scenario,
    plan,
    ...futures,
    names: new Set(columns!.keys()),
    column: async (name) => {
      const values = columns!.get(name);
      if (values === undefined) throw new RangeError(`simulatedData: there is no column ${name}`);
      return values;
    },
  };
}

/** The inputs of a plan in the order of the catalogue: what was assumed, and if asked for what an observer sees of chance. */
export function inputsOf(plan: Plan, history: boolean): readonly GivenInput[] {
  return placeColumns(columnCatalogue, plan).flatMap(({ name, column: { kind, unlimited = false } }) =>
    kind === "assumption" || (history && kind === "history" && unlimited) ? [{ path: name, kind }] : [],
  );
}
