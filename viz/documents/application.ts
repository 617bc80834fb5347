import type { Document } from "yaml";
import { type ApplicationFigures, distribution, type Uncertain } from "../../workers/host.ts";
import type { Scenario, Summary } from "../../workers/index.ts";
import { aboutOf } from "../report/about.ts";
import { type Entry, entryGroups } from "../report/assumptions.ts";
import { isAssumed } from "../report/marked.ts";
import { countSources } from "../report/sourceCount.ts";
import { reportWords } from "../report/words.ts";
import { errorDecimals, moneyCells } from "../tables/cells.ts";
import { explainWords } from "../text/explain.ts";
import { frequency } from "../text/frequency.ts";
import { nameIn } from "../text/library.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber, formatPercent, moneyHead, moneyText } from "../text/numbers.ts";
import { type PaperWords, paperWords } from "../text/papers.ts";
import { payerName } from "../text/payers.ts";
import { entryLabel, entryValue } from "./entryLabel.ts";
import type { Paper, PaperSection, PaperTable } from "./paper.ts";

export interface ApplicationInput {
  readonly scenario: Scenario;
  /** Id of the intervention. */
  readonly id: string;
  /** The scenario's file with its comments. */
  readonly document: Document;
  readonly figures: ApplicationFigures;
  /** Of the whole fund, for how good the evaluation is and how often the promise is kept. */
  readonly summary: Summary;
  /** The command line that gives the same numbers. */
  readonly command: string;
  readonly locale: Locale;
}

type Intervention = Scenario["interventions"][number];

/** Two pages for those who decide on an application: whom it is for, its goal, cost, who saves when, on what evidence, how it is measured and repaid, and what is assumed. */
export function applicationPaper(input: ApplicationInput): Paper {
  const { scenario, id, locale, document, summary } = input;
  const words = paperWords(locale);
  const intervention = scenario.interventions.find((each) => each.id === id)!;
  const nameOf = (board: string) => scenario.departments.find((each) => each.id === board)?.name ?? board;
  const entries = entryGroups(document).find(({ at }) => at === `interventions.${id}`)?.entries ?? [];
  const { start, years } = intervention;
  const section = (heading: string, sentences: readonly string[], rest: Partial<PaperSection> = {}): PaperSection => ({
    heading,
    sentences: sentences.filter((each) => each !== ""),
    table: null,
    notes: [],
    ...rest,
  });
  const { run } = summary;
  return {
    locale,
    kind: words.application,
    title: nameIn(intervention.name, locale),
    lead: [
      `${words.host(nameOf(intervention.host), String(start), String(start + years - 1))} ${words.ofFund(nameIn(scenario.name, locale))}`,
    ],
    sections: [
      section(words.target, [aboutOf(document).description, participants(intervention, words, locale)]),
      section(words.goal, goals(intervention, words, locale)),
      section(words.money, [savedSentence(input, words)], moneyTable(input, words, nameOf)),
      section(words.evidence, [], { table: entryTable(entries.filter(isEvidence), words, words.evidence, locale) }),
      section(words.evaluation, [evaluationPlan(input, intervention, words).join(" ")]),
      section(words.repayment, [repaymentPlan(input, intervention, words).join(" ")]),
      assumedSection(entries, words, locale),
    ],
    foot: [
      [
        words.computed(run.version, run.seed, formatNumber(run.replications, locale), summary.scenario.hash),
        words.alone,
        ...(document.has("observed") ? [words.beforeKnown] : []),
      ].join(" "),
      words.command(input.command),
      words.notForecast,
    ],
  };
}

/** What an intervention's effect rests on. */
function isEvidence({ path }: Entry): boolean {
  return /^effect\.|\.rate$|\.via\./.test(path);
}

function participants({ intake, years }: Intervention, words: PaperWords, locale: Locale): string {
  const all = intake.reduce((sum, each) => sum + each, 0);
  const same = intake.every((each) => each === intake[0]);
  const shown = (value: number) => formatNumber(value, locale);
  return same ? words.participants(shown(intake[0] ?? 0), years, shown(all)) : words.participantsVarying(years, shown(all));
}

function goals({ outcomes, effect }: Intervention, words: PaperWords, locale: Locale): readonly string[] {
  const size = between(effect.size, words, (value) => formatPercent(value, locale));
  return outcomes.map(({ id, acts, rate }) =>
    acts === "events" && rate !== null && rate !== undefined
      ? words.goalEvents(
          id,
          between(rate, words, (value) => shownNumber(value, locale)),
          size,
        )
      : words.goalOther(id, size),
  );
}

/** Three figures, no zeros at the end. */
function shownNumber(value: number, locale: Locale): string {
  return inLocale(locale, String(Number(value.toPrecision(3))).replace(".", ","), String(Number(value.toPrecision(3))));
}

/** A number, or of a distribution its mean and the middle nine tenths. */
function between(value: Uncertain, words: PaperWords, shown: (value: number) => string): string {
  if (typeof value === "number") return shown(value);
  const { mean, quantile } = distribution(value);
  return quantile === null ? shown(mean) : words.between(shown(quantile(0.05)), shown(quantile(0.95)), shown(mean));
}

function savedSentence({ figures, locale }: ApplicationInput, words: PaperWords): string {
  const saved = figures.savings.reduce((sum, { total }) => sum + total.value, 0);
  const error = Math.hypot(...figures.savings.map(({ total }) => total.standardError ?? 0));
  if (figures.savings.length === 0) return words.nobody;
  return words.summaryCost(moneyText(figures.outlay.value, locale, figures.outlay.standardError ?? 0), moneyText(saved, locale, error));
}

const million = { kronor: 1e6 };

function moneyTable({ figures, locale }: ApplicationInput, words: PaperWords, nameOf: (id: string) => string): Partial<PaperSection> {
  const payers = figures.savings.map(({ payer }) => payerName(payer, nameOf, locale));
  const all = figures.years.flatMap(({ outlay, received, savings }) => [outlay, received, ...savings]);
  // One number of decimals down the table: what the largest error of a year leaves.
  const largest = Math.max(...all.map(({ standardError }) => (1.96 * (standardError ?? 0)) / 1e6), 0);
  const decimals = Math.min(2, largest > 0 ? errorDecimals(largest) : 2);
  const least = 10 ** -decimals / 2;
  const cell = ({ value }: { readonly value: number }) => {
    const shown = value / 1e6;
    if (value === 0) return "–";
    return Math.abs(shown) < least ? `<${formatNumber(2 * least, locale, decimals)}` : formatNumber(shown, locale, decimals);
  };
  const totals = [figures.outlay, ...figures.savings.map(({ total }) => total), figures.received].map((each) => moneyCells(each, locale));
  const table: PaperTable = {
    caption: words.money,
    head: [words.year, words.cost, ...payers, words.repaid],
    rows: [
      ...figures.years.map(({ year, outlay, received, savings }) => [String(year), ...[outlay, ...savings, received].map(cell)]),
      [words.all, ...totals.map(([value]) => value)],
      [words.allError, ...totals.map(([, error]) => error)],
    ],
    numbers: [1, 2, ...payers.map((_, at) => at + 2), payers.length + 2],
  };
  return { table, notes: [words.moneyNote(moneyHead(million, locale))] };
}

function evaluationPlan({ summary, id, locale }: ApplicationInput, { evaluation }: Intervention, words: PaperWords): readonly string[] {
  if (evaluation === null) return [words.noEvaluation];
  const { design, followUpYears, sample, controls } = evaluation;
  const power = summary.interventions[id]?.power;
  return [
    `${words.design[design]} ${words.followUp(followUpYears)}`,
    ...(sample === null || controls === null ? [] : [words.sizes(formatNumber(sample, locale), formatNumber(controls, locale))]),
    ...(power === null || power === undefined ? [] : [words.power(frequency(power, summary.run.replications, locale).short)]),
  ];
}

function repaymentPlan({ figures, locale }: ApplicationInput, { contract }: Intervention, words: PaperWords): readonly string[] {
  const money = ({ value, standardError }: { readonly value: number; readonly standardError: number | null }) =>
    moneyText(value, locale, standardError ?? 0);
  const { promised, due, received, keptInFull } = figures;
  const said = words.contract(explainWords(locale).contract(contract, (share) => formatPercent(share, locale)));
  if (promised.value === 0) return [said];
  return [said, words.promised(money(promised), money(due), money(received)), words.kept(formatNumber(100 * keptInFull.value, locale))];
}

function assumedSection(entries: readonly Entry[], words: PaperWords, locale: Locale): PaperSection {
  const counted = countSources(entries);
  const shown = [counted.assumed, counted.sourced, counted.silent, counted.all].map((count) => formatNumber(count, locale));
  const { markedWords } = reportWords(locale);
  const assumed = entries.filter(({ note, set }) => set || isAssumed(note, markedWords)).filter((each) => !isEvidence(each));
  return {
    heading: words.assumed,
    sentences: [words.assumedOf(shown[0]!, shown[1]!, shown[2]!, shown[3]!)],
    table: entryTable(assumed, words, words.assumed, locale),
    notes: [],
  };
}

function entryTable(entries: readonly Entry[], words: PaperWords, caption: string, locale: Locale): PaperTable | null {
  if (entries.length === 0) return null;
  return {
    caption,
    head: words.evidenceHead,
    rows: entries.map(({ path, value, note }) => [entryLabel(path, locale), entryValue(path, value, locale), note]),
    numbers: [],
  };
}
