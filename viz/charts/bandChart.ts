import { area, line, scaleLinear } from "d3";
import { bottomAxis, fittingTicks, leftAxis, leftAxisWidth, ticksOf } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import type { Table } from "./table.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A point of a curve with its 95 % interval. */
export interface BandPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface BandChartData {
  readonly finding: string;
  readonly howToRead: string;
  readonly description: string;
  readonly table: Table;
  /** Names of the axes with their units; numbers are in those units. */
  readonly x: string;
  readonly y: string;
  /** The curve with its band. */
  readonly curve: readonly BandPoint[];
  /** Each point of the curve is one of a kind and has a dot; the axis then holds the marked places too. */
  readonly dots?: boolean;
  /** Thinner lines behind it. */
  readonly behind: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Upright lines with what stands at them. */
  readonly marks: readonly { readonly x: number; readonly text: string; readonly strong: boolean }[];
  /** A level line with what stands at it; null: none. */
  readonly level: { readonly y: number; readonly text: string } | null;
  /** What the vertical axis must hold. */
  readonly yDomain: readonly [number, number];
}

/** A curve with its band, lines behind it, marked places and a level: how one thing follows from another. */
export function bandChart(data: BandChartData, options: ChartOptions): Chart {
  const base = layout(options);
  const { width, narrow, paint } = base;
  const title = wrapText(data.y, width, textSize.small);
  const under = wrapText(data.x, width, textSize.small);
  const markRow = 16;
  const top = title.length * 16 + 10 + markRow * data.marks.length;
  const plotHeight = narrow ? 190 : 260;
  const bottom = top + plotHeight;
  const ticks = ticksOf(data.yDomain, 5, options.locale);
  const left = leftAxisWidth(ticks);
  const right = width - 12;
  const xs = [...data.curve.map((point) => point.x), ...(data.dots === true ? data.marks.map((mark) => mark.x) : [])];
  const domain = [Math.min(...xs), Math.max(...xs)] as [number, number];
  const x = scaleLinear()
    .domain(domain[0] < domain[1] ? domain : [domain[0] - 1, domain[1] + 1])
    .range([left, right]);
  const y = scaleLinear().domain(data.yDomain).range([bottom, top]).clamp(true);
  const path = line<{ x: number; y: number }>(
    (point) => x(point.x),
    (point) => y(point.y),
  ).digits(2);
  const band = area<BandPoint>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  ).digits(2)(data.curve);
  const curve = path(data.curve);
  const marks = data.marks.flatMap((mark, at): readonly SvgNode[] => {
    if (mark.x < x.domain()[0]! || mark.x > x.domain()[1]!) return [];
    const labelY = title.length * 16 + 12 + markRow * at;
    const half = textWidth(mark.text, textSize.small, mark.strong) / 2;
    const centre = Math.min(Math.max(x(mark.x), half), width - half);
    return [
      rule(
        { ...paint.stroke(mark.strong ? "bStrong" : "axis", 1.25), "stroke-dasharray": "4 3" },
        x(mark.x),
        labelY + 4,
        x(mark.x),
        bottom,
      ),
      label(paint, centre, labelY, mark.text, { size: textSize.small, anchor: "middle", bold: mark.strong, halo: true }),
    ];
  });
  const { level } = data;
  return {
    finding: data.finding,
    howToRead: data.howToRead,
    description: data.description,
    table: data.table,
    svg: frame(width, bottom + 30 + under.length * 16 + 6, data.finding, data.description, [
      ...lines(paint, 0, 12, title, { size: textSize.small, tone: "muted" }),
      ...leftAxis(paint, y, ticks, { x1: left, x2: right }),
      ...bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], right - left, options.locale), { y: bottom, edge: width }),
      band === null ? null : element("path", { d: band, ...paint.outlined("aBand90", "aBand50", 0.75) }),
      ...data.behind.flatMap((each) => {
        const d = path(each);
        return d === null ? [] : [element("path", { d, ...paint.stroke("path", 0.8) })];
      }),
      curve === null ? null : element("path", { d: curve, ...paint.stroke("a", 2.5), "stroke-linejoin": "round" }),
      ...(data.dots === true
        ? data.curve.map((point) => element("circle", { cx: x(point.x), cy: y(point.y), r: 4, ...paint.fill("a") }))
        : []),
      ...(level === null
        ? []
        : [
            rule({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }, left, y(level.y), right, y(level.y)),
            label(paint, right, y(level.y) - 5, level.text, { size: textSize.small, anchor: "end", halo: true }),
          ]),
      ...marks,
      ...lines(paint, left, bottom + 36, under, { size: textSize.small, tone: "muted" }),
    ]),
  };
}
