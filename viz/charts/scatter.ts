import { line, scaleLinear, scaleLog } from "d3";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { fittingTicks, leftAxisWidth, type Tick, ticksOf } from "./axis.ts";
import { label, rule } from "./frame.ts";
import { type LegendEntry, legend } from "./labels.ts";
import { type Layout, textSize } from "./layout.ts";
import type { Tone } from "./palette.ts";
import { element, type SvgNode } from "./svg.ts";
import { shorten, textWidth } from "./textWidth.ts";

export type Point = readonly [x: number, y: number];

/** An axis of a scatter plot: its title with unit, what a value is divided by before it is written, and how it grows. */
export interface ScatterAxis {
  readonly title: string;
  readonly unit: number;
  readonly logarithmic: boolean;
}

/** Dots, lines and a band over two axes; values that a logarithmic axis cannot show are left out. */
export interface ScatterData {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly dots: readonly Point[];
  readonly lines: readonly { readonly name: string | null; readonly tone: Tone; readonly points: readonly Point[] }[];
  /** Low and high at each x. */
  readonly band: readonly (readonly [x: number, low: number, high: number])[];
  readonly marks: readonly { readonly x: number; readonly name: string }[];
}

/** The marks of a scatter plot and the height they take. */
export function scatter(base: Layout, data: ScatterData, locale: Locale): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { paint, width, narrow } = base;
  const shown = ([x, y]: Point) =>
    Number.isFinite(x) && Number.isFinite(y) && !(data.x.logarithmic && x <= 0) && !(data.y.logarithmic && y <= 0);
  const dots = data.dots.filter(shown);
  const lines = data.lines.map((each) => ({ ...each, points: each.points.filter(shown) }));
  const all = [...dots, ...lines.flatMap((each) => each.points)];
  const [xDomain, yDomain] = [0, 1].map((k) =>
    domain(
      all.map((point) => point[k]!),
      (k === 0 ? data.x : data.y).logarithmic,
    ),
  ) as [readonly [number, number], readonly [number, number]];
  const plotHeight = narrow ? 220 : 300;
  const entries: LegendEntry[] = lines.flatMap(({ name, tone }) =>
    name === null ? [] : [{ text: name, sign: (x: number, y: number) => [rule(paint.stroke(tone, 2.5), x, y + 6, x + 18, y + 6)] }],
  );
  const key = legend(paint, entries, { x: 0, y: 0, width });
  const top = key.height + 28;
  const yTicks = data.y.logarithmic ? logTicks(yDomain, data.y.unit, locale, plotHeight, 22) : scaled(yDomain, data.y.unit, 5, locale);
  const left = leftAxisWidth(yTicks);
  const [low, high] = xDomain;
  const x = (data.x.logarithmic ? scaleLog() : scaleLinear()).domain([low, high]).range([left + 6, width - 12]);
  const y = (data.y.logarithmic ? scaleLog() : scaleLinear()).domain(yDomain as [number, number]).range([top + plotHeight, top]);
  const clampY = (value: number) => Math.min(top + plotHeight, Math.max(top, y(data.y.logarithmic ? Math.max(value, yDomain[0]) : value)));
  const xTicks = data.x.logarithmic
    ? logTicks(xDomain, data.x.unit, locale, width - left - 18, 64)
    : fittingTicks([low / data.x.unit, high / data.x.unit], width - left - 18, locale).map((tick) => ({
        ...tick,
        value: tick.value * data.x.unit,
      }));
  const bottom = top + plotHeight;
  const band = data.band.filter(([at]) => at >= low && at <= high);
  const bandPath =
    band.length < 2
      ? null
      : `${[...band.map(([at, , to]) => [at, to] as const), ...band.toReversed().map(([at, from]) => [at, from] as const)]
          .map(([at, value], i) => `${i === 0 ? "M" : "L"}${x(at).toFixed(2)},${clampY(value).toFixed(2)}`)
          .join("")}Z`;
  const path = line<Point>(
    (point) => x(point[0]),
    (point) => y(point[1]),
  ).digits(2);
  const nodes = [
    ...key.nodes,
    label(paint, 0, key.height + 12, shorten(data.y.title, width, textSize.small), { size: textSize.small, tone: "muted" }),
    ...yTicks.flatMap((tick) => [
      rule(paint.stroke("grid"), left, y(tick.value), width, y(tick.value)),
      label(paint, left - 8, y(tick.value) + 4, tick.text, { size: textSize.small, anchor: "end", tone: "muted" }),
    ]),
    bandPath === null ? null : element("path", { d: bandPath, ...paint.fill("aBand90") }),
    ...data.marks
      .filter((mark) => mark.x >= low && mark.x <= high)
      .flatMap((mark) => [
        rule({ ...paint.stroke("axis"), "stroke-dasharray": "4 3" }, x(mark.x), top, x(mark.x), bottom),
        label(paint, x(mark.x) + 4, top + 12, mark.name, { size: textSize.small, tone: "muted" }),
      ]),
    ...dots.map(([dx, dy]) => element("circle", { cx: x(dx), cy: y(dy), r: 2.5, ...paint.outlined("paper", "path", 1) })),
    ...lines.flatMap(({ points, tone }) =>
      points.length < 2 ? [] : [element("path", { d: path(points)!, ...paint.stroke(tone, 2), "stroke-linejoin": "round" })],
    ),
    ...xTicks.flatMap((tick) => [
      rule(paint.stroke("axis"), x(tick.value), bottom, x(tick.value), bottom + 4),
      label(paint, Math.min(x(tick.value), width - textWidth(tick.text, textSize.small) / 2), bottom + 18, tick.text, {
        size: textSize.small,
        anchor: "middle",
        tone: "muted",
      }),
    ]),
    label(paint, left, bottom + 38, shorten(data.x.title, width - left, textSize.small), { size: textSize.small, tone: "muted" }),
  ];
  return { nodes: nodes.filter((node) => node !== null), height: bottom + 46 };
}

/** Bounds of the values; never empty. */
function domain(values: readonly number[], logarithmic: boolean): readonly [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(low <= high)) return logarithmic ? [1, 10] : [0, 1];
  if (logarithmic) return high > low * 1.001 ? [low, high] : [low / 2, low * 2];
  return high > low ? [Math.min(0, low), high] : [Math.min(0, low), Math.max(high, low + 1)];
}

function scaled(range: readonly [number, number], unit: number, count: number, locale: Locale): readonly Tick[] {
  return ticksOf([range[0] / unit, range[1] / unit], count, locale).map((tick) => ({ ...tick, value: tick.value * unit }));
}

/** Powers of ten, with 2 and 5 between where they fit. */
function logTicks(range: readonly [number, number], unit: number, locale: Locale, length: number, distance: number): readonly Tick[] {
  const [low, high] = [range[0] / unit, range[1] / unit];
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const values = (steps: readonly number[]) =>
    Array.from({ length: last - first + 1 }, (_, at) => at + first)
      .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
      .filter((value) => value >= low && value <= high);
  const room = (steps: readonly number[]) => values(steps).length * distance <= length;
  const wanted = [[1, 2, 5], [1, 3], [1]].find(room);
  const chosen = wanted === undefined ? values([1]).filter((_, at) => at % 2 === 0) : values(wanted);
  return chosen.map((value) => ({
    value: value * unit,
    text: formatNumber(value, locale, Math.max(0, -Math.floor(Math.log10(value) + 1e-9))),
  }));
}
