import { factsOf } from "../../report/facts.ts";
import type { ReportInput } from "../../report/input.ts";
import { reportWords } from "../../report/words.ts";
import { nameIn } from "../../text/library.ts";
import { officeWords } from "../../text/office.ts";
import { emptyRow, headRow, plainRows, type Sheet } from "../workbook.ts";

/** What tells this computation from others, how to do it again and how to cite it, and what the model leaves out. */
export function aboutSheet({ run, locale, command }: ReportInput): Sheet {
  const [words, own] = [reportWords(locale), officeWords(locale)];
  return {
    name: own.sheets.about,
    widths: [40, 100],
    rows: [
      headRow(nameIn(run.scenario.name, locale)),
      ...plainRows([...factsOf(run, locale), [own.command, command]]),
      emptyRow,
      headRow(words.leftOut),
      ...plainRows([[words.leftOutIntro], ...words.leftOutList.map((each) => [each])]),
    ],
  };
}
