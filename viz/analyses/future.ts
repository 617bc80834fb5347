import type { FutureAnalysis, FutureIntervention, FutureShortfall } from "../../workers/index.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { type FutureEvent, oneFuture } from "../charts/oneFuture.ts";
import { probabilityCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { per100WithError, tableUnit } from "../text/analyses/amounts.ts";
import { type FutureWords, futureWords } from "../text/analyses/future.ts";
import type { Locale } from "../text/locale.ts";
import { capital } from "../text/measureWords.ts";
import { formatMoney, formatNumber, formatYear, moneyHead, moneyText } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

/** One future, as a person reads it. */
export function futureView(document: FutureAnalysis, locale: Locale): AnalysisView {
  const words = futureWords(locale);
  const { years } = document.answer;
  return {
    title: words.title,
    sentences: [...toldSentences(document, locale), ...amongSentences(document, locale)],
    lines: [...yearLines(document, words, locale), ...termLines(document, words, locale), ...causeLines(document, locale)],
    alignment: ["left", "right", "right", "right", "right", "right"],
    pictures: years.length === 0 ? [] : [{ id: "balance", draw: (options) => picture(document, options) }],
    nameOf: (key) => words.of[key] ?? key,
    unitOf,
    main: "years",
  };
}

function unitOf(table: string, column: string): AnalysisUnit {
  if (["year", "start", "stop"].includes(column)) return "year";
  if (["id", "name", "term", "cause"].includes(column)) return "text";
  if (column === "works") return "flag";
  return table === "causes" ? "share" : "kr";
}

/** The future itself, without what stands beside it of all. */
export function toldSentences(document: FutureAnalysis, locale: Locale): readonly string[] {
  const words = futureWords(locale);
  const { answer, run } = document;
  const { number, shortfall, years, dissolution, interventions } = answer;
  const futures = formatNumber(run.replications, locale);
  const { cause } = document.question;
  if (number === null) return [cause === undefined ? words.noSuch(futures) : words.noneFor(words.cause[cause], futures)];
  const open = openYears(answer);
  const lowest = open.reduce((a, b) => (b.balance < a.balance ? b : a), years[0]!);
  const named = formatNumber(number, locale);
  const kept = () =>
    words.holds(named, moneyText(lowest.balance, locale), formatYear(lowest.year), moneyText((open.at(-1) ?? years[0]!).balance, locale));
  return [
    shortfall === null ? kept() : words.short(named, formatYear(shortfall.year), moneyText(shortfall.missing, locale)),
    ...(shortfall === null ? [] : whySentences(shortfall, answer.terms, words, locale)),
    ...(dissolution === null ? [] : [words.closed(formatYear(dissolution))]),
    ...interventions.map((each) => interventionSentence(each, words, locale)),
  ];
}

/** The years in which there is a fund: one that is closed has no balance. */
function openYears({ years, dissolution }: FutureAnalysis["answer"]): FutureAnalysis["answer"]["years"] {
  return dissolution === null ? years : years.filter(({ year }) => year < dissolution);
}

/** The answer's own future, told as its cause. */
function whySentences(
  { cause, plannedBalance, balance }: FutureShortfall,
  terms: FutureAnalysis["answer"]["terms"],
  words: FutureWords,
  locale: Locale,
): readonly string[] {
  if (cause === null || plannedBalance === null) return [];
  const planned = moneyText(plannedBalance, locale);
  if (cause === "planned") return [words.plannedSo(planned)];
  const amount = terms.find(({ term }) => term === cause)?.amount ?? 0;
  return [words.because(words.cause[cause], moneyText(amount, locale)), words.plan(planned, moneyText(balance, locale))];
}

function interventionSentence(each: FutureIntervention, words: FutureWords, locale: Locale): string {
  const name = `”${each.name}”`;
  if (each.start === null) return `${words.never(name)}.`;
  const parts = [
    words.starts(name, formatYear(each.start), moneyText(each.outlay, locale)),
    ...(each.stop === null ? [] : [words.stops(formatYear(each.stop))]),
    ...(each.works === false ? [words.noEffect] : []),
    ...(each.measured === null
      ? []
      : [(each.measured < 0 ? words.measuresCost : words.measures)(moneyText(Math.abs(each.measured), locale))]),
    each.promised === 0 && each.received === 0
      ? words.nothingPromised
      : each.received === 0
        ? words.paysNothing(moneyText(each.promised, locale))
        : words.paysBack(moneyText(each.received, locale), moneyText(each.promised, locale)),
  ];
  return `${parts.join("; ")}.`;
}

type P = FutureAnalysis["answer"]["depletion"];
const per100 = ({ value, low, high }: P, locale: Locale) => per100WithError(value, (high - low) / 2, locale);

/** How it is among all futures; the cause that most of them have, where most of them have one. */
export function amongSentences({ answer }: FutureAnalysis, locale: Locale): readonly string[] {
  const words = futureWords(locale);
  const { depletion, causes, closedEarly } = answer;
  const apart = closedEarly.value > 0 ? [words.closedApart(per100(closedEarly, locale))] : [];
  if (causes.length === 0) return apart;
  const most = causes.find(({ low }) => low > 0.5);
  return [
    words.among(per100(depletion, locale)),
    ...(most === undefined ? [] : [words.amongCause(words.cause[most.cause], per100(most, locale))]),
    ...apart,
  ];
}

function yearLines({ answer }: FutureAnalysis, words: FutureWords, locale: Locale): readonly GridLine[] {
  const { years } = answer;
  if (years.length === 0) return [];
  const unit = tableUnit(years.flatMap(({ balance, outlay, promised, due, received }) => [balance, outlay, promised, due, received]));
  const decimals = unit.kronor === 1 ? 0 : 1;
  const said = (kronor: number) => formatNumber(kronor / unit.kronor, locale, decimals);
  const open = openYears(answer);
  return [
    words.heads(moneyHead(unit, locale)),
    ...years.map((each) => [
      formatYear(each.year),
      open.includes(each) ? said(each.balance) : "–",
      ...[each.outlay, each.promised, each.due, each.received].map(said),
    ]),
  ];
}

function termLines({ answer }: FutureAnalysis, words: FutureWords, locale: Locale): readonly GridLine[] {
  const { terms, shortfall } = answer;
  if (shortfall === null || shortfall.plannedBalance === null) return [];
  const gap = shortfall.plannedBalance - shortfall.balance;
  const unit = tableUnit([gap, ...terms.map(({ amount }) => amount)]);
  return [
    { heading: words.termsHead(moneyHead(unit, locale)) },
    ...terms.map(({ term, amount }) => [words.terms[term], formatMoney(amount, unit, locale)]),
    [words.gap, formatMoney(gap, unit, locale)],
  ];
}

/** How often each cause is the largest. */
export function causeLines({ answer }: FutureAnalysis, locale: Locale): readonly GridLine[] {
  const words = futureWords(locale);
  if (answer.causes.length === 0) return [];
  return [
    { heading: words.causesHead },
    ...answer.causes.map((each): GridLine => [capital(words.cause[each.cause]), ...probabilityCells(each, locale)]),
  ];
}

/** The balance among those of all futures, with what happens. */
function picture(document: FutureAnalysis, options: ChartOptions): Chart {
  const { years, interventions, shortfall, dissolution, number } = document.answer;
  const events = [
    ...interventions.flatMap(({ name, start, stop }) => [...eventAt(start, "start", name), ...eventAt(stop, "stop", name)]),
    ...eventAt(shortfall?.year ?? null, "shortfall", ""),
    ...eventAt(dissolution, "dissolution", ""),
  ];
  const data = {
    number: number ?? 0,
    years: years.map(({ balance, low, high, ...year }) => ({
      ...year,
      balance: dissolution !== null && year.year >= dissolution ? null : balance,
      band: low === null || high === null ? null : ([low, high] as const),
    })),
    floor: 0,
    events,
  };
  return { ...oneFuture(data, options), finding: toldSentences(document, options.locale)[0]! };
}

function eventAt(year: number | null, kind: FutureEvent["kind"], name: string): readonly FutureEvent[] {
  return year === null ? [] : [{ year, kind, name }];
}
