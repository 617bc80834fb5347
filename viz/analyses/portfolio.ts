import type { PortfolioAnalysis } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { type Cells, numberCells, probabilityCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, per100WithError, tableUnit } from "../text/analyses/amounts.ts";
import { type PortfolioWords, portfolioWords } from "../text/analyses/portfolio.ts";
import { type Locale, perHundred } from "../text/locale.ts";
import { formatNumber, formatPercent, moneyHead, moneyText } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

type Estimated = { readonly value: number; readonly standardError: number | null };
type Risk = { readonly value: number; readonly low: number; readonly high: number };

/** Which interventions the fund should take, as a person reads it. */
export function portfolioView(document: PortfolioAnalysis, locale: Locale): AnalysisView {
  const words = portfolioWords(locale);
  return {
    title: words.title,
    sentences: sentences(document, words, locale),
    lines: tableLines(document, words, locale),
    alignment: ["left", "right", "right", "left"],
    pictures: document.answer.frontier.length > 0 ? [{ id: "frontier", draw: (options) => frontierChart(document, options) }] : [],
    nameOf: (key) => words.of[key] ?? key,
    unitOf,
    main: "frontier",
  };
}

function unitOf(_table: string, column: string): AnalysisUnit {
  if (column === "ids" || column === "name") return "text";
  return column.startsWith("probability") ? "share" : "kr";
}

function setText(ids: readonly string[], words: PortfolioWords): string {
  if (ids.length === 0) return words.empty;
  return ids.length === 1 ? ids[0]! : `${ids.slice(0, -1).join(", ")} ${words.and} ${ids.at(-1)}`;
}

function riskText({ value, low, high }: Risk, locale: Locale): string {
  return per100WithError(value, (high - low) / 2, locale);
}

function money({ value, standardError }: Estimated, locale: Locale): string {
  return moneyWithError(value, 1.96 * (standardError ?? 0), locale);
}

function sentences({ question, answer }: PortfolioAnalysis, words: PortfolioWords, locale: Locale): readonly string[] {
  const { best, indistinguishable, greedy, present } = answer;
  const stopped = answer.gap === 0 ? [] : [words.stopped(answer.gap === null ? null : formatPercent(answer.gap, locale, 1))];
  if (best === null) return stopped.length > 0 ? stopped : [words.none];
  const { limit } = question;
  const first =
    best.ids.length === 0
      ? words.nothing
      : words.best(setText(best.ids, words), money(best.value, locale), riskText(best.probability, locale));
  const asked = `${formatNumber(100 * limit.risk, locale, 100 * limit.risk < 1 ? 1 : 0)} ${perHundred[locale]}`;
  const same = best.ids.join() === question.present.join();
  const loss = greedy === null ? 0 : greedy.loss.value;
  return [
    first,
    ...stopped,
    ...(limit.is === "risk" && best.probability.value <= limit.risk && best.probability.high > limit.risk ? [words.unsure(asked)] : []),
    ...(indistinguishable.length > 0 ? [words.alike(indistinguishable.length)] : []),
    ...(same
      ? [words.presentIsBest]
      : present === null
        ? []
        : [words.present(money(present.value, locale), riskText(present.probability, locale))]),
    ...(greedy !== null && loss > 1.96 * (greedy.loss.standardError ?? 0) ? [words.greedy(money(greedy.loss, locale))] : []),
  ];
}

function tableLines({ question, answer }: PortfolioAnalysis, words: PortfolioWords, locale: Locale): readonly GridLine[] {
  const { rows } = words;
  const { best, indistinguishable, frontier, present, greedy } = answer;
  const unit = tableUnit([best?.value.value ?? 0, ...frontier.map(({ value }) => value)]);
  const amount = ({ value, standardError }: Estimated, signed = false): Cells =>
    numberCells(value / unit.kronor, (1.96 * (standardError ?? 0)) / unit.kronor, moneyHead(unit, locale), locale, signed);
  const risk = (each: Risk): Cells => probabilityCells({ ...each, standardError: null }, locale);
  const share = formatNumber(100 * question.limit.risk, locale, 0);
  const list = (label: string, ids: readonly string[]): readonly GridLine[] => (ids.length === 0 ? [] : [[label, "", "", ids.join(", ")]]);
  return [
    ...(best === null
      ? []
      : [
          { heading: setText(best.ids, words) },
          [rows.value, ...amount(best.value)],
          [rows.unlimited, ...amount(best.unlimited)],
          [rows.risk, ...risk(best.probability)],
          [rows.worst(share), ...amount(best.worstMean)],
          [rows.optimism, ...amount({ value: best.optimism, standardError: Number.NaN }, true)],
        ]),
    ...(present === null
      ? []
      : [
          { heading: `${rows.present}: ${setText(present.ids, words)}` },
          [rows.value, ...amount(present.value)],
          [rows.risk, ...risk(present.probability)],
        ]),
    ...(greedy === null
      ? []
      : [
          { heading: `${rows.greedy}: ${setText(greedy.ids, words)}` },
          [rows.value, ...amount({ value: greedy.value, standardError: Number.NaN })],
        ]),
    ...(indistinguishable.length === 0
      ? []
      : [
          { heading: rows.alike },
          ...indistinguishable.map(({ ids, difference }): GridLine => [setText(ids, words), ...amount(difference, true)]),
          ...list(rows.always, answer.always),
          ...list(rows.never, answer.never),
          ...list(rows.either, answer.either),
        ]),
    { heading: rows.frontier },
    ...frontier.map(
      ({ ids, value, probability }): GridLine => [
        setText(ids, words),
        numberCells(value / unit.kronor, Number.NaN, "", locale, false)[0],
        formatNumber(100 * probability, locale, 1),
        `${moneyHead(unit, locale)}; ${perHundred[locale]}`,
      ],
    ),
  ] as readonly GridLine[];
}

/** Value against P(runs short): the sets that no other beats, with the winner and the present set named. */
function frontierChart(document: PortfolioAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = portfolioWords(locale);
  const { chart } = words;
  const { answer } = document;
  const unit = tableUnit(answer.frontier.map(({ value }) => value));
  const [finding = "", ...others] = sentences(document, words, locale);
  const curve = answer.frontier.map(({ value, probability }) => {
    const y = value / unit.kronor;
    return { x: 100 * probability, y, low: y, high: y };
  });
  const values = [...curve.map(({ y }) => y), ...(answer.present === null ? [] : [answer.present.value.value / unit.kronor])];
  return bandChart(
    {
      finding,
      howToRead: chart.howToRead,
      description: [finding, ...others].join(" "),
      x: chart.x,
      y: chart.y(moneyHead(unit, locale)),
      curve,
      dots: true,
      behind: [],
      marks: [
        ...(answer.present === null
          ? []
          : [
              {
                x: 100 * answer.present.probability.value,
                text: `${chart.present}, ${moneyText(answer.present.value.value, locale)}`,
                strong: false,
              },
            ]),
        ...(answer.best === null
          ? []
          : [
              {
                x: 100 * answer.best.probability.value,
                text: `${chart.best}, ${moneyText(answer.best.value.value, locale)}`,
                strong: true,
              },
            ]),
      ],
      level: null,
      yDomain: [Math.min(0, ...values), Math.max(...values, 0)],
      table: {
        columns: [
          { label: chart.set, format: "text" },
          { label: words.rows.value, format: unit },
          { label: words.rows.risk, format: "percent" },
        ],
        rows: answer.frontier.map(({ ids, value, probability }) => [setText(ids, words), value, probability]),
      },
    },
    options,
  );
}
