import type { NumberWithError, VoiAnalysis } from "../../workers/index.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import { type Cells, numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, tableUnit } from "../text/analyses/amounts.ts";
import { type VoiWords, voiWords } from "../text/analyses/voi.ts";
import type { Locale } from "../text/locale.ts";
import { moneyHead, moneyText } from "../text/numbers.ts";
import { studyLines, studySentences } from "./study.ts";
import { studyPictures } from "./studyPictures.ts";
import type { AnalysisView } from "./view.ts";

/** Inputs named in a sentence, and rows of the table and the picture. */
const named = 3;
const shown = 12;

/** What it is worth to know more, as a person reads it. */
export function voiView(document: VoiAnalysis, locale: Locale): AnalysisView {
  const words = voiWords(locale);
  const rows = rankedRows(document);
  return {
    title: words.title,
    sentences: sentences(document, words, locale),
    lines: [...tableLines(document, words, locale), ...studyLines(document, words.study, locale)],
    alignment: ["left", "right", "right", "left", "right", "right"],
    pictures: [
      ...(rows.length === 0 ? [] : [{ id: "evppi", draw: (options: ChartOptions) => picture(document, options) }]),
      ...studyPictures(document),
    ],
    nameOf: (key) => nameOf(key, words),
    unitOf: (_table, column) => (column === "name" || column === "about" ? "text" : "kr"),
    main: "evppi",
  };
}

type Row = VoiAnalysis["answer"]["evppi"][number];

function rankedRows({ answer }: VoiAnalysis): readonly Row[] {
  return answer.evppi.toSorted((a, b) => b.value - a.value || (a.about < b.about ? -1 : 1)).slice(0, shown);
}

function nameOf(key: string, words: VoiWords): string {
  const [list, ...rest] = key.split(".");
  return words.of[key] ?? `${list === "designs" ? words.of.designs : words.of.evppi} (${rest.join(".")})`;
}

/** Where the present best is unknown, coverage falls: intervals are then half as wide again. */
function half({ standardError }: NumberWithError, { answer }: VoiAnalysis): number {
  return 1.96 * (standardError ?? 0) * (answer.best === null ? 1.5 : 1);
}

function sentences(document: VoiAnalysis, words: VoiWords, locale: Locale): readonly string[] {
  const { best, options, evpi, evppi } = document.answer;
  const said = (each: NumberWithError) => moneyWithError(each.value, half(each, document), locale);
  return [
    best === null ? words.undecided : bestSentence(document, best, words, locale),
    ...(evpi === null
      ? []
      : [evpi.upper.value <= half(evpi.upper, document) ? words.nothing : words.everything(said(evpi.lower), said(evpi.upper))]),
    ...(evppi.length === 0 || options.length < 2 ? [] : [worthSentence(document, words, said)]),
    ...studySentences(document, words.study, locale),
  ];
}

function bestSentence(document: VoiAnalysis, best: string, words: VoiWords, locale: Locale): string {
  const { options } = document.answer;
  const others = options.filter(({ name }) => name !== best);
  const rival = others.reduce((a, b) => (b.value > a.value ? b : a));
  const of = (name: string) => options.find((each) => each.name === name)!;
  const gain = of(best).difference.value - rival.difference.value;
  const pair = [of(best), rival].find(({ name }) => name !== "asWritten") ?? rival;
  // Two options beside the scenario as written have no paired error in the answer: theirs are added in the worst direction.
  const error =
    best === "asWritten" || rival.name === "asWritten"
      ? half(pair.difference, document)
      : half(of(best).difference, document) + half(rival.difference, document);
  return words.best(optionName(best, words), moneyWithError(gain, error, locale), optionName(rival.name, words));
}

/** Inputs whose worth is certainly above zero, among so many. */
function worthSentence(document: VoiAnalysis, words: VoiWords, said: (each: NumberWithError) => string): string {
  const certain = rankedRows(document).filter((row) => row.value > 1.5 * half(row, document) && row.upperLimit === null);
  if (certain.length === 0) return words.none;
  return words.worth(
    certain
      .slice(0, named)
      .map((row) => `${row.about} (${said(row)})`)
      .join("; "),
  );
}

function optionName(name: string, words: VoiWords): string {
  return name === "asWritten" ? words.asWritten : name;
}

/** One unit for all amounts of what is learnt. */
function unitOfRows({ answer }: VoiAnalysis) {
  return tableUnit([...answer.evppi.map(({ value }) => value), answer.evpi?.upper.value ?? 0]);
}

function tableLines(document: VoiAnalysis, words: VoiWords, locale: Locale): readonly GridLine[] {
  const { options, evpi } = document.answer;
  const wide = tableUnit(options.flatMap(({ value, difference }) => [value, difference.value]));
  const unit = unitOfRows(document);
  const cells = (each: NumberWithError, money: typeof unit, signed = false): Cells =>
    numberCells(each.value / money.kronor, half(each, document) / money.kronor, moneyHead(money, locale), locale, signed);
  return [
    { heading: `${words.rows.options}; ${words.difference}` },
    ...options.map((option): GridLine => {
      const [value, error] = cells(option.difference, wide, true);
      return option.name === "asWritten" ? [words.asWritten, ...cells(option, wide)] : [option.name, ...cells(option, wide), value, error];
    }),
    ...(evpi === null
      ? []
      : [{ heading: words.rows.evpi }, [words.rows.lower, ...cells(evpi.lower, unit)], [words.rows.upper, ...cells(evpi.upper, unit)]]),
    { heading: words.rows.evppi },
    ...rankedRows(document).map(
      (row): GridLine =>
        row.upperLimit === null ? [row.about, ...cells(row, unit)] : [row.about, "0", "", words.atMost(moneyText(row.upperLimit, locale))],
    ),
  ];
}

function picture(document: VoiAnalysis, options: ChartOptions): Chart {
  const { locale } = options;
  const words = voiWords(locale);
  const unit = unitOfRows(document);
  const head = moneyHead(unit, locale);
  const rows = rankedRows(document).map((row) => ({ ...row, half: half(row, document) }));
  const [finding = "", ...others] = sentences(document, words, locale);
  return intervalRows(
    {
      finding,
      howToRead: words.chart.howToRead,
      description: [finding, ...others].join(" "),
      x: words.chart.x(head),
      rows: rows.map((row) => {
        const [text, error] = numberCells(row.value / unit.kronor, row.half / unit.kronor, head, locale, false);
        const [value, low, high] = [row.value, row.value - row.half, row.value + row.half].map((x) => x / unit.kronor) as [
          number,
          number,
          number,
        ];
        return { name: row.about, note: "", value, low, high, beside: null, text: `${text} ${error === "–" ? "" : error}`.trim() };
      }),
      table: {
        columns: [
          { label: words.chart.input, format: "text" },
          { label: words.chart.value, format: unit },
          { label: words.chart.low, format: unit },
          { label: words.chart.high, format: unit },
        ],
        rows: rows.map((row) => [row.about, row.value, row.value - row.half, row.value + row.half]),
      },
    },
    options,
  );
}
