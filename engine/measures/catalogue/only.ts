import type { Catalogue, Declaration } from "./declaration.ts";

/** They are there only for those entities of a scenario of which this holds. */
export function only<C extends Catalogue>(when: NonNullable<Declaration["when"]>, catalogue: C): C {
  return Object.fromEntries(Object.entries(catalogue).map(([key, each]) => [key, { ...each, when }])) as unknown as C;
}
