import { boardMeasures, comparedIn, comparedMeasures, measureCatalogue, type PairedResult } from "../../workers/host.ts";
import type { MeasureCatalogue, PairedDifference } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { pairedCells } from "./answerCells.ts";
import type { ToldMeasures } from "./measureLines.ts";

/** A measure that a change moved by more than its error, as it is read. */
export interface MovedRow {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly error: string;
  readonly unit: string;
  /** Which way it went; null where neither way is the better one. */
  readonly went: "better" | "worse" | null;
}

/**
 * The measures of a catalogue that differ between two sets of rules by more than their paired error (95 %), in its order, and how many
 * there were to look at.
 *
 * nameOf  what a board is called by its id
 */
export function movedRows(
  found: PairedResult,
  locale: Locale,
  { told, nameOf = (id) => id }: { readonly told?: ToldMeasures; readonly nameOf?: (id: string) => string } = {},
): { readonly rows: readonly MovedRow[]; readonly of: number } {
  const boards = [...new Set(Object.keys(found).flatMap((key) => /^departments\.([^.]+)\.net$/.exec(key)?.[1] ?? []))];
  const catalogue: MeasureCatalogue = told?.catalogue ?? measureCatalogue;
  const measures = [...(told === undefined ? comparedMeasures : comparedIn(told.catalogue)), ...boardMeasures(boards)];
  const known = measures.flatMap(({ key, measure }) => (found[key] === undefined ? [] : [{ key, measure, each: found[key] }]));
  const rows = known
    .filter(({ each }) => moved(each))
    .map(({ key, measure, each }): MovedRow => {
      const facts = catalogue[measure.key]!;
      const [before, , unit] = pairedCells(facts, each.a, locale, false);
      const [now] = pairedCells(facts, each.b, locale, false);
      const [change, error] = pairedCells(facts, each.difference, locale, true);
      const entity = boards.find((id) => key === `departments.${id}.net`) ?? null;
      const name = measureName({ key: measure.key, entity, year: null }, locale, {
        nameOf,
        ...(told === undefined ? {} : { words: told.words }),
      });
      const up = each.difference!.value > 0;
      const went = facts.better === "none" ? null : (facts.better === "higher") === up ? "better" : "worse";
      return { key, name, before, now, change, error: error === "–" ? "" : error, unit, went };
    });
  return { rows, of: known.length };
}

/** A difference of nothing but rounding is none; one that is the same in every future has no error. */
function moved({ difference }: Pick<PairedDifference, "difference">): boolean {
  if (difference === null || difference.standardError === null || difference.value === 0) return false;
  return Math.abs(difference.value) > 1.96 * difference.standardError;
}
