import type { AlternativeSummary, ReadMeasure } from "../../engine/measures/alternative.ts";
import type { Probability } from "../../engine/measures/estimate.ts";
import type { Summary } from "../../engine/measures/summary.ts";
import { alternativesRange, alternativeWords, byReach } from "../text/alternatives.ts";
import { readingIn } from "../text/libraryReadings.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Cells, moneyCells, numberCells, probabilityCells, shareCells } from "./cells.ts";
import { type GridLine, gridText } from "./grid.ts";

/** The line under the headline: the range over the readings, one at a time. None where there are none. */
export function alternativesLine({ alternatives = [] }: Summary, locale: Locale): readonly GridLine[] {
  const range = alternativesRange(alternatives, locale);
  return range === null ? [] : [[alternativeWords[locale].range(alternatives.length), range, "", locale === "sv" ? "av 100" : "of 100"]];
}

/** The readings for the terminal, those that matter most first; empty where there are none. */
export function alternativesTable({ alternatives = [] }: Summary, locale: Locale): string {
  if (alternatives.length === 0) return "";
  const words = alternativeWords[locale];
  const shown = ["depletion.probability", "credibility.receivedOverPromised"] as const;
  const head = ["", ...shown.flatMap((id) => [words.measures[id], "", words.change, "", ""])];
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
  if (id === "depletion.probability" || id === "dissolution.probability")
    return [probabilityCells(value as Probability | null, locale), changeCells(difference, 100, locale)];
  if (id === "credibility.receivedOverPromised") return [shareCells(value, locale), changeCells(difference, 100, locale)];
  return [moneyCells(value, locale, id !== "fund.loss.mean"), changeCells(difference, 1e-6, locale)];
}

function changeCells(difference: ReadMeasure["difference"], scale: number, locale: Locale): Cells {
  if (difference === null) return ["–", "", ""];
  const [value, error] = numberCells(scale * difference.value, 1.96 * scale * (difference.standardError ?? Number.NaN), "", locale, true);
  return [value, error, ""];
}
