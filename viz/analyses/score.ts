import type { Calibration, ScoreAnalysis, ScoreFund, ScoreLine } from "../../workers/index.ts";
import type { GridLine } from "../tables/grid.ts";
import { numberWithError, tableUnit } from "../text/analyses/amounts.ts";
import { type ScoreWords, scoreWords } from "../text/analyses/score.ts";
import { nameIn } from "../text/library.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, formatYear, type MoneyUnit, moneyHead } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

/** Whether the forecast was right, as a person reads it. needed: funds that say something of the limits */
export function scoreView(document: ScoreAnalysis, needed: number, locale: Locale): AnalysisView {
  const words = scoreWords(locale);
  const { lines, calibration } = document.answer;
  const unit = tableUnit(lines.flatMap(({ observed, p95 }) => [observed, p95]));
  return {
    title: words.title,
    sentences: sentences(document, needed, words, locale),
    lines: [
      ...document.answer.funds.flatMap((fund) => fundLines(fund, lines, unit, words, locale)),
      ...(calibration === null ? [] : rankLines(calibration, words, locale)),
    ],
    alignment: ["left", "left", "right", "right", "right", "right", "right", "right", "right", "right"],
    pictures: [],
    nameOf: (key) => key,
    unitOf,
    main: "lines",
  };
}

const texts = new Set(["fund", "line"]);
const numbers = new Set(["rank.value", "rank.standardError", "skill.value", "skill.standardError"]);

function unitOf(table: string, column: string): AnalysisUnit {
  if (texts.has(column)) return "text";
  if (column === "year") return "year";
  if (numbers.has(column)) return "number";
  if (column === "lines") return "count";
  return column.startsWith("within") ? (table === "lines" ? "flag" : "count") : "kr";
}

function sentences({ question, answer }: ScoreAnalysis, needed: number, words: ScoreWords, locale: Locale): readonly string[] {
  const { funds, lines, calibration } = answer;
  if (lines.length === 0) return [words.nothingOpen];
  const count = (key: "within50" | "within90") => lines.filter((line) => line[key]).length;
  const [only] = funds;
  return [
    words.within(lines.length, count("within50"), count("within90")),
    ...(funds.length === 1 ? [skillSentence(only!, words, locale)] : []),
    words.crps,
    ...(calibration === null
      ? [words.tooFew(question.funds.length, needed)]
      : calibrationSentences(calibration, funds.length, words, locale)),
  ];
}

function skillSentence({ skill }: ScoreFund, words: ScoreWords, locale: Locale): string {
  if (skill === null) return words.budgetRight;
  return words.skill(numberWithError(100 * (1 - skill.value), 196 * (skill.standardError ?? 0), locale));
}

function calibrationSentences({ within50, within90 }: Calibration, funds: number, words: ScoreWords, locale: Locale): readonly string[] {
  const share = ({ value, low, high }: Calibration["within50"]) => {
    const [said, from, to] = [value, low, high].map((each) => formatNumber(100 * each, locale, 0));
    return words.share(said!, from!, to!);
  };
  const narrow = within50.high < 0.5 || within90.high < 0.9;
  const wide = within50.low > 0.5 || within90.low > 0.9;
  const verdicts = [...(narrow ? [words.tooNarrow] : []), ...(wide ? [words.tooWide] : [])];
  return [words.coverage(funds, share(within50), share(within90)), ...(verdicts.length === 0 ? [words.noFault] : verdicts)];
}

function fundLines(
  { fund }: ScoreFund,
  all: readonly ScoreLine[],
  unit: MoneyUnit,
  words: ScoreWords,
  locale: Locale,
): readonly GridLine[] {
  const cell = (kronor: number) => formatNumber(kronor / unit.kronor, locale, 2);
  return [
    { heading: `${nameIn(fund, locale)}, ${moneyHead(unit, locale)}` },
    ["", "", ...words.columns],
    ...all
      .filter((line) => line.fund === fund)
      .map((line): GridLine => {
        const { year, observed, budget, p05, p50, p95, rank, crps, budgetError } = line;
        return [
          formatYear(year),
          words.line[line.line],
          ...[observed, budget, p05, p50, p95].map(cell),
          numberWithError(100 * rank.value, 196 * (rank.standardError ?? 0), locale),
          cell(crps.value),
          cell(budgetError),
        ];
      }),
  ];
}

function rankLines({ ranks }: Calibration, words: ScoreWords, locale: Locale): readonly GridLine[] {
  return [
    { heading: words.ranks },
    ["", "", ...words.rankColumns],
    ...ranks.map(
      ({ from, to, funds, expected }): GridLine => [
        `${formatNumber(100 * from, locale)}–${formatNumber(100 * to, locale)}`,
        "",
        formatNumber(funds, locale),
        formatNumber(expected, locale, 1),
      ],
    ),
  ];
}
