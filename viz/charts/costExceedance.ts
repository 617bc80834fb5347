import { line, scaleLog } from "d3";
import { spokenReplications } from "../text/frequency.ts";
import { formatMoney, formatNumber, type MoneyUnit, moneyText, moneyUnit, moneyWord } from "../text/numbers.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { costAt } from "./costAt.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { type DearestShare, sharesPanel } from "./sharesPanel.ts";
import { element, type SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** The tail of a cost: how many cost more than an amount, and how much of the total the dearest make up. */
export interface CostExceedanceData {
  /** What is counted, in the plural, as it stands in a sentence; null: placements. */
  readonly subject: string | null;
  /** By rising cost and falling share that costs more; kronor, 0 … 1. */
  readonly points: readonly { readonly cost: number; readonly probability: number }[];
  /** Share of all cost that falls on the dearest 1, 5 and 10 of 100. */
  readonly shares: readonly DearestShare[];
}

const rungs = [2, 10, 100, 1000] as const;

/** Lower edge of the picture: room for what is rarer than the last rung. */
const rarest = 1 / 4000;

/** Exceedance on two logarithmic scales with rungs 1 of 2, 10, 100 and 1 000; below, the share of the dearest. */
export function costExceedance(data: CostExceedanceData, options: ChartOptions): Chart {
  const base = layout(options);
  const { narrow, paint, text, width } = base;
  const points = data.points.filter((point) => point.cost >= 1 && point.probability >= rarest && point.probability <= 1);
  const subject = data.subject ?? text.exceedance.subject;
  const marks = rungs.flatMap((rung) => {
    const cost = costAt(points, 1 / rung);
    return cost === null ? [] : [{ rung, cost }];
  });
  const largest = points.at(-1)?.cost ?? 1;
  const smallest = Math.min(points[0]?.cost ?? 1, largest / 10);
  const unit = moneyUnit(marks.at(-1)?.cost ?? largest);
  const rungText = (rung: number) => text.exceedance.rung(formatNumber(rung, options.locale));
  const left = Math.max(...rungs.map((rung) => textWidth(rungText(rung), textSize.small))) + 12;
  const [top, plotHeight] = [16, narrow ? 200 : 250];
  const x = scaleLog()
    .domain([smallest, largest])
    .range([left, width - 12]);
  const y = scaleLog()
    .domain([1, rarest])
    .range([top, top + plotHeight]);
  const title = wrapText(text.words.capital(text.exceedance.unit(moneyWord(unit, options.locale))), width - left, textSize.small);
  const curve = line<(typeof points)[number]>(
    (point) => x(point.cost),
    (point) => y(point.probability),
  ).digits(2)(points);
  const bottom = top + plotHeight;
  const shares = sharesPanel(base, data.shares, options, bottom + 46 + title.length * 16);
  const finding = heading(data, marks, subject, base, options);
  const description = text.exceedance.description(
    marks.map((mark) => `${rungText(mark.rung)}: ${moneyText(mark.cost, options.locale)}`).join("; "),
  );
  return {
    finding,
    howToRead: text.exceedance.howToRead,
    svg: frame(width, shares.bottom, finding, description, [
      ...rungs.flatMap((rung) => [
        rule(paint.stroke("grid"), left, y(1 / rung), width, y(1 / rung)),
        label(paint, left - 8, y(1 / rung) + 4, rungText(rung), { size: textSize.small, anchor: "end", tone: "muted" }),
      ]),
      ...costTicks(base, x, unit, options, bottom),
      curve === null ? null : element("path", { d: curve, ...paint.stroke("a", 2.5), "stroke-linejoin": "round" }),
      ...marks.flatMap((mark) =>
        rungMark(
          base,
          x(mark.cost),
          y(1 / mark.rung),
          text.exceedance.rungAt(narrow ? formatMoney(mark.cost, unit, options.locale) : moneyText(mark.cost, options.locale)),
        ),
      ),
      ...lines(paint, left, bottom + 38, title, { size: textSize.small, tone: "muted" }),
      ...shares.nodes,
    ]),
    description,
    table: {
      columns: [
        { label: text.exceedance.cost, format: unit },
        { label: text.exceedance.probability, format: "percent" },
      ],
      rows: data.points.map((point) => [point.cost, point.probability]),
    },
  };
}

function heading(
  data: CostExceedanceData,
  marks: readonly { rung: number; cost: number }[],
  subject: string,
  base: Layout,
  options: ChartOptions,
): string {
  const text = base.text.exceedance;
  const rare = marks.find((mark) => mark.rung === 100);
  const share = data.shares.find((each) => each.dearest === 5);
  if (!rare || options.replications < spokenReplications) return text.neutral;
  const amount = moneyText(rare.cost, options.locale);
  return share
    ? text.finding(subject, amount, base.text.words.percentText(formatNumber(share.share.value * 100, options.locale)))
    : text.findingCost(subject, amount);
}

/** Powers of ten, with 2 and 5 between where they fit. */
function costTicks(base: Layout, x: (cost: number) => number, unit: MoneyUnit, options: ChartOptions, y: number): readonly SvgNode[] {
  const [from, to] = (x as ReturnType<typeof scaleLog>).domain() as [number, number];
  const powers = Array.from(
    { length: Math.ceil(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, at) => 10 ** (Math.floor(Math.log10(from)) + at),
  );
  const candidates = [[1, 2, 5], [1, 3], [1]].map((steps) =>
    powers.flatMap((power) => steps.map((step) => power * step)).filter((cost) => cost >= from && cost <= to),
  );
  const text = (cost: number) =>
    formatNumber(cost / unit.kronor, options.locale, Math.max(0, Math.ceil(-Math.log10(cost / unit.kronor) - 1e-9)));
  const fits = (costs: readonly number[]) =>
    costs.every((cost, at) => at === 0 || x(cost) - x(costs[at - 1]!) > textWidth(text(cost), textSize.small) + 12);
  return (candidates.find(fits) ?? []).flatMap((cost) => [
    rule(base.paint.stroke("axis"), x(cost), y, x(cost), y + 4),
    label(base.paint, Math.min(x(cost), base.width - textWidth(text(cost), textSize.small) / 2), y + 18, text(cost), {
      size: textSize.small,
      anchor: "middle",
      tone: "muted",
    }),
  ]);
}

function rungMark(base: Layout, x: number, y: number, text: string): readonly SvgNode[] {
  const right = x + 10 + textWidth(text, textSize.small, true) < base.width;
  return [
    element("circle", { cx: x, cy: y, r: 5, ...base.paint.outlined("a", "paper", 1.5) }),
    label(base.paint, right ? x + 10 : x - 10, right ? y - 5 : y + 16, text, {
      size: textSize.small,
      bold: true,
      anchor: right ? "start" : "end",
      halo: true,
    }),
  ];
}
