import type { Summary, SummaryNumbers } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import { observedSentences } from "../text/observed.ts";
import { silencesSaid } from "../text/silences.ts";
import { summaryWords } from "../text/summaryWords.ts";
import { accountText } from "./accountText.ts";
import { alternativesLine, alternativesTable } from "./alternativesTable.ts";
import { answerCells } from "./answerCells.ts";
import { type GridLine, gridText } from "./grid.ts";
import { rowsTold, type ToldMeasures } from "./measureLines.ts";
import { reducedTable } from "./reducedTable.ts";

/** What a run found, as a table for the terminal: every number with its simulation error (95 %). nameOf  how an intervention or a board is called */
export function summaryTable(summary: Summary, locale: Locale, told?: ToldMeasures, nameOf: (id: string) => string = (id) => id): string {
  const words = summaryWords[locale];
  const { run, scenario } = summary;
  const shared = run.futuresPerDraw === undefined ? "" : ` · ${run.futuresPerDraw} ${words.perDraw}`;
  const head = `${scenario.name}\n${formatNumber(run.replications, locale)} ${words.futures}${shared} · ${words.seed} ${run.seed} · ${[`fondrisk ${run.version}`, ...(run.resultHash === null ? [] : [run.resultHash])].join(" · ")}\n${run.resultHash === null ? `\n${words.columnsAlone}\n` : ""}`;
  const lines = gridText(summaryLines(summary, locale, nameOf, told), ["left", "right", "right", "left"]);
  return `${head}${observedText(summary, locale)}${silencesText(summary, locale)}${lines}${accountText(summary, locale, nameOf)}${alternativesTable(summary, locale)}${reducedTable(summary, locale)}\n${words.note}\n`;
}

/** What is known of the past, and how many futures it leaves: first of all. */
function observedText({ observed, run }: Summary, locale: Locale): string {
  return observedSentences(observed, run.replications, locale)
    .map((sentence) => `${sentence}\n`)
    .join("");
}

/** What must be known before any figure: a sentence a line, nothing where there is nothing to say. */
function silencesText({ warnings }: Summary, locale: Locale): string {
  const { grave, leftOut } = silencesSaid(warnings, locale);
  const listed =
    leftOut === null
      ? []
      : [leftOut.title, ...leftOut.groups.flatMap(({ title, sentences }) => [`  ${title}:`, ...sentences.map((each) => `    ${each}`)])];
  const parts = [grave.map((sentence) => `! ${sentence}`), listed].filter((part) => part.length > 0);
  return parts.map((part) => `\n${part.join("\n")}\n`).join("");
}

/** Part of the table that numbers stand in, by the first step of their keys. */
const parts: Readonly<Record<keyof SummaryNumbers, Part>> = {
  depletion: "fund",
  dissolution: "fund",
  dormancy: "fund",
  balance: "fund",
  fund: "fund",
  credibility: "repayment",
  leakage: "leakage",
  interventions: "interventions",
  participation: "interventions",
  departments: "departments",
  municipality: "departments",
  ownMunicipality: "departments",
  society: "society",
  naive: "society",
  parameters: "parameters",
};
type Part = "fund" | "repayment" | "leakage" | "interventions" | "departments" | "society" | "parameters";

/** The lines of that table: label, value, error, unit. nameOf  how an intervention or department is called by its id */
export function summaryLines(
  summary: Summary,
  locale: Locale,
  nameOf: (id: string) => string = (id) => id,
  told?: ToldMeasures,
): readonly GridLine[] {
  const words = summaryWords[locale];
  let before: Part | null = null;
  return rowsTold(summary, "table", told).flatMap((row): readonly GridLine[] => {
    const { key, entity, answer, declaration } = row;
    // What does not apply to an intervention or a department is not said of it.
    if (entity !== null && answer === null) return [];
    const part: Part = parts[key.split(".")[0] as keyof SummaryNumbers];
    const heading = part === before ? [] : [{ heading: words[part] }];
    before = part;
    const name = measureName(row, locale, { under: true, nameOf, ...(told === undefined ? {} : { words: told.words }) });
    const beside = key === "depletion.probability" ? alternativesLine(summary, locale) : [];
    return [...heading, [name, ...answerCells(declaration, answer, locale)], ...beside];
  });
}
