import type { Summary } from "../../engine/measures/summary.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { Locale } from "../text/locale.ts";

/** What a finished run is written from. */
export interface Finished {
  readonly summary: Summary;
  readonly scenario: Scenario;
  readonly locale: Locale;
}

/** A file that is made from the summary of a run. */
export interface ResultDocument {
  readonly file: string;
  render(finished: Finished): string;
}

const summaryDocument: ResultDocument = {
  file: "summary.json",
  render: ({ summary }) => `${JSON.stringify(summary, null, 2)}\n`,
};

/** Files that `run` and `resume` write beside the rows. To add one: an import and a line here. */
export const documents: readonly ResultDocument[] = [summaryDocument];
