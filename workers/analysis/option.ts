import type { Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import type { Columns } from "./futures.ts";
import type { Value } from "./value.ts";

/** Option 0: the scenario as written. */
export const asWritten = "asWritten";

/** What could be decided. */
export interface Option {
  readonly name: string;
  readonly scenario: Scenario;
}

/** What an option is worth in every future. throws  InvalidRequest where that does not exist */
export function worthOf({ name, scenario }: Option, value: Value, columns: Columns): Float64Array {
  const worth = value.read(scenario, columns);
  if (worth.every(Number.isFinite)) return worth;
  throw invalidRequest("notInEveryFuture", { text: value.text, name });
}
