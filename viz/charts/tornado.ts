import { scaleLinear } from "d3";
import { spokenReplications } from "../text/frequency.ts";
import { formatMoney, formatNumber, type MoneyUnit, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, changeDomain, fittingTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { legend } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { rowsOf, throughRows } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** What the result would be if one assumption at a time were low or high, the rest and all chance alike. */
export interface TornadoData {
  /** A probability of depletion (0 … 1) or an amount in kronor. */
  readonly measure: "probability" | "kronor";
  /** What an amount is, for the axis: "fondens förlust". Not used for a probability. */
  readonly measureName: string;
  readonly base: number;
  readonly assumptions: readonly TornadoRow[];
}

export interface TornadoRow {
  readonly name: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoEnd {
  /** The assumption's value as a person reads it: "15 %". */
  readonly assumed: string;
  readonly result: number;
  readonly standardError: number;
}

/** Tornado, widest first: hollow towards the low value of the assumption, filled towards the high. */
export function tornado(data: TornadoData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const ordered = data.assumptions.toSorted((p, q) => swing(q) - swing(p));
  const results = [data.base, ...ordered.flatMap((row) => [row.low.result, row.high.result])];
  const unit: MoneyUnit = data.measure === "probability" ? { kronor: 0.01 } : moneyUnit(Math.max(...results.map(Math.abs)));
  const shown = (result: number) =>
    data.measure === "probability" ? formatNumber(result * 100, options.locale) : formatMoney(result, unit, options.locale);
  const signs = legend(paint, legendOf(base), { x: 0, y: 0, width });
  const widest = Math.max(0, ...results.map((result) => textWidth(shown(result), textSize.small)));
  const rows = rowsOf(
    base,
    ordered.map((row) => ({ name: text.words.capital(row.name), note: `${row.low.assumed} – ${row.high.assumed}` })),
    signs.height + 4,
    widest + 10,
  );
  const x = scaleLinear()
    .domain(changeDomain(results.map((result) => result / unit.kronor)))
    .nice(4)
    .range([rows.left + widest + 10, rows.right]);
  const place = (result: number) => x(result / unit.kronor);
  const named = data.measure === "probability" ? text.tornado.probability : `${data.measureName}, ${moneyWord(unit, options.locale)}`;
  const title = wrapText(text.words.capital(named), width - rows.left, textSize.small);
  const first = ordered[0];
  const finding = first && options.replications >= spokenReplications ? text.tornado.finding(first.name) : text.tornado.neutral;
  const description = first ? text.tornado.description(String(ordered.length), first.name) : text.words.nothing;
  const format = data.measure === "probability" ? "percent" : unit;
  return {
    finding,
    howToRead: text.tornado.howToRead,
    svg: frame(width, rows.bottom + 28 + title.length * 16, finding, description, [
      ...signs.nodes,
      ...(ordered.length > 0
        ? bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], rows.right - rows.left, options.locale), {
            y: rows.bottom,
            top: signs.height,
            edge: width,
          })
        : []),
      ...rows.nodes,
      ...ordered.flatMap((row, at) => bars(base, row, data.base, rows.places[at]!.y, place, shown)),
      ...throughRows(base, rows, place(data.base), signs.height, paint.stroke("ink", 1.5)),
      ...(ordered.length > 0 ? lines(paint, rows.left, rows.bottom + 38, title, { size: textSize.small, tone: "muted" }) : []),
    ]),
    description,
    table: {
      columns: [
        { label: text.tornado.assumption, format: "text" },
        { label: text.tornado.low, format: "text" },
        { label: text.tornado.resultLow, format },
        { label: text.tornado.high, format: "text" },
        { label: text.tornado.resultHigh, format },
        { label: text.words.standardError, format },
      ],
      rows: ordered.map((row) => [
        row.name,
        row.low.assumed,
        row.low.result,
        row.high.assumed,
        row.high.result,
        Math.max(row.low.standardError, row.high.standardError),
      ]),
    },
  };
}

function swing(row: TornadoRow): number {
  return Math.abs(row.high.result - row.low.result);
}

function bars(
  base: Layout,
  row: TornadoRow,
  middle: number,
  y: number,
  x: (result: number) => number,
  shown: (result: number) => string,
): readonly SvgNode[] {
  const { paint } = base;
  const bar = (result: number, colours: SvgNode["attributes"], height: number) =>
    element("rect", {
      x: Math.min(x(result), x(middle)),
      y: y - height / 2,
      width: Math.max(1, Math.abs(x(result) - x(middle))),
      height,
      ...colours,
    });
  const [left, right] = [Math.min(row.low.result, row.high.result, middle), Math.max(row.low.result, row.high.result, middle)];
  return [
    bar(row.low.result, paint.outlined("paper", "a", 1.5), 16),
    bar(row.high.result, paint.outlined("a", "a", 1.5), sameSide(row, middle) ? 8 : 16),
    label(paint, x(left) - 5, y + 4, shown(left), { size: textSize.small, anchor: "end", tone: "muted" }),
    label(paint, x(right) + 5, y + 4, shown(right), { size: textSize.small, tone: "muted" }),
  ];
}

/** Both ends move the result the same way: the bars overlap and the filled one is drawn slimmer. */
function sameSide(row: TornadoRow, middle: number): boolean {
  return (row.low.result - middle) * (row.high.result - middle) > 0;
}

function legendOf(base: Layout) {
  const { paint, text } = base;
  const box = (colours: SvgNode["attributes"]) => (x: number, y: number) => [
    element("rect", { x: x + 1, y: y + 1, width: 16, height: 11, ...colours }),
  ];
  return [
    { text: text.tornado.low, sign: box(paint.outlined("paper", "a", 1.5)) },
    { text: text.tornado.high, sign: box(paint.outlined("a", "a", 1.5)) },
    { text: text.tornado.base, sign: (x: number, y: number) => [rule(paint.stroke("ink", 1.5), x + 9, y, x + 9, y + 13)] },
  ];
}
