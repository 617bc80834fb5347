import type { Summary } from "../../engine/measures/summary.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { silencesSaid } from "../text/silences.ts";
import { summaryWords } from "../text/summaryWords.ts";
import { alternativesLine, alternativesTable } from "./alternativesTable.ts";
import { type Cells, intervalCells, moneyCells, plainCells, probabilityCells, shareCells } from "./cells.ts";
import { type GridLine, gridText } from "./grid.ts";

/** What a run found, as a table for the terminal: every number with its simulation error (95 %). */
export function summaryTable(summary: Summary, locale: Locale): string {
  const words = summaryWords[locale];
  const { run, scenario } = summary;
  const head = `${scenario.name}\n${formatNumber(run.replications, locale)} ${words.futures} · ${words.seed} ${run.seed} · fondrisk ${run.version} · ${run.resultHash ?? ""}\n`;
  const lines = gridText(summaryLines(summary, locale), ["left", "right", "right", "left"]);
  return `${head}${silencesText(summary, locale)}${lines}${alternativesTable(summary, locale)}\n${words.note}\n`;
}

/** What must be known before any figure: a sentence a line, nothing where there is nothing to say. */
function silencesText({ warnings }: Summary, locale: Locale): string {
  const { grave, leftOut } = silencesSaid(warnings, locale);
  const listed = leftOut === null ? [] : [leftOut.title, ...leftOut.sentences.map((sentence) => `  ${sentence}`)];
  const parts = [grave.map((sentence) => `! ${sentence}`), listed].filter((part) => part.length > 0);
  return parts.map((part) => `\n${part.join("\n")}\n`).join("");
}

/** The lines of that table: label, value, error, unit. nameOf  how an intervention or department is called by its id */
export function summaryLines(summary: Summary, locale: Locale, nameOf: (id: string) => string = (id) => id): readonly GridLine[] {
  const words = summaryWords[locale];
  const line = (label: string, cells: Cells): GridLine => [label, ...cells];
  const { fund, credibility, depletion, society, naive } = summary;
  return [
    { heading: words.fund },
    line(words.depleted, probabilityCells(depletion.probability, locale)),
    ...alternativesLine(summary, locale),
    line(words.missing, moneyCells(depletion.missing, locale)),
    line(words.dissolved, probabilityCells(summary.dissolution.probability, locale)),
    line(words.dormant, probabilityCells(summary.dormancy, locale)),
    line(words.delayed, probabilityCells(fund.delayed, locale)),
    line(words.outlay, moneyCells(fund.outlay, locale)),
    line(words.loss, moneyCells(fund.loss.mean, locale)),
    line(words.shortfall, moneyCells(fund.loss.expectedShortfall95, locale)),
    line(words.lowest, moneyCells(fund.lowestBalance, locale)),
    { heading: words.repayment },
    line(words.promised, moneyCells(fund.promised, locale)),
    line(words.due, moneyCells(fund.due, locale)),
    line(words.received, moneyCells(fund.received, locale)),
    line(words.ofPromised, shareCells(credibility.receivedOverPromised, locale)),
    line(words.ofDue, shareCells(credibility.receivedOverDue, locale)),
    line(words.half, probabilityCells(credibility.halfPaid, locale)),
    line(words.full, probabilityCells(credibility.fullyPaid, locale)),
    { heading: words.leakage },
    ...leaks.map((key, i) => line(words.leaks[i] ?? key, moneyCells(summary.leakage[key], locale))),
    { heading: words.interventions },
    ...Object.entries(summary.interventions).flatMap(([id, found]) => [
      line(`${nameOf(id)}: ${words.started}`, probabilityCells(found.started, locale)),
      line(`${nameOf(id)}: ${words.ofPromised}`, shareCells(found.receivedOverPromised, locale)),
      ...(found.power === null ? [] : [line(`${nameOf(id)}: ${words.power}`, probabilityCells(found.power, locale))]),
    ]),
    { heading: words.departments },
    ...Object.entries(summary.departments).flatMap(([id, found]) => [
      line(`${nameOf(id)}: ${words.net}`, moneyCells(found.net, locale, true)),
      line(`${nameOf(id)}: ${words.loses}`, probabilityCells(found.negative, locale)),
    ]),
    line(words.municipality, moneyCells(summary.ownMunicipality.net, locale, true)),
    { heading: words.society },
    line(words.npv, moneyCells(society.npv, locale, true)),
    line(words.npvPositive, probabilityCells(society.npvPositive, locale)),
    line(words.ratio, plainCells(society.benefitCostRatio, "", locale)),
    line(words.qaly, intervalCells(society.costPerQaly, locale)),
    line(words.naive, moneyCells(naive.npv, locale, true)),
  ];
}

const leaks = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"] as const;
