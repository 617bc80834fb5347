import type { Chart, ChartOptions } from "../charts/chart.ts";
import type { GridLine } from "../tables/grid.ts";

/** What a column of a table is counted in. */
export type AnalysisUnit = "kr" | "share" | "year" | "count" | "number" | "text" | "flag";

/** A picture of an analysis: name of its file, and how it is drawn. */
export interface AnalysisPicture {
  readonly id: string;
  readonly draw: (options: ChartOptions) => Chart;
}

/** An analysis as a person reads it, in one language: made from its document alone, for the terminal, the report and the explorer. */
export interface AnalysisView {
  readonly title: string;
  /** The first is the answer with its ±; the others may be left out. */
  readonly sentences: readonly string[];
  /** Blocks of the table: cells of a line belong to the alignment. */
  readonly lines: readonly GridLine[];
  readonly alignment: readonly ("left" | "right")[];
  readonly pictures: readonly AnalysisPicture[];
  /** What a part of the answer is called where it declines or carries a flag; a small letter first. */
  readonly nameOf: (key: string) => string;
  /** Unit of a column of a table, by name of the table and of the column. */
  readonly unitOf: (table: string, column: string) => AnalysisUnit;
  /** The table that `--csv` prints. */
  readonly main: string;
}
