import { measureCatalogue, summaryRows } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { capital, measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import { varianceReductionWords } from "../text/varianceReduction.ts";
import { answerCells } from "./answerCells.ts";
import { gridText } from "./grid.ts";

/** The estimates by control variates beside the plain ones, for the terminal; empty where they were not asked for. */
export function reducedTable(summary: Summary, locale: Locale): string {
  const { reduced } = summary;
  if (reduced === undefined) return "";
  const words = varianceReductionWords[locale];
  if (reduced.controls === 0) return `\n${words.title}\n  ${words.tooFew}\n`;
  const rows = summaryRows(summary, measureCatalogue).flatMap((row) => {
    const found = reduced.measures[row.id as keyof typeof reduced.measures];
    if (found === undefined || found === null) return [];
    const [plain, plainError] = answerCells(row.declaration, row.answer, locale);
    const [value, error, unit] = answerCells(row.declaration, found, locale);
    return [
      [
        capital(measureName(row, locale)),
        plain,
        plainError,
        value,
        error,
        unit,
        found.varianceRatio === null ? "–" : formatNumber(found.varianceRatio, locale, 1),
      ],
    ];
  });
  const head = ["", words.plain, "", words.reduced, "", "", words.gain];
  return `\n${words.title}\n${gridText([head, ...rows], ["left", "right", "right", "right", "right", "left", "right"])}  ${words.note(reduced.controls)}\n`;
}
