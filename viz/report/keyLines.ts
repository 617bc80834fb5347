import type { Summary } from "../../engine/measures/summary.ts";
import { type Cells, moneyCells, probabilityCells, shareCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import type { Locale } from "../text/locale.ts";
import { formatYear } from "../text/numbers.ts";
import { reportWords } from "./words.ts";

/** The few numbers that the first page shows, each with its error. */
export function keyLines(summary: Summary, locale: Locale): readonly GridLine[] {
  const words = reportWords(locale).key;
  const line = (label: string, cells: Cells): GridLine => [label, ...cells];
  const { depletion, dissolution, fund, credibility, ownMunicipality, society } = summary;
  const last = summary.balance.at(-1);
  return [
    line(words.depleted, probabilityCells(depletion.probability, locale)),
    ...(dissolution.probability.value === 0 ? [] : [line(words.dissolved, probabilityCells(dissolution.probability, locale))]),
    ...(depletion.missing === null ? [] : [line(words.missing, moneyCells(depletion.missing, locale))]),
    ...(last === undefined ? [] : [line(words.endBalance(formatYear(last.year)), moneyCells(last.mean, locale))]),
    line(words.promised, moneyCells(fund.promised, locale)),
    line(words.received, moneyCells(fund.received, locale)),
    ...(credibility.receivedOverPromised === null ? [] : [line(words.ofPromised, shareCells(credibility.receivedOverPromised, locale))]),
    ...(credibility.fullyPaid === null ? [] : [line(words.fullyPaid, probabilityCells(credibility.fullyPaid, locale))]),
    line(words.net, moneyCells(ownMunicipality.net, locale, true)),
    line(words.npv, moneyCells(society.npv, locale, true)),
  ];
}
