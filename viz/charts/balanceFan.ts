import { area, line, scaleLinear } from "d3";
import { spokenReplications } from "../text/frequency.ts";
import { formatYear, moneyRange, moneyText, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, domainOf, leftAxis, leftAxisWidth, ticksOf, yearTicks } from "./axis.ts";
import type { BalanceFanData, BalanceQuantiles } from "./balanceFanData.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { closedStrip, cross } from "./closed.ts";
import { endLabels, fanLegend } from "./fanLabels.ts";
import { frame, label, rule } from "./frame.ts";
import { legend, spread } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { textWidth } from "./textWidth.ts";

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
  const signs = legend(paint, fanLegend(base, data), { x: 0, y: 0, width });
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
      ? (data.closed.length > 0 ? text.fan.findingOpen : text.fan.finding)(
          formatYear(last.year),
          moneyRange(last.q05, last.q95, options.locale, last.standardError),
        )
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
  const strip = closedStrip({ ...base, locale: options.locale }, data, { x, top: top + plotHeight + 34, right: width - right });
  return {
    finding,
    howToRead: data.closed.length > 0 ? `${text.fan.howToRead} ${text.fan.dissolved}` : text.fan.howToRead,
    svg: frame(width, top + plotHeight + 26 + strip.height, finding, description, [
      ...signs.nodes,
      label(paint, 0, top - 10, text.words.capital(moneyWord(unit, options.locale)), { size: textSize.small, tone: "muted" }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: width - right }),
      ...(last
        ? bottomAxis(paint, x, yearTicks(years[0]!.year, last.year, width - left - right), { y: top + plotHeight, edge: width })
        : []),
      element(
        "svg",
        { ...plot, viewBox: `${plot.x} ${plot.y} ${plot.width} ${plot.height}`, "aria-hidden": "true" },
        marks(base, data, x, (kronor) => y(inUnit(kronor))),
      ),
      ...strip.nodes,
      ...(data.today === undefined ? [] : todayMark(base, data.today, x(data.today.year), [top, top + plotHeight])),
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
        ...(data.closed.length > 0 ? [{ label: text.fan.closed, format: "percent" } as const] : []),
      ],
      rows: years.map((year, at) => [
        ...[year.year, year.q05, year.q25, year.q50, year.q75, year.q95, year.standardError],
        ...(data.closed.length > 0 ? [data.closed[at] ?? null] : []),
      ]),
    },
  };
}

/** A vertical rule where what is known ends. */
function todayMark(
  { paint }: Layout,
  today: { readonly label: string },
  x: number,
  [from, to]: readonly [number, number],
): readonly SvgNode[] {
  return [
    rule({ ...paint.stroke("ink", 1), "stroke-dasharray": "4 3" }, x, from, x, to),
    label(paint, x + 4, from + 12, today.label, { size: textSize.small, tone: "muted" }),
  ];
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
      element("path", { d: path(untilClosed(values)), ...paint.stroke("path", 0.9), "stroke-linejoin": "round", opacity: 0.75 }),
    ),
    ...data.paths
      .filter((values) => values.length > 0 && values.length < years.length)
      .map((values) => cross(paint, x(years[values.length]!.year), y(values.at(-1)!))),
    rule({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }, x(years[0]!.year), y(data.floor), x(years.at(-1)!.year), y(data.floor)),
    ...(data.ghost ? [element("path", { d: path(data.ghost.medians), ...paint.stroke(other, 2), "stroke-dasharray": "7 4" })] : []),
    element("path", { d: path(years.map((year) => year.q50)), ...paint.stroke(`${role}Strong`, 2.75), "stroke-linejoin": "round" }),
  ];
}

/** A path that ends early goes on to the year in which its fund is closed. */
function untilClosed(values: readonly number[]): readonly number[] {
  return values.length === 0 ? values : [...values, values.at(-1)!];
}
