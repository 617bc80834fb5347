import type { ColumnKind, ColumnMeaning, Unit } from "../../workers/host.ts";
import type { Column } from "../../workers/index.ts";
import { columnWords } from "./columnWords.ts";
import type { Locale } from "./locale.ts";

/** What is told of a column, to people and in files. */
export interface ColumnEntry {
  readonly name: string;
  readonly unit: Unit;
  readonly kind: ColumnKind;
  readonly meaning: Readonly<Record<Locale, string>>;
  /** It does not exist in every future. */
  readonly sometimes: boolean;
}

/** name  that of the column, or of it for one entity */
export function columnEntry(name: string, { unit, kind, meaning, sometimes }: Column): ColumnEntry {
  return { name, unit, kind, meaning: columnWords[meaning as ColumnMeaning], sometimes: sometimes ?? false };
}
