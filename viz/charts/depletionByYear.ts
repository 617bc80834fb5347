import { extent, scaleLinear } from "d3";
import type { Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import { formatYear } from "../text/numbers.ts";
import { bottomAxis, leftAxis, leftAxisWidth, yearTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { closedSteps, stepSign, steps } from "./depletionSteps.ts";
import { frame, label, lines } from "./frame.ts";
import { legend, spread } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { type MissingQuartiles, missingPanel } from "./missingPanel.ts";
import type { SvgNode } from "./svg.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** When the fund runs short and how much is missing then, under one or two sets of rules. */
export interface DepletionByYearData {
  /** The first is A, drawn solid; the second B, dashed. */
  readonly rules: readonly [DepletionSeries] | readonly [DepletionSeries, DepletionSeries];
}

export interface DepletionSeries {
  readonly name: string;
  /** Cumulative, at the end of each calendar year. */
  readonly byYear: readonly { readonly year: number; readonly probability: Probability }[];
  /** The same of early closing; empty where no fund is closed. Drawn where there is but one set of rules. */
  readonly closed: readonly { readonly year: number; readonly probability: Probability }[];
  /** null: too few futures in which it runs short. */
  readonly missing: MissingQuartiles | null;
}

/** Cumulative depletion as steps on an axis of 0 to 100 futures; below, the middle half of the amounts missing. */
export function depletionByYear(data: DepletionByYearData, options: ChartOptions): Chart {
  const base = layout(options);
  const { width, narrow, paint, text } = base;
  const all = data.rules.flatMap((rules) => rules.byYear);
  const closing = data.rules.length === 1 ? data.rules[0].closed : [];
  const [first = 0, last = first] = extent([...all, ...closing], (each) => each.year);
  const spoken = data.rules.map((rules) => {
    const end = rules.byYear.at(-1);
    return end ? frequency(end.probability, options.replications, options.locale) : null;
  });
  const ends = data.rules.map((rules) => rules.byYear.at(-1)?.probability.value ?? 0);
  const names = data.rules.map((rules) => shorten(rules.name, narrow ? width - 30 : width * 0.28, textSize.normal, true));
  const shownEnds = names.map((name, at) => [narrow ? "" : name, spoken[at]?.short ?? ""].filter((part) => part !== "").join(" "));
  const signs = legend(paint, narrow ? names.map((name, at) => ({ text: name, sign: stepSign(base, at) })) : [], { x: 0, y: 0, width });
  const title = wrapText(text.depletion.axis, width, textSize.small);
  const top = signs.height + title.length * 16 + 12;
  const plotHeight = narrow ? 190 : 250;
  const y = scaleLinear()
    .domain([0, 100])
    .range([top + plotHeight, top]);
  const ticks = [0, 25, 50, 75, 100].map((value) => ({ value, text: String(value) }));
  const left = leftAxisWidth(ticks);
  const closed = closing.at(-1);
  const closedLabel = closed
    ? `${text.depletion.closed} ${frequency(closed.probability, options.replications, options.locale).short}`.trim()
    : "";
  const right = Math.max(
    8,
    textWidth(closedLabel, textSize.small) + 12,
    ...shownEnds.map((each) => textWidth(each, textSize.normal, true) + 12),
  );
  const x = scaleLinear()
    .domain([first, last + 1])
    .range([left, width - right]);
  const places = spread(
    [...ends, ...(closed ? [closed.probability.value] : [])].map((end) => y(end * 100)),
    17,
    [top + 6, top + plotHeight - 4],
  );
  const missing = missingPanel(base, data.rules, options, top + plotHeight + 46);
  const finding = heading(data, spoken, last, options);
  const said = data.rules.flatMap((rules, at) =>
    spoken[at]?.spoken ? [text.depletion.description(rules.name, formatYear(last), spoken[at].text)] : [],
  );
  const description = said.length > 0 ? said.join(" ") : text.depletion.neutral;
  return {
    finding,
    howToRead: [
      text.depletion.howToRead,
      ...(closed ? [text.depletion.closedHow] : []),
      ...(missing.nodes.length > 0 ? [text.depletion.missingHow] : []),
    ].join(" "),
    svg: frame(width, top + plotHeight + 30 + missing.height, finding, description, [
      ...signs.nodes,
      ...lines(paint, 0, signs.height + 12, title, { size: textSize.small, tone: "muted" }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: width - right }),
      ...(all.length > 0 ? yearAxis(base, x, first, last, top + plotHeight) : []),
      ...data.rules.flatMap((rules, at) => steps(base, rules.byYear, at, x, y, last)),
      ...closedSteps(base, closing, x, y, last),
      ...(closed ? [label(paint, width - right + 8, places[ends.length]! + 4, closedLabel, { size: textSize.small, tone: "muted" })] : []),
      ...shownEnds.map((each, at) => label(paint, width - right + 8, places[at]! + 4, each, { bold: true, tone: at === 0 ? "a" : "b" })),
      ...missing.nodes,
    ]),
    description,
    table: tableOf(data, base),
  };
}

/** Steps span their year, so the year's label stands in the middle of its step. */
function yearAxis(base: Layout, x: (year: number) => number, first: number, last: number, y: number): readonly SvgNode[] {
  const middle = scaleLinear()
    .domain([first, first + 1])
    .range([x(first + 0.5), x(first + 1.5)]);
  return bottomAxis(base.paint, middle, yearTicks(first, last, x(last + 1) - x(first)), { y, edge: base.width });
}

function heading(
  data: DepletionByYearData,
  spoken: readonly ({ spoken: boolean; text: string } | null)[],
  last: number,
  options: ChartOptions,
): string {
  const text = layout(options).text.depletion;
  const [a, b] = spoken;
  if (!spoken.every((each) => each?.spoken)) return text.neutral;
  if (data.rules.length === 1) return text.finding(a!.text, formatYear(last));
  return text.compared(formatYear(last), data.rules[0].name, a!.text, data.rules[1].name, b!.text);
}

function tableOf(data: DepletionByYearData, base: Layout): Chart["table"] {
  const { words } = base.text;
  return {
    columns: [
      { label: words.policy, format: "text" },
      { label: words.year, format: "year" },
      { label: words.share, format: "percent" },
      { label: words.low95, format: "percent" },
      { label: words.high95, format: "percent" },
    ],
    rows: data.rules.flatMap(({ name, byYear, closed }) => [
      ...byYear.map(({ year, probability }) => [name, year, probability.value, probability.low, probability.high]),
      ...closed.map(({ year, probability }) => [
        base.text.depletion.closedRow(name),
        ...[year, probability.value, probability.low, probability.high],
      ]),
    ]),
  };
}
