import { type Comparison, measureCatalogue, payerMeasures } from "../../workers/host.ts";
import type { MeasureCatalogue } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { pairedCells } from "./answerCells.ts";

/** One account of a comparison: who it is, its mean in every variant, and how the others differ from the first. */
export interface PayerRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Of each variant, in their order. */
  readonly values: readonly string[];
  /** Of each variant but the first: the paired difference and its error. */
  readonly differences: readonly (readonly [difference: string, error: string])[];
}

/** Who pays: the fund, each board, the municipality and society, a row each. */
export function payerRows(comparison: Comparison, locale: Locale): readonly PayerRow[] {
  const names = new Map(comparison.boards.map(({ id, name }) => [id, name]));
  return payerMeasures(comparison).map(({ key, measure }) => {
    const facts = (measureCatalogue as MeasureCatalogue)[measure.key]!;
    const entity = comparison.boards.find(({ id }) => key.startsWith(`departments.${id}.`))?.id ?? null;
    const values = comparison.variants.map(({ measures }) => pairedCells(facts, measures[key] ?? null, locale, false));
    const differences = comparison.differences.map(({ measures }) => pairedCells(facts, measures[key]?.difference ?? null, locale, true));
    return {
      key,
      name: measureName({ key: measure.key, entity, year: null }, locale, { nameOf: (id) => names.get(id) ?? id }),
      unit: values[0]?.[2] ?? "",
      values: values.map(([value]) => value),
      differences: differences.map(([difference, error]) => [difference, error] as const),
    };
  });
}
