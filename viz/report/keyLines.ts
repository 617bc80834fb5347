import type { Summary } from "../../workers/index.ts";
import { answerCells } from "../tables/answerCells.ts";
import type { GridLine } from "../tables/grid.ts";
import { rowsTold, type ToldMeasures } from "../tables/measureLines.ts";
import type { Locale } from "../text/locale.ts";
import { capital, measureName } from "../text/measureWords.ts";

/** The few numbers that the first page shows, each with its error; what does not exist in the run is left out. */
export function keyLines(summary: Summary, locale: Locale, told?: ToldMeasures): readonly GridLine[] {
  return rowsTold(summary, "headline", told)
    .filter(({ answer }) => answer !== null)
    .map((row) => {
      const name = measureName(row, locale, told === undefined ? {} : { words: told.words });
      return [capital(name), ...answerCells(row.declaration, row.answer, locale)];
    });
}
