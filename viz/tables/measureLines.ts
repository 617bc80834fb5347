import { summaryRows } from "../../workers/host.ts";
import type { MeasureCatalogue, Summary, SummaryRow } from "../../workers/index.ts";
import type { WordsOfMeasures } from "../text/measureWords.ts";

/** A catalogue of measures with the words of those in it: what tables are made from; without it, the program's own. */
export interface ToldMeasures {
  readonly catalogue: MeasureCatalogue;
  readonly words: WordsOfMeasures;
}

/** Measures of a summary that are told at a level: of one by year the last year. */
export function rowsTold(summary: Summary, level: "headline" | "table", told?: ToldMeasures): readonly SummaryRow[] {
  const rows = summaryRows(summary, told?.catalogue).filter(
    ({ declaration: { shown } }) => shown === "headline" || (level === "table" && shown === "table"),
  );
  return rows.filter(({ key, year }, at) => year === null || !rows.some((other, later) => later > at && other.key === key));
}
