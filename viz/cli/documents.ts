import { report } from "../report/report.ts";
import { accountCsv, hasAccounts } from "../tables/accountCsv.ts";
import { summaryCsv } from "../tables/summaryCsv.ts";
import { type Finished, reportInput } from "./reportInput.ts";
import { isWhole } from "./simulate.ts";

/** A file that is made from the result of a run. */
export interface ResultDocument {
  readonly file: string;
  render(finished: Finished): string | Promise<string>;
  /** Whether there is anything to write; where it is left out, there always is. */
  applies?(finished: Finished): boolean;
}

const summaryDocument: ResultDocument = {
  file: "summary.json",
  render: ({ summary }) => `${JSON.stringify(summary, null, 2)}\n`,
};

/** The scenario as it was run, so that the folder says by itself what its numbers follow from. */
export const scenarioDocument: ResultDocument = {
  file: "scenario.yaml",
  render: ({ source }) => source.text,
};

export const reportDocument: ResultDocument = {
  file: "report.html",
  applies: ({ prepared }) => isWhole(prepared),
  render: async (finished) => report(await reportInput(finished)),
};

/** The numbers of `summary.json` as a table, a measure a row. */
const tableDocument: ResultDocument = {
  file: "summary.csv",
  render: ({ summary, locale }) => summaryCsv(summary, locale),
};

/** Social accounts as a table, where an intervention has one. */
const accountDocument: ResultDocument = {
  file: "social-accounts.csv",
  applies: ({ summary }) => hasAccounts(summary),
  render: ({ summary }) => accountCsv(summary),
};

/** Tables that `run --csv` adds. */
export const tableDocuments: readonly ResultDocument[] = [tableDocument, accountDocument];

/** Files that `run` and `resume` write beside the rows. To add one: an import and a line here. */
export const documents: readonly ResultDocument[] = [summaryDocument, scenarioDocument, reportDocument];
