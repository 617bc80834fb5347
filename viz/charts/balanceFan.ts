import { area, line, scaleLinear } from "d3";
import { spokenReplications } from "../text/frequency.ts";
import { formatMoney, formatYear, type MoneyUnit, moneyPair, moneyText, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, domainOf, leftAxis, leftAxisWidth, ticksOf, yearTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, rule } from "./frame.ts";
import { type LegendEntry, legend, spread } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";

/** The closing balance of the fund year by year; kronor. */
export interface BalanceFanData {
  /** Which colour the rules shown have; the ghost has the other. */
  readonly role: "a" | "b";
  readonly years: readonly BalanceQuantiles[];
  /** Balances of a few whole futures, one number a year; 5 to 7 of them. */
  readonly paths: readonly (readonly number[])[];
  /** The balance below which nothing is paid out. */
  readonly floor: number;
  /** Medians of the rules compared with, one a year; null where there are none. */
  readonly ghost: { readonly name: string; readonly medians: readonly number[] } | null;
}

export interface BalanceQuantiles {
  /** Calendar year. */
  readonly year: number;
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  /** Largest Monte Carlo standard error of the five; kronor. */
  readonly standardError: number;
}

export interface BalanceFanOptions extends ChartOptions {
  /** Keeps the vertical axis while a control is dragged; kronor. */
  readonly domain?: readonly [number, number];
}

/**
 * Fan of the balance: 50 and 90 of 100 futures each year, the median, and a few whole futures so that no one takes the
 * edges of the fan for paths (Joslyn & Savelli 2021). Straight segments: smoothing would bulge between the years.
 */
export function balanceFan(data: BalanceFanData, options: BalanceFanOptions): Chart {
  const base = layout(options);
  const { width, narrow, paint, text } = base;
  const { years } = data;
  const last = years.at(-1);
  const values = years.flatMap((year) => [year.q05, year.q95]);
  const domain = options.domain ?? domainOf([...values, data.floor, ...(data.ghost?.medians ?? []), ...data.paths.flat()]);
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const inUnit = (kronor: number) => kronor / unit.kronor;
  const signs = legend(paint, legendOf(base, data), { x: 0, y: 0, width });
  const top = signs.height + 26;
  const plotHeight = narrow ? 220 : 300;
  const y = scaleLinear()
    .domain([inUnit(domain[0]), inUnit(domain[1])])
    .nice(5)
    .range([top + plotHeight, top]);
  const ticks = ticksOf(y.domain() as [number, number], 5, options.locale);
  const ends = last ? endLabels(base, data, last, unit, options) : [];
  const left = leftAxisWidth(ticks);
  const right = Math.max(8, ...ends.map((end) => textWidth(end.text, textSize.small, end.bold) + 12));
  const x = scaleLinear()
    .domain([years[0]?.year ?? 0, Math.max(last?.year ?? 1, (years[0]?.year ?? 0) + 1)])
    .range([left, width - right]);
  const places = spread(
    ends.map((end) => y(inUnit(end.value))),
    16,
    [top, top + plotHeight],
  );
  const plot = { x: left - 3, y: top - 3, width: width - right - left + 6, height: plotHeight + 6 };
  const finding =
    last && options.replications >= spokenReplications
      ? text.fan.finding(formatYear(last.year), moneyPair(last.q05, last.q95, options.locale, last.standardError))
      : text.fan.neutral;
  const description = last
    ? text.fan.description(
        formatYear(years[0]!.year),
        formatYear(last.year),
        moneyText(years[0]!.q50, options.locale),
        moneyText(last.q50, options.locale, last.standardError),
      )
    : text.words.nothing;
  const money = { format: unit };
  return {
    finding,
    howToRead: text.fan.howToRead,
    svg: frame(width, top + plotHeight + 26, finding, description, [
      ...signs.nodes,
      label(paint, 0, top - 10, text.words.money(moneyWord(unit, options.locale)), { size: textSize.small, tone: "muted" }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: width - right }),
      ...(last
        ? bottomAxis(paint, x, yearTicks(years[0]!.year, last.year, width - left - right), { y: top + plotHeight, edge: width })
        : []),
      element(
        "svg",
        { ...plot, viewBox: `${plot.x} ${plot.y} ${plot.width} ${plot.height}`, "aria-hidden": "true" },
        marks(base, data, x, (kronor) => y(inUnit(kronor))),
      ),
      ...ends.map((end, at) =>
        label(paint, width - right + 8, places[at]! + 4, end.text, { size: textSize.small, bold: end.bold, tone: end.tone }),
      ),
    ]),
    description,
    table: {
      columns: [
        { label: text.words.year, format: "year" },
        ...["5", "25", "50", "75", "95"].map((share) => ({ label: text.words.quantile(share), ...money })),
        { label: text.words.standardError, ...money },
      ],
      rows: years.map((year) => [year.year, year.q05, year.q25, year.q50, year.q75, year.q95, year.standardError]),
    },
  };
}

function marks(base: Layout, data: BalanceFanData, x: (year: number) => number, y: (kronor: number) => number): readonly SvgNode[] {
  const { paint } = base;
  const { role, years } = data;
  const band = (low: "q05" | "q25", high: "q75" | "q95") =>
    area<BalanceQuantiles>(
      (year) => x(year.year),
      (year) => y(year[low]),
      (year) => y(year[high]),
    ).digits(2)(years)!;
  const path = (values: readonly number[]) =>
    line<number>(
      (_, at) => x(years[at]!.year),
      (value) => y(value),
    ).digits(2)(values.slice(0, years.length)) ?? "";
  if (years.length === 0) return [];
  const other = role === "a" ? "b" : "a";
  return [
    element("path", { d: band("q05", "q95"), ...paint.outlined(`${role}Band90`, role, 0.75) }),
    element("path", { d: band("q25", "q75"), ...paint.outlined(`${role}Band50`, role, 0.75) }),
    ...data.paths.map((values) =>
      element("path", { d: path(values), ...paint.stroke("path", 0.9), "stroke-linejoin": "round", opacity: 0.75 }),
    ),
    rule({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }, x(years[0]!.year), y(data.floor), x(years.at(-1)!.year), y(data.floor)),
    ...(data.ghost ? [element("path", { d: path(data.ghost.medians), ...paint.stroke(other, 2), "stroke-dasharray": "7 4" })] : []),
    element("path", { d: path(years.map((year) => year.q50)), ...paint.stroke(`${role}Strong`, 2.75), "stroke-linejoin": "round" }),
  ];
}

interface EndLabel {
  readonly value: number;
  readonly text: string;
  readonly bold: boolean;
  readonly tone: "muted" | "a" | "b" | "aStrong" | "bStrong";
}

function endLabels(
  base: Layout,
  data: BalanceFanData,
  last: BalanceQuantiles,
  unit: MoneyUnit,
  options: ChartOptions,
): readonly EndLabel[] {
  const text = base.text.fan;
  const amount = (kronor: number) => formatMoney(kronor, unit, options.locale, last.standardError);
  const worded = (words: (amount: string) => string, kronor: number) => (base.narrow ? amount(kronor) : words(amount(kronor)));
  const ghost = data.ghost?.medians[data.years.length - 1];
  const short = (words: string) => shorten(words, base.width * 0.3, textSize.small);
  return [
    { value: last.q95, text: worded(text.above, last.q95), bold: false, tone: "muted" },
    { value: last.q50, text: worded(text.medianAt, last.q50), bold: true, tone: `${data.role}Strong` },
    { value: last.q05, text: worded(text.below, last.q05), bold: false, tone: "muted" },
    ...(data.ghost && ghost !== undefined
      ? [
          {
            value: ghost,
            text: base.narrow ? amount(ghost) : short(`${data.ghost.name} ${amount(ghost)}`),
            bold: false,
            tone: data.role === "a" ? "b" : "a",
          } as const,
        ]
      : []),
  ];
}

function legendOf(base: Layout, data: BalanceFanData): readonly LegendEntry[] {
  const { paint, text } = base;
  const box = (tone: "Band50" | "Band90") => (x: number, y: number) => [
    element("rect", { x, y: y + 1, width: 18, height: 11, ...paint.outlined(`${data.role}${tone}`, data.role, 0.75) }),
  ];
  const stroke = (attributes: SvgNode["attributes"]) => (x: number, y: number) => [rule(attributes, x, y + 7, x + 18, y + 7)];
  const other = data.role === "a" ? "b" : "a";
  return [
    { text: text.fan.band50, sign: box("Band50") },
    { text: text.fan.band90, sign: box("Band90") },
    { text: text.words.median, sign: stroke(paint.stroke(`${data.role}Strong`, 2.75)) },
    ...(data.paths.length > 0
      ? [
          {
            text: data.paths.length === 1 ? text.fan.path : text.fan.paths(String(data.paths.length)),
            sign: stroke(paint.stroke("path", 0.9)),
          },
        ]
      : []),
    ...(data.ghost
      ? [
          {
            text: shorten(text.fan.baseline(data.ghost.name), base.width - 30, textSize.normal),
            sign: stroke({ ...paint.stroke(other, 2), "stroke-dasharray": "7 4" }),
          },
        ]
      : []),
    { text: text.fan.floor, sign: stroke({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }) },
  ];
}
