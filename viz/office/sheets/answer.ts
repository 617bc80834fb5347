import { aboutOf } from "../../report/about.ts";
import type { ReportInput } from "../../report/input.ts";
import { reportWords } from "../../report/words.ts";
import { rowsTold } from "../../tables/measureLines.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { officeWords } from "../../text/office.ts";
import { warningsSaid, warningsTitle } from "../../text/warnings.ts";
import { answerNumbers } from "../answerNumbers.ts";
import { toldOf } from "../told.ts";
import { emptyRow, headRow, plainRows, type Sheet } from "../workbook.ts";

/** The answer in sentences, what it leaves out, and the few numbers of the report's first page. */
export function answerSheet(input: ReportInput): Sheet {
  const { run, locale, document } = input;
  const { summary } = run;
  const [words, own] = [reportWords(locale), officeWords(locale)];
  const { title, grave, answer, leftOut } = toldOf(input);
  const { question } = aboutOf(document);
  const warnings = warningsSaid(summary.warnings, locale);
  const sentences = (list: readonly string[]) => plainRows(list.map((sentence) => [sentence]));
  const numbers = rowsTold(summary, "headline")
    .filter((row) => row.answer !== null)
    .map((row) => [capital(measureName(row, locale)), ...answerNumbers(row.declaration, row.answer, locale)]);
  return {
    name: own.sheets.answer,
    widths: [60, 16, 14, 14, 14, 8],
    rows: [
      headRow(title),
      ...sentences([words.kind, ...(question === "" ? [] : [question])]),
      emptyRow,
      ...grave.map((sentence) => headRow(sentence)),
      ...sentences(answer),
      ...(leftOut === null ? [] : [emptyRow, headRow(leftOut.title), ...sentences(leftOut.sentences)]),
      ...(warnings.length === 0
        ? []
        : [emptyRow, headRow(warningsTitle[locale]), ...sentences(warnings.map(({ path, text: said }) => `${path}: ${said}`))]),
      emptyRow,
      headRow(words.keyNumbers, words.value, own.halfInterval, own.low, own.high, words.unit),
      ...plainRows(numbers),
      emptyRow,
      ...sentences([words.errorNote]),
    ],
  };
}
