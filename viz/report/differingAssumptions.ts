import type { Document } from "yaml";
import { entryGroups } from "./assumptions.ts";

/** An assumption that variants do not have in common. */
export interface DifferingAssumption {
  /** Where it stands in the file. */
  readonly path: string;
  /** In each variant, as written; null where it is not there. */
  readonly values: readonly (string | null)[];
}

/** Of values on one line only the parts that not all of them have: "preset loan" of "preset loan, graceYears 1". */
export function partsThatDiffer(values: readonly (string | null)[]): readonly (string | null)[] {
  const parts = values.map((value) => value?.split(", ") ?? null);
  const everywhere = (part: string) => parts.every((each) => each?.includes(part) === true);
  return parts.map((each) => (each === null ? null : each.filter((part) => !everywhere(part)).join(", ") || "…"));
}

/** The assumptions in which scenarios differ, in the order of the first that has each. documents: each whole, with what was set in it */
export function differingAssumptions(documents: readonly Document[]): readonly DifferingAssumption[] {
  const entries = documents.map(
    (document) =>
      new Map(
        entryGroups(document).flatMap(({ at, entries: list }) =>
          list.map(({ path, value }) => [at === "" ? path : `${at}.${path}`, value] as const),
        ),
      ),
  );
  const paths = [...new Set(entries.flatMap((each) => [...each.keys()]))];
  return paths
    .map((path) => ({ path, values: entries.map((each) => each.get(path) ?? null) }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
}
