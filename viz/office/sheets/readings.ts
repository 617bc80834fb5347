import { alternativeMeasures, measureCatalogue } from "../../../workers/host.ts";
import type { ReportInput } from "../../report/input.ts";
import { reportWords } from "../../report/words.ts";
import { alternativeWords, byReach } from "../../text/alternatives.ts";
import { readingIn } from "../../text/libraryReadings.ts";
import { capital, measureName } from "../../text/measureWords.ts";
import { formatNumber } from "../../text/numbers.ts";
import { officeWords } from "../../text/office.ts";
import { answerNumbers } from "../answerNumbers.ts";
import { emptyRow, headRow, plainRows, type Sheet } from "../workbook.ts";

/** Other readings of the same facts: each measure with what the reading changes in it; null where there are none. */
export function readingsSheet({ run, locale }: ReportInput): Sheet | null {
  const alternatives = run.summary.alternatives ?? [];
  if (alternatives.length === 0) return null;
  const [words, own, told] = [reportWords(locale), officeWords(locale), alternativeWords[locale]];
  const futures = formatNumber(Math.max(...alternatives.map(({ replications }) => replications)), locale);
  const rows = byReach(alternatives).flatMap(({ name, why, measures }) =>
    alternativeMeasures.map((id) => {
      const declaration = measureCatalogue[id];
      const { value, difference } = measures[id];
      const [level, error, , , unit] = answerNumbers(declaration, value, locale);
      const [change, changeError] = answerNumbers(declaration, difference, locale);
      const measure = capital(measureName({ key: id, entity: null, year: null }, locale));
      return [readingIn(name, locale).text, readingIn(why, locale).text, measure, level, error, change, changeError, unit];
    }),
  );
  return {
    name: own.sheets.readings,
    widths: [40, 50, 50, 16, 14, 16, 14, 8],
    rows: [
      headRow(
        capital(told.reading),
        capital(told.why),
        words.name,
        words.value,
        own.halfInterval,
        own.change,
        own.halfInterval,
        words.unit,
      ),
      ...plainRows(rows),
      emptyRow,
      ...plainRows([[told.intro(futures)]]),
    ],
  };
}
