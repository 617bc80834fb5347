import { type ScaleLinear, scaleLinear } from "d3";
import type { ChainData, ChainRow } from "../../workers/host.ts";
import { chainWords } from "../text/chain.ts";
import { formatMoney, formatNumber, formatPercent, type MoneyUnit, moneyHead, moneyUnit } from "../text/numbers.ts";
import { payerName } from "../text/payers.ts";
import { bottomAxis, changeDomain, ticksOf } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { rowsOf, throughRows } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

interface Panel {
  readonly head: string;
  readonly axis: string;
  readonly rows: readonly { readonly name: string; readonly note: string; readonly row: ChainRow; readonly text: string }[];
  /** What is drawn of a value, and what its ticks say. */
  readonly tick: (value: number) => string;
  readonly domain?: readonly [number, number];
}

/** The chain from studies to kronor as one picture: a row a step, its mean and 95 % interval; shares, events and kronor each on their own axis. */
export function chain(data: ChainData, options: ChartOptions & { readonly nameOf?: (id: string) => string }): Chart {
  const base = layout(options);
  const { locale, nameOf = (id) => id } = options;
  const words = chainWords(locale);
  const percent = (share: number) => formatPercent(share, locale);
  const money = moneyUnit(Math.max(0, ...data.kronor.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])));
  const panels = panelsOf(data, options, money, nameOf).filter(({ rows }) => rows.length > 0);
  const widest = Math.max(0, ...panels.flatMap(({ rows }) => rows.map(({ text }) => textWidth(text, textSize.small))));
  const nodes: SvgNode[] = [];
  let top = 0;
  for (const panel of panels) {
    const drawn = drawPanel(base, panel, top, widest + 14, locale);
    nodes.push(...drawn.nodes);
    top = drawn.bottom;
  }
  const finding = words.finding(
    data.name,
    percent(data.studied.mean),
    percent(data.here.mean),
    percent(data.here.low),
    percent(data.here.high),
  );
  const payers = data.kronor.map(
    (row) => `${payerName(row.name, nameOf, locale)} ${formatMoney(row.mean, money, locale)} ${moneyHead(money, locale)}`,
  );
  const description = words.description(String(data.effects.filter(({ kind }) => kind === "study").length), payers.join(", ") || "–");
  return {
    finding,
    howToRead: words.howToRead,
    description,
    svg: frame(base.width, top, finding, description, nodes),
    table: {
      columns: [
        { label: words.step, format: "text" },
        { label: words.mean, format: "text" },
        { label: words.low, format: "text" },
        { label: words.high, format: "text" },
      ],
      rows: panels.flatMap(({ rows, tick, axis }) =>
        rows.map(({ name, note, row }) => [
          [name, note, tick === percent ? "" : axis].filter((part) => part !== "").join(", "),
          tick(row.mean),
          tick(row.low),
          tick(row.high),
        ]),
      ),
    },
  };
}

function panelsOf(data: ChainData, { locale }: ChartOptions, money: MoneyUnit, nameOf: (id: string) => string): readonly Panel[] {
  const words = chainWords(locale);
  const percent = (share: number) => formatPercent(share, locale);
  const count = (events: number) => formatNumber(events, locale, events !== 0 && Math.abs(events) < 10 ? 1 : 0);
  const kronor = (amount: number) => formatMoney(amount, money, locale);
  const text = ({ mean, low, high }: ChainRow, write: (value: number) => string) =>
    low === high ? write(mean) : `${write(mean)} (${write(low)} ${words.to} ${write(high)})`;
  const rowsOfKind = (rows: readonly ChainRow[], write: (value: number) => string) =>
    rows.map((row) => ({ ...toldAs(row), row, text: text(row, write) }));
  const toldAs = ({ kind, name, links, of }: ChainRow): { readonly name: string; readonly note: string } => {
    switch (kind) {
      case "study":
        return { name, note: words.study };
      case "pooled":
      case "place":
      case "quality":
        return { name: words[kind], note: "" };
      case "here":
        return { name: words.here, note: name === "" ? "" : words.hereNote };
      case "linked":
        return { name, note: words.linked(links) };
      case "linkedTheta":
        return { name, note: `${words.linked(links)}, ${words.atMeanLinks}` };
      case "kronor":
        return { name: payerName(name, nameOf, locale), note: "" };
      default:
        return { name, note: words[kind](count(of)) };
    }
  };
  return [
    { head: words.heads[0], axis: words.axes[0], rows: rowsOfKind(data.effects, percent), tick: percent },
    { head: words.heads[1], axis: words.axes[1], rows: rowsOfKind(data.events, count), tick: count },
    { head: words.heads[2], axis: words.axes[2](moneyHead(money, locale)), rows: rowsOfKind(data.kronor, kronor), tick: kronor },
  ];
}

/** Heading, rows and axis of a part of the chain, from `top` down. */
function drawPanel(
  base: Layout,
  { head, axis, rows: told, tick }: Panel,
  top: number,
  reserve: number,
  locale: ChartOptions["locale"],
): { readonly nodes: readonly SvgNode[]; readonly bottom: number } {
  const { paint, width, narrow } = base;
  const heading = wrapText(`${top === 0 ? "" : "↓ "}${head}`, width, textSize.normal, 3, true);
  const start = top + 10 + heading.length * 18;
  const texts = narrow
    ? told.map(({ name, note, text }) => ({ name, note: [note, text].filter((part) => part !== "").join(" · ") }))
    : told;
  const rows = rowsOf(base, texts, start, narrow ? 1 : reserve);
  const ends = told.flatMap(({ row }) => [row.mean, row.low, row.high]);
  const x = scaleLinear()
    .domain(changeDomain([0, ...ends]))
    .nice(4)
    .range([rows.left + 8, rows.right - 8]);
  const ticks = ticksOf(x.domain() as [number, number], Math.floor((rows.right - rows.left) / 64), locale);
  return {
    nodes: [
      ...lines(paint, 0, top + 22, heading, { bold: true }),
      ...(top === 0 ? [] : [rule(paint.stroke("grid"), 0, top + 2, width, top + 2)]),
      ...rows.nodes,
      ...throughRows(base, rows, x(0), start, paint.stroke("axis", 1)),
      ...told.flatMap(({ row }, at) => mark(base, x, row, rows.places[at]!.y)),
      ...(narrow
        ? []
        : told.map(({ text }, at) => label(paint, width - 1, rows.places[at]!.y + 4, text, { size: textSize.small, anchor: "end" }))),
      ...bottomAxis(
        paint,
        x,
        ticks.map((each) => ({ ...each, text: tick(each.value) })),
        { y: rows.bottom + 2, edge: width },
      ),
      label(paint, rows.left + 8, rows.bottom + 36, axis, { size: textSize.small, tone: "muted" }),
    ],
    bottom: rows.bottom + 46,
  };
}

/** A study is a square, what is pooled a diamond, all else a dot; the line is the interval. */
function mark({ paint }: Layout, x: ScaleLinear<number, number>, { kind, mean, low, high }: ChainRow, y: number): readonly SvgNode[] {
  const shape =
    kind === "study"
      ? element("rect", { x: x(mean) - 4, y: y - 4, width: 8, height: 8, ...paint.fill("a") })
      : kind === "pooled"
        ? element("path", { d: `M${x(mean) - 6} ${y}L${x(mean)} ${y - 6}L${x(mean) + 6} ${y}L${x(mean)} ${y + 6}Z`, ...paint.fill("a") })
        : element("circle", { cx: x(mean), cy: y, r: 4.5, ...paint.fill("a") });
  return [rule(paint.stroke("a", 2), x(low), y, x(high), y), shape];
}
