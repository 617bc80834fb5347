import { heroFacts } from "../../charts/data/fund.ts";
import { aboutOf } from "../../report/about.ts";
import type { ReportInput } from "../../report/input.ts";
import { reportWords } from "../../report/words.ts";
import { rowsTold } from "../../tables/measureLines.ts";
import { alternativesSentence } from "../../text/alternatives.ts";
import { heroSentences } from "../../text/hero.ts";
import { nameIn } from "../../text/library.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { messages } from "../../text/messages.ts";
import { observedSentences } from "../../text/observed.ts";
import { officeWords } from "../../text/office.ts";
import { silencesSaid } from "../../text/silences.ts";
import { warningsSaid, warningsTitle } from "../../text/warnings.ts";
import { answerNumbers } from "../answerNumbers.ts";
import { emptyRow, headRow, plainRows, type Sheet } from "../workbook.ts";

/** The answer in sentences, what it leaves out, and the few numbers of the report's first page. */
export function answerSheet(input: ReportInput): Sheet {
  const { run, locale, document } = input;
  const { summary } = run;
  const [words, own, text] = [reportWords(locale), officeWords(locale), messages(locale)];
  const { grave, leftOut } = silencesSaid(summary.warnings, locale);
  const readings = alternativesSentence(summary.alternatives ?? [], locale);
  const { question } = aboutOf(document);
  const warnings = warningsSaid(summary.warnings, locale);
  const sentences = (list: readonly string[]) => plainRows(list.map((sentence) => [sentence]));
  const numbers = rowsTold(summary, "headline")
    .filter(({ answer }) => answer !== null)
    .map((row) => [capital(measureName(row, locale)), ...answerNumbers(row.declaration, row.answer, locale)]);
  return {
    name: own.sheets.answer,
    widths: [60, 16, 14, 14, 14, 8],
    rows: [
      headRow(nameIn(run.scenario.name, locale)),
      ...sentences([words.kind, ...(question === "" ? [] : [question])]),
      emptyRow,
      ...grave.map((sentence) => headRow(sentence)),
      ...sentences(observedSentences(summary.observed, summary.run.replications, locale)),
      ...sentences(heroSentences(heroFacts(run), locale)),
      ...sentences(readings === null ? [] : [readings]),
      ...sentences([text.limits(text.limitsDefault)]),
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
