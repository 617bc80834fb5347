import type { DiscoverAnalysis, DiscoverBox, DiscoverLimit } from "../../workers/index.ts";
import { bandChart } from "../charts/bandChart.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { numberCells, probabilityCells } from "../tables/cells.ts";
import type { GridLine } from "../tables/grid.ts";
import { numberWithError, per100WithError } from "../text/analyses/amounts.ts";
import { type DiscoverWords, discoverWords } from "../text/analyses/discover.ts";
import { inLocale, type Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import type { AnalysisUnit, AnalysisView } from "./view.ts";

/** In which futures it fails, as a person reads it. */
export function discoverView(document: DiscoverAnalysis, locale: Locale): AnalysisView {
  const words = discoverWords(locale);
  const { boxes } = document.answer;
  return {
    title: words.title,
    sentences: sentences(document, words, locale),
    lines: boxes.flatMap((box, at) => boxLines(box, at, words, locale)),
    alignment: ["left", "right", "right", "left"],
    pictures: boxes.map((_, at) => ({ id: `peeling-${at + 1}`, draw: (options) => peelingChart(document, at, options) })),
    nameOf: (key) => words.of[key] ?? key,
    unitOf,
    main: "boxes",
  };
}

function unitOf(_table: string, column: string): AnalysisUnit {
  return /^(density|coverage|mass|outside|optimism)/.test(column) ? "share" : "number";
}

type P = DiscoverBox["density"];
const per100 = ({ value, low, high }: P, locale: Locale) => per100WithError(value, (high - low) / 2, locale);

function sentences({ question, answer }: DiscoverAnalysis, words: DiscoverWords, locale: Locale): readonly string[] {
  const what = question.when === "depletion" || question.when === "depletion.probability" ? words.depletion : words.other(question.when);
  const { boxes, assumptionShare: share, missing } = answer;
  const told = boxes.flatMap((box) => [
    words.sentence(
      per100(box.density, locale),
      box.limits.map((limit) => limitText(limit, words, locale)).join(words.and),
      what,
      box.outside === null ? null : per100(box.outside, locale),
    ),
    words.holds(per100(box.mass, locale), per100(box.coverage, locale), what),
  ]);
  return [
    ...(boxes.length === 0 ? [words.none(what)] : told),
    ...(share === null ? [] : [words.assumptions(what, numberWithError(100 * share.value, 196 * (share.standardError ?? 0), locale))]),
    ...(missing === 0 ? [] : [words.missing(per100WithError(missing, 0, locale))]),
  ];
}

function limitText({ path, atLeast, atMost, step }: DiscoverLimit, words: DiscoverWords, locale: Locale): string {
  const said = (value: number): string => {
    if (step === null) return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return formatNumber(Math.round(value / step) * step, locale, decimals);
  };
  if (atLeast !== null && atMost !== null) return words.between(path, said(atLeast), said(atMost));
  if (atLeast !== null) return words.atLeast(path, said(atLeast));
  return atMost !== null ? words.atMost(path, said(atMost)) : words.present(path);
}

function boxLines(box: DiscoverBox, at: number, words: DiscoverWords, locale: Locale): readonly GridLine[] {
  const { rows } = words;
  const lift = numberCells(box.lift.value, ((box.lift.high ?? box.lift.value) - (box.lift.low ?? box.lift.value)) / 2, "", locale, false);
  return [
    {
      heading: `${words.box(formatNumber(at + 1, locale))}: ${box.limits.map((limit) => limitText(limit, words, locale)).join(words.and)}`,
    },
    [rows.density, ...probabilityCells(box.density, locale)],
    ...(box.outside === null ? [] : [[rows.outside, ...probabilityCells(box.outside, locale)]]),
    [rows.mass, ...probabilityCells(box.mass, locale)],
    [rows.coverage, ...probabilityCells(box.coverage, locale)],
    [rows.lift, ...lift],
    [rows.optimism, formatNumber(100 * box.optimism, locale, 1), "", inLocale(locale, "av 100", "of 100")],
  ];
}

/** Coverage against density along the peeling. */
function peelingChart(document: DiscoverAnalysis, at: number, options: ChartOptions): Chart {
  const words = discoverWords(options.locale);
  const box = document.answer.boxes[at]!;
  const [finding = ""] = sentences(document, words, options.locale).slice(2 * at);
  const curve = box.peeling
    .map(({ coverage, density }) => ({ x: 100 * coverage, y: 100 * density, low: 100 * density, high: 100 * density }))
    .sort((a, b) => a.x - b.x);
  return bandChart(
    {
      finding,
      howToRead: words.chart.howToRead,
      description: finding,
      x: words.chart.x,
      y: words.chart.y,
      curve,
      behind: [],
      marks: [{ x: 100 * box.coverage.value, text: words.chart.chosen, strong: true }],
      level: null,
      yDomain: [0, 100],
      table: {
        columns: [
          { label: words.chart.mass, format: "percent" },
          { label: words.chart.y, format: "percent" },
          { label: words.chart.x, format: "percent" },
        ],
        rows: box.peeling.map(({ mass, density, coverage }) => [mass, density, coverage]),
      },
    },
    options,
  );
}
