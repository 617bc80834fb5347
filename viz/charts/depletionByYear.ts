import { area, curveStepAfter, line, scaleLinear } from "d3";
import type { Probability } from "../../engine/measures/estimate.ts";
import { frequency } from "../text/frequency.ts";
import { formatNumber, formatYear, moneyPair, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, domainOf, fittingTicks, leftAxis, leftAxisWidth, yearTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { legend, spread } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** When the fund runs dry and how much is missing then, under one or two sets of rules. */
export interface DepletionByYearData {
  /** The first is A, drawn solid; the second B, dashed. */
  readonly rules: readonly [DepletionSeries] | readonly [DepletionSeries, DepletionSeries];
}

export interface DepletionSeries {
  readonly name: string;
  /** Cumulative, at the end of each calendar year. */
  readonly byYear: readonly { readonly year: number; readonly probability: Probability }[];
  /** Quartiles of what is missing in the first shortfall, among the futures that have one; kronor. null: too few of them. */
  readonly missing: { readonly q25: number; readonly q50: number; readonly q75: number; readonly standardError: number } | null;
}

/** Cumulative depletion as steps on an axis of 0 to 100 futures; below, the middle half of the amounts missing. */
export function depletionByYear(data: DepletionByYearData, options: ChartOptions): Chart {
  const base = layout(options);
  const { width, narrow, paint, text } = base;
  const all = data.rules.flatMap((rules) => rules.byYear);
  const first = Math.min(...all.map((each) => each.year), Number.MAX_SAFE_INTEGER);
  const last = Math.max(...all.map((each) => each.year), Number.MIN_SAFE_INTEGER);
  const spoken = data.rules.map((rules) => {
    const end = rules.byYear.at(-1);
    return end ? frequency(end.probability, options.replications, options.locale) : null;
  });
  const ends = data.rules.map((rules) => rules.byYear.at(-1)?.probability.value ?? 0);
  const names = data.rules.map((rules) => shorten(rules.name, width * 0.3, textSize.normal));
  const endTexts = ends.map((end) => formatNumber(Math.round(end * 100), options.locale));
  const shownEnds = names.map((name, at) =>
    spoken[at]?.spoken ? (narrow ? endTexts[at]! : `${name} ${endTexts[at]}`) : narrow ? "" : name,
  );
  const signs = legend(paint, narrow ? data.rules.map((_, at) => ({ text: names[at]!, sign: stepSign(base, at) })) : [], {
    x: 0,
    y: 0,
    width,
  });
  const title = wrapText(text.words.of100Futures.length > 0 ? text.depletion.axis : "", width, textSize.small);
  const top = signs.height + title.length * 16 + 12;
  const plotHeight = narrow ? 190 : 250;
  const y = scaleLinear()
    .domain([0, 100])
    .range([top + plotHeight, top]);
  const ticks = [0, 25, 50, 75, 100].map((value) => ({ value, text: String(value) }));
  const left = leftAxisWidth(ticks);
  const right = Math.max(8, ...shownEnds.map((each) => textWidth(each, textSize.normal, true) + 12));
  const x = scaleLinear()
    .domain([first, last + 1])
    .range([left, width - right]);
  const places = spread(
    ends.map((end) => y(end * 100)),
    17,
    [top + 6, top + plotHeight - 4],
  );
  const missing = missingPanel(base, data, options, top + plotHeight + 46);
  const finding = heading(data, spoken, last, options);
  const description = data.rules
    .map((rules, at) => (spoken[at]?.spoken ? text.depletion.description(rules.name, formatYear(last), spoken[at].text) : rules.name))
    .join(" ");
  return {
    finding,
    howToRead: missing.nodes.length > 0 ? `${text.depletion.howToRead} ${text.depletion.missingHow}` : text.depletion.howToRead,
    svg: frame(width, top + plotHeight + 30 + missing.height, finding, description, [
      ...signs.nodes,
      ...lines(paint, 0, signs.height + 12, title, { size: textSize.small, tone: "muted" }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: width - right }),
      ...(all.length > 0 ? yearAxis(base, x, first, last, top + plotHeight) : []),
      ...data.rules.flatMap((rules, at) => steps(base, rules, at, x, y, last)),
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

function steps(
  base: Layout,
  rules: DepletionSeries,
  at: number,
  x: (year: number) => number,
  y: (of100: number) => number,
  last: number,
): readonly SvgNode[] {
  const end = rules.byYear.at(-1);
  const start = rules.byYear[0];
  if (!end || !start) return [];
  const points = [...rules.byYear, { year: last + 1, probability: end.probability }];
  const role = at === 0 ? "a" : "b";
  const error = area<(typeof points)[number]>(
    (point) => x(point.year),
    (point) => y(point.probability.low * 100),
    (point) => y(point.probability.high * 100),
  )
    .curve(curveStepAfter)
    .digits(2)(points)!;
  const path = line<(typeof points)[number]>(
    (point) => x(point.year),
    (point) => y(point.probability.value * 100),
  )
    .curve(curveStepAfter)
    .digits(2)(points)!;
  return [
    element("path", { d: error, ...base.paint.fill(`${role}Band50`) }),
    element("path", { d: `M${x(start.year).toFixed(2)},${y(0).toFixed(2)}L${path.slice(1)}`, ...stepStroke(base, at) }),
  ];
}

function stepStroke(base: Layout, at: number): SvgNode["attributes"] {
  return at === 0 ? base.paint.stroke("a", 2.5) : { ...base.paint.stroke("b", 2.5), "stroke-dasharray": "7 4" };
}

function stepSign(base: Layout, at: number): (x: number, y: number) => readonly SvgNode[] {
  return (x, y) => [rule(stepStroke(base, at), x, y + 7, x + 18, y + 7)];
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

function missingPanel(
  base: Layout,
  data: DepletionByYearData,
  options: ChartOptions,
  top: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { paint, text, width } = base;
  const shown = data.rules.flatMap((rules, at) => (rules.missing ? [{ name: rules.name, at, ...rules.missing }] : []));
  if (shown.length === 0) return { nodes: [], height: 0 };
  const domain = domainOf(shown.flatMap((each) => [each.q25, each.q75]));
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const x = scaleLinear()
    .domain(domain.map((each) => each / unit.kronor))
    .nice(4)
    .range([1, width - 1]);
  const title = wrapText(text.depletion.missingTitle(moneyWord(unit, options.locale)), width, textSize.normal);
  const bottom = top + title.length * 17 + shown.length * 42;
  const rows = shown.flatMap((each, row) => {
    const y = top + title.length * 17 + 10 + row * 42;
    const role = each.at === 0 ? ("a" as const) : ("b" as const);
    const [from, middle, to] = [each.q25, each.q50, each.q75].map((kronor) => x(kronor / unit.kronor)) as [number, number, number];
    const words = `${each.name}: ${text.depletion.halfBetween(moneyPair(each.q25, each.q75, options.locale, each.standardError))}`;
    const dashed = each.at === 0 ? {} : { "stroke-dasharray": "5 3" };
    return [
      label(paint, 0, y + 2, shorten(words, width, textSize.small), { size: textSize.small, tone: "muted" }),
      element("rect", {
        x: from,
        y: y + 8,
        width: Math.max(1, to - from),
        height: 12,
        ...paint.outlined(`${role}Band50`, role),
        ...dashed,
      }),
      rule(paint.stroke(`${role}Strong`, 3), middle, y + 6, middle, y + 22),
    ];
  });
  const axis = bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], width, options.locale), {
    y: bottom,
    edge: width,
    top: top + title.length * 17,
  });
  return { nodes: [...lines(paint, 0, top, title, { bold: true }), ...axis, ...rows], height: bottom - top + 42 };
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
    rows: data.rules.flatMap((rules) =>
      rules.byYear.map(({ year, probability }) => [rules.name, year, probability.value, probability.low, probability.high]),
    ),
  };
}
