import { scaleLinear } from "d3";
import { bottomAxis, domainOf, fittingTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { rowsOf } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import type { Table } from "./table.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A bar with its 95 % interval. */
export interface ShareBar {
  readonly name: string;
  readonly note: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The number as it is said. */
  readonly text: string;
  /** What cannot be changed is grey. */
  readonly quiet: boolean;
}

export interface ShareBarsData {
  readonly finding: string;
  readonly howToRead: string;
  readonly description: string;
  readonly table: Table;
  /** Name of the axis with its unit. */
  readonly x: string;
  readonly bars: readonly ShareBar[];
}

/** Horizontal bars from zero with their errors, one row a thing. */
export function shareBars(data: ShareBarsData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, width } = base;
  const title = wrapText(data.x, width, textSize.small);
  const reserve = Math.ceil(Math.max(0, ...data.bars.map(({ text }) => textWidth(text, textSize.small)))) + 12;
  const rows = rowsOf(base, data.bars, 4, reserve);
  const domain = domainOf(data.bars.flatMap(({ low, high, value }) => [low, high, value]));
  const x = scaleLinear().domain(domain).range([rows.left, rows.right]);
  const marks = data.bars.flatMap((bar, at): readonly SvgNode[] => {
    const { y } = rows.places[at]!;
    const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
    return [
      element("rect", { x: from, y: y - 8, width: Math.max(0.5, to - from), height: 16, ...paint.fill(bar.quiet ? "axis" : "aBand50") }),
      rule(paint.stroke("ink", 1.25), x(bar.low), y, x(bar.high), y),
      rule(paint.stroke("ink", 1.25), x(bar.low), y - 4, x(bar.low), y + 4),
      rule(paint.stroke("ink", 1.25), x(bar.high), y - 4, x(bar.high), y + 4),
      label(paint, Math.max(to, x(bar.high)) + 6, y + 4, bar.text, { size: textSize.small, halo: true }),
    ];
  });
  return {
    finding: data.finding,
    howToRead: data.howToRead,
    description: data.description,
    table: data.table,
    svg: frame(width, rows.bottom + 34 + title.length * 16, data.finding, data.description, [
      ...bottomAxis(paint, x, fittingTicks(domain, rows.right - rows.left, options.locale), { y: rows.bottom, top: 0, edge: width }),
      ...rows.nodes,
      ...marks,
      rule(paint.stroke("axis", 1.25), x(0), 0, x(0), rows.bottom),
      ...lines(paint, rows.left, rows.bottom + 36, title, { size: textSize.small, tone: "muted" }),
    ]),
  };
}
