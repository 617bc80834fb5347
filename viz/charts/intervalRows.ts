import { scaleLinear } from "d3";
import { bottomAxis, changeDomain, fittingTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { layout, textSize } from "./layout.ts";
import { rowsOf, throughRows } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import type { Table } from "./table.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A row: a number with its 95 % interval and, where it is compared, a number beside it. */
export interface IntervalRow {
  readonly name: string;
  readonly note: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The other end of a dumbbell; null: none. */
  readonly beside: number | null;
  /** What stands to the right. */
  readonly text: string;
}

export interface IntervalRowsData {
  readonly finding: string;
  readonly howToRead: string;
  readonly description: string;
  /** Name of the axis with its unit; numbers are in it. */
  readonly x: string;
  readonly rows: readonly IntervalRow[];
  readonly table: Table;
}

/** Numbers with their intervals, a row each, on one axis with a line at zero; a ring is what they are compared with. */
export function intervalRows(data: IntervalRowsData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, width } = base;
  const title = wrapText(data.x, width, textSize.small);
  const widest = Math.max(0, ...data.rows.map(({ text }) => textWidth(text, textSize.small)));
  const rows = rowsOf(base, data.rows, 4, widest + 14);
  const ends = data.rows.flatMap(({ value, low, high, beside }) => [value, low, high, ...(beside === null ? [] : [beside])]);
  const x = scaleLinear()
    .domain(changeDomain([0, ...ends]))
    .nice(4)
    .range([rows.left + 6, rows.right - 6]);
  const [first, last] = x.domain() as [number, number];
  const marks = data.rows.flatMap(({ value, low, high, beside, text }, at): readonly SvgNode[] => {
    const { y } = rows.places[at]!;
    return [
      ...(beside === null ? [] : [rule(paint.stroke("axis", 2), x(beside), y, x(value), y)]),
      rule(paint.stroke("a", 2), x(low), y, x(high), y),
      element("circle", { cx: x(value), cy: y, r: 4.5, ...paint.fill("a") }),
      ...(beside === null ? [] : [element("circle", { cx: x(beside), cy: y, r: 4, ...paint.outlined("paper", "ink", 1.5) })]),
      label(paint, rows.right + 6, y + 4, text, { size: textSize.small }),
    ];
  });
  return {
    finding: data.finding,
    howToRead: data.howToRead,
    description: data.description,
    table: data.table,
    svg: frame(width, rows.bottom + 34 + title.length * 16, data.finding, data.description, [
      ...rows.nodes,
      ...throughRows(base, rows, x(0), 0, paint.stroke("axis", 1)),
      ...marks,
      ...bottomAxis(paint, x, fittingTicks([first, last], rows.right - rows.left, options.locale), { y: rows.bottom + 2, edge: width }),
      ...lines(paint, rows.left, rows.bottom + 38, title, { size: textSize.small, tone: "muted" }),
    ]),
  };
}
