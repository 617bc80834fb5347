import type { StressAnalysis, StressDifference, StressResult, StressTest } from "../../workers/index.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { intervalRows } from "../charts/intervalRows.ts";
import { type Cells, numberCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { moneyWithError, numberWithError, per100WithError, tableUnit } from "../text/analyses/amounts.ts";
import { measureLabel } from "../text/analyses/measureLabel.ts";
import { type StressWords, stressWords } from "../text/analyses/stress.ts";
import type { Locale } from "../text/locale.ts";
import { capital } from "../text/measureWords.ts";
import { formatNumber, type MoneyUnit, moneyHead } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";
import { reverseLines, reversePictures, reverseSentences } from "./stressReverse.ts";
import type { AnalysisView } from "./view.ts";

/** What happens if bad things happen, as a person reads it. */
export function stressView(document: StressAnalysis, locale: Locale): AnalysisView {
  const words = stressWords(locale);
  const { measures, when } = document.question;
  const tested = when === null || document.answer.tests.length > 0;
  return {
    title: words.title,
    sentences: [...(tested ? sentences(document, words, locale) : []), ...reverseSentences(document, words, locale)],
    lines: [
      ...(tested ? measures.flatMap((measure) => measureLines(document, measure, words, locale)) : []),
      ...reverseLines(document, words, locale),
    ],
    alignment: ["left", "right", "right", "left"],
    pictures: [
      ...(tested ? measures.map((measure) => ({ id: measure, draw: (options: ChartOptions) => picture(document, measure, options) })) : []),
      ...reversePictures(document),
    ],
    nameOf: (key) => (key === "reverse" ? words.of(key) : words.of(measureLabel(measures.find((id) => key.endsWith(id)) ?? key, locale))),
    unitOf: (_table, column) => (column === "value" || column === "standardError" ? "number" : column === "applies" ? "flag" : "number"),
    main: tested ? "tests.differences" : "reverse",
  };
}

function testName(name: string, words: StressWords): string {
  return Object.hasOwn(words.tests, name) ? words.tests[name as StressTest] : `”${name}”`;
}

/** What a test changes of a measure; null where it applies to nothing or the measure does not exist. */
function differenceIn(test: StressResult, measure: string): (StressDifference & { readonly value: number; readonly half: number }) | null {
  const found = test.differences.find((each) => each.measure === measure);
  if (found === undefined || found.value === null) return null;
  return { ...found, value: found.value, half: 1.96 * (found.standardError ?? 0) };
}

function sentences({ question, answer, run }: StressAnalysis, words: StressWords, locale: Locale): readonly string[] {
  const [measure = ""] = question.measures;
  const found = answer.tests.flatMap((test) => {
    const difference = differenceIn(test, measure);
    // Everything at once is always among the worst: it is told in the table.
    return difference === null || test.name === "all" ? [] : [{ test, difference }];
  });
  const certain = found
    .filter(({ difference }) => Math.abs(difference.value) > difference.half)
    .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value));
  const [worst] = certain;
  const silent = answer.tests.filter(({ applies }) => !applies).map(({ name }) => testName(name, words));
  const last = silent.length === 0 ? [] : [words.notApplying(silent.join("; "))];
  if (worst === undefined) return [words.nothing(formatNumber(run.replications, locale)), ...last];
  const alike = certain.slice(1).filter(({ difference }) => {
    const gap = Math.abs(worst.difference.value) - Math.abs(difference.value);
    return gap < Math.sqrt(worst.difference.half ** 2 + difference.half ** 2);
  });
  const name = testName(worst.test.name, words);
  return [
    leading(measure, name, worst.difference, run.replications, words, locale),
    ...(alike.length === 0 ? [] : [words.alike(alike.map(({ test }) => testName(test.name, words)).join(` ${words.and} `))]),
    ...last,
  ];
}

function leading(
  measure: string,
  test: string,
  { value, half, base, under }: StressDifference & { readonly value: number; readonly half: number },
  replications: number,
  words: StressWords,
  locale: Locale,
): string {
  if (measure === "depletion.probability" && value > 0) {
    const share = (p: number | null) => per100WithError(p ?? 0, 1.96 * Math.sqrt(((p ?? 0) * (1 - (p ?? 0))) / replications), locale);
    return words.worst(test, share(base), share(under), numberWithError(100 * value, 100 * half, locale));
  }
  const unit = unitOfMeasure(measure);
  const change =
    unit === "kr"
      ? moneyWithError(value, half, locale)
      : unit === "share"
        ? `${numberWithError(100 * value, 100 * half, locale)} ${words.points}`
        : numberWithError(value, half, locale);
  return words.worstOther(test, measureLabel(measure, locale), change);
}

/** How the differences of a measure are counted. */
function scaleOf(
  { answer }: StressAnalysis,
  measure: string,
  words: StressWords,
  locale: Locale,
): { readonly by: number; readonly unit: string; readonly money: MoneyUnit | null } {
  const unit = unitOfMeasure(measure);
  if (unit === "share") return { by: 0.01, unit: words.points, money: null };
  if (unit !== "kr") return { by: 1, unit: "", money: null };
  const money = tableUnit(answer.tests.flatMap((test) => differenceIn(test, measure)?.value ?? []));
  return { by: money.kronor, unit: moneyHead(money, locale), money };
}

function measureLines(document: StressAnalysis, measure: string, words: StressWords, locale: Locale): readonly GridLine[] {
  const { by, unit } = scaleOf(document, measure, words, locale);
  return [
    { heading: capital(measureLabel(measure, locale)) },
    ...document.answer.tests.map((test): GridLine => {
      const difference = differenceIn(test, measure);
      const cells: Cells =
        difference === null
          ? ["–", "", test.applies ? "" : words.applies]
          : numberCells(difference.value / by, difference.half / by, unit, locale, true);
      return [capital(testName(test.name, words)), ...cells];
    }),
  ];
}

/** The tests as paired differences on one axis. */
function picture(document: StressAnalysis, measure: string, options: ChartOptions): Chart {
  const { locale } = options;
  const words = stressWords(locale);
  const { chart } = words;
  const { by, unit, money } = scaleOf(document, measure, words, locale);
  const rows = document.answer.tests.flatMap((test) => {
    const difference = differenceIn(test, measure);
    if (difference === null) return [];
    const { value, half } = difference;
    const [text, error] = numberCells(value / by, half / by, unit, locale, true);
    return [{ name: capital(testName(test.name, words)), value, half, text: `${text} ${error === "–" ? "" : error}`.trim() }];
  });
  const [finding = "", ...others] = sentences(document, words, locale);
  const format = money ?? (by === 0.01 ? "percent" : "number");
  return intervalRows(
    {
      finding,
      howToRead: chart.howToRead,
      description: [finding, ...others].join(" "),
      x: chart.x(measureLabel(measure, locale), unit),
      rows: rows.map(({ name, value, half, text }) => ({
        name,
        note: "",
        value: value / by,
        low: (value - half) / by,
        high: (value + half) / by,
        beside: null,
        text,
      })),
      table: {
        columns: [
          { label: chart.test, format: "text" },
          { label: chart.change, format },
          { label: chart.low, format },
          { label: chart.high, format },
        ],
        rows: rows.map(({ name, value, half }) => [name, value, value - half, value + half]),
      },
    },
    options,
  );
}
