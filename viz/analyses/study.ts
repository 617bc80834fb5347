import type { DesignRow, NumberWithError, VoiAnalysis } from "../../workers/index.ts";
import { numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, tableUnit } from "../text/analyses/amounts.ts";
import type { StudyWords } from "../text/analyses/study.ts";
import { voiWords } from "../text/analyses/voi.ts";
import type { Locale } from "../text/locale.ts";
import { moneyHead, moneyText } from "../text/numbers.ts";

const rules = ["positive", "significant", "coversOutlay", "bestThreshold"] as const;

/** Half of a 95 % interval. */
export function half({ standardError }: NumberWithError): number {
  return 1.96 * (standardError ?? 0);
}

/** The design with the largest net value. */
export function leading({ designs, bestDesigns }: VoiAnalysis["answer"]): DesignRow | undefined {
  return designs?.find(({ name }) => name === bestDesigns?.[0]);
}

/** What waiting for an evaluation is worth, and what the usual rule makes of it. */
export function studySentences({ answer, question }: VoiAnalysis, words: StudyWords, locale: Locale): readonly string[] {
  const row = leading(answer);
  if (row === undefined) return [];
  const said = (each: NumberWithError) => moneyWithError(each.value, half(each), locale);
  const { designs } = answer;
  if (designs!.every(({ upperLimit }) => upperLimit !== null)) {
    return [words.never(moneyText(Math.min(...designs!.map(({ cost }) => cost.value)), locale))];
  }
  const verdict = row.enbs.value > half(row.enbs) ? words.pays : row.enbs.value < -half(row.enbs) ? words.doesNotPay : words.unclear;
  const name = words.design(row.name === "asWritten" ? question.informedBy! : row.name);
  const alike = answer.bestDesigns!.slice(1).map((each) => words.design(each));
  return [
    verdict(name, said(row.evsi), said(row.cost), said(row.enbs)),
    ...(alike.length === 0 ? [] : [words.alike([name, ...alike].join(", "))]),
    ...ruleSentences(row, words, said, locale),
  ];
}

function ruleSentences(row: DesignRow, words: StudyWords, said: (each: NumberWithError) => string, locale: Locale): readonly string[] {
  if (row.rules === null) return [];
  const { positive } = row.rules;
  const lost = row.evsi.value - positive.value;
  // The two are of the same futures; added, their errors are more than that of the difference.
  const certain = lost > half(positive) + half(row.evsi);
  const rule =
    positive.value < -half(positive)
      ? words.worseThanNothing(moneyWithError(-positive.value, half(positive), locale))
      : (certain ? words.throwsAway : words.keeps)(said(positive), said(row.evsi));
  return row.bestThreshold === null ? [rule] : [rule, words.threshold(thresholdText(row, locale))];
}

/** To the width of the bin of the curve in which it lies: more the futures do not say. */
function thresholdText({ bestThreshold, curve }: DesignRow, locale: Locale): string {
  const at = curve.findIndex(({ measured }) => measured > bestThreshold!);
  const [low, high] = [curve[Math.max(0, at - 1)]!.measured, curve[at < 0 ? curve.length - 1 : at]!.measured];
  return moneyWithError(bestThreshold!, (high - low) / 2, locale);
}

/** The part of the table about designs and rules. */
export function studyLines({ answer, question }: VoiAnalysis, words: StudyWords, locale: Locale): readonly GridLine[] {
  const designs = answer.designs ?? [];
  if (designs.length === 0) return [];
  const all = designs.flatMap(({ evsi, cost, enbs }) => [evsi.value, cost.value, enbs.value]);
  const unit = tableUnit(all);
  const cells = (each: NumberWithError) =>
    numberCells(each.value / unit.kronor, half(each) / unit.kronor, moneyHead(unit, locale), locale, false);
  const named = (name: string) => (name === "asWritten" ? voiWords(locale).asWritten : name);
  return designs.flatMap((row): readonly GridLine[] => [
    { heading: `${words.designs(question.informedBy!)}: ${named(row.name)}` },
    [words.rows.evsi, ...cells(row.evsi)],
    [words.rows.cost, ...cells(row.cost)],
    [words.rows.enbs, ...cells(row.enbs)],
    ...(row.rules === null ? [] : rules.map((rule): GridLine => [words.rows[rule], ...cells(row.rules![rule])])),
  ]);
}
