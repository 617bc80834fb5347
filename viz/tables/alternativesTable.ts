import { measureCatalogue } from "../../workers/host.ts";
import type { AlternativeSummary, Summary } from "../../workers/index.ts";
import { alternativesRange, alternativeWords, byReach } from "../text/alternatives.ts";
import { readingIn } from "../text/libraryReadings.ts";
import { type Locale, perHundred } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import { answerCells, pairedCells } from "./answerCells.ts";
import type { Cells } from "./cells.ts";
import { type GridLine, gridText } from "./grid.ts";

/** The line under the headline: the range over the readings, one at a time. None where there are none. */
export function alternativesLine({ alternatives = [] }: Summary, locale: Locale): readonly GridLine[] {
  const range = alternativesRange(alternatives, locale);
  return range === null ? [] : [[alternativeWords[locale].range(alternatives.length), range, "", perHundred[locale]]];
}

/** The readings for the terminal, those that matter most first; empty where there are none. */
export function alternativesTable({ alternatives = [] }: Summary, locale: Locale): string {
  if (alternatives.length === 0) return "";
  const words = alternativeWords[locale];
  const shown = ["depletion.probability", "credibility.receivedOverPromised"] as const;
  const head = ["", ...shown.flatMap((id) => [measureName({ key: id, entity: null, year: null }, locale), "", words.change, "", ""])];
  const rows = byReach(alternatives).map((each) => [
    readingIn(each.name, locale).text,
    ...shown.flatMap((id) => measureCells(each, id, locale).flat().toSpliced(2, 1)),
  ]);
  const futures = formatNumber(Math.max(...alternatives.map(({ replications }) => replications)), locale);
  const grid = gridText([head, ...rows], ["left", ...shown.flatMap(() => ["right", "right", "right", "right", "left"] as const)]);
  return `\n${words.title}\n${grid}  ${words.intro(futures)}\n`;
}

/** Level and change of a measure of a reading, each as value, error and unit. */
export function measureCells(
  { measures }: AlternativeSummary,
  id: keyof AlternativeSummary["measures"],
  locale: Locale,
): readonly [Cells, Cells] {
  const { value, difference } = measures[id];
  const [change, error] = difference === null ? ["–", ""] : pairedCells(measureCatalogue[id], difference, locale, true);
  return [answerCells(measureCatalogue[id], value, locale), [change, error, ""]];
}
