import type { ColumnKind, Unit } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";

/** Words of a list of columns. */
interface ColumnHeads {
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly meaning: string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly kinds: Readonly<Record<ColumnKind, string>>;
  /** Below the list. */
  readonly marked: string;
}

/** Headings, units and kinds of columns, in both languages. */
export const columnHeads: Readonly<Record<Locale, ColumnHeads>> = {
  sv: {
    name: "kolumn",
    unit: "enhet",
    kind: "slag",
    meaning: "betydelse",
    units: { kr: "kr", persons: "personer", year: "år", share: "andel", count: "antal", qaly: "QALY", flag: "0/1", number: "tal" },
    kinds: { index: "nummer", assumption: "antagande", history: "historik", flow: "flöde", measure: "mått" },
    marked: "* skrivs i replications.parquet om inget annat sägs med --columns.",
  },
  en: {
    name: "column",
    unit: "unit",
    kind: "kind",
    meaning: "meaning",
    units: { kr: "kr", persons: "persons", year: "year", share: "share", count: "count", qaly: "QALY", flag: "0/1", number: "number" },
    kinds: { index: "index", assumption: "assumption", history: "history", flow: "flow", measure: "measure" },
    marked: "* is written to replications.parquet unless --columns says otherwise.",
  },
};
