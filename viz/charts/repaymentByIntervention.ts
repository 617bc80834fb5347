import { scaleLinear } from "d3";
import type { Estimate, Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import { moneyUnit, moneyWord } from "../text/numbers.ts";
import { isAbove } from "./apart.ts";
import { bottomAxis, domainOf, fittingTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { existing } from "./existing.ts";
import { frame, lines, rule } from "./frame.ts";
import { legend } from "./labels.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { rowsOf } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** What each intervention pays back against what it promised; kronor. */
export interface RepaymentData {
  readonly interventions: readonly RepaymentRow[];
}

export interface RepaymentRow {
  readonly name: string;
  readonly promised: number;
  readonly received: Estimate;
  /** Spread of what is received; null where it is not known. */
  readonly spread: Quantiles | null;
  /** P(received ≥ promised); null where nothing is promised. */
  readonly fullyPaid: Probability | null;
}

export interface Quantiles {
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
}

/** Repayment credibility: a row per intervention with its 50/90 interval and a diamond at what was promised. */
export function repaymentByIntervention(data: RepaymentData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const spoken = data.interventions.map((row) => (row.fullyPaid ? frequency(row.fullyPaid, options.replications, options.locale) : null));
  const notes = spoken.map((each) =>
    each === null ? text.repayment.noPromise : each.spoken ? text.repayment.row(each.text) : text.repayment.preliminary,
  );
  const domain = domainOf(
    data.interventions.flatMap((row) => [row.promised, row.received.value, row.spread?.q05 ?? 0, row.spread?.q95 ?? 0]),
  );
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const signs = legend(paint, legendOf(base), { x: 0, y: 0, width });
  const rows = rowsOf(
    base,
    data.interventions.map((row, at) => ({ name: row.name, note: notes[at]! })),
    signs.height + 6,
    8,
  );
  const x = scaleLinear()
    .domain(domain.map((each) => each / unit.kronor))
    .nice(4)
    .range([rows.left + 6, rows.right]);
  const title = wrapText(text.words.capital(text.repayment.unit(moneyWord(unit, options.locale))), width - rows.left, textSize.small);
  const axis = bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], rows.right - rows.left, options.locale), {
    y: rows.bottom,
    top: signs.height,
    edge: width,
  });
  const finding = heading(data, spoken, base);
  const description = data.interventions.length > 0 ? text.repayment.description(String(data.interventions.length)) : text.words.nothing;
  return {
    finding,
    howToRead: text.repayment.howToRead,
    svg: frame(width, rows.bottom + 28 + title.length * 16, finding, description, [
      ...signs.nodes,
      ...(data.interventions.length > 0 ? axis : []),
      ...rows.nodes,
      ...data.interventions.flatMap((row, at) => mark(base, row, rows.places[at]!.y, (kronor) => x(kronor / unit.kronor))),
      ...(data.interventions.length > 0 ? lines(paint, rows.left, rows.bottom + 38, title, { size: textSize.small, tone: "muted" }) : []),
    ]),
    description,
    table: {
      columns: [
        { label: text.words.intervention, format: "text" },
        { label: text.words.promised, format: unit },
        { label: text.words.mean, format: unit },
        { label: text.words.standardError, format: unit },
        ...["5", "25", "50", "75", "95"].map((share) => ({ label: text.words.quantile(share), format: unit })),
        { label: text.repayment.fullyPaid, format: "percent" },
      ],
      rows: data.interventions.map((row) => [
        row.name,
        row.promised,
        existing(row.received.value),
        row.received.standardError,
        ...(["q05", "q25", "q50", "q75", "q95"] as const).map((key) => row.spread?.[key] ?? null),
        row.fullyPaid?.value ?? null,
      ]),
    },
  };
}

function heading(data: RepaymentData, spoken: readonly ({ spoken: boolean; text: string } | null)[], base: Layout): string {
  const text = base.text.repayment;
  const rated = data.interventions.flatMap((row, at) =>
    row.fullyPaid && spoken[at]?.spoken ? [{ name: row.name, p: row.fullyPaid, text: spoken[at].text }] : [],
  );
  const ordered = rated.toSorted((x, y) => y.p.value - x.p.value);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst) return text.neutral;
  if (best === worst) return text.one(best.name, best.text);
  return (isAbove(best.p, worst.p) ? text.many : text.alike)(best.name, best.text, worst.name, worst.text);
}

/** Interval with thick middle half, light notch at the median, and the diamond of the promise. */
function mark(base: Layout, row: RepaymentRow, y: number, x: (kronor: number) => number): readonly SvgNode[] {
  const { paint } = base;
  const { spread } = row;
  const interval = spread
    ? [
        rule(paint.stroke("a", 2), x(spread.q05), y, x(spread.q95), y),
        element("rect", {
          x: x(spread.q25),
          y: y - 6,
          width: Math.max(1.5, x(spread.q75) - x(spread.q25)),
          height: 12,
          rx: 2,
          ...paint.fill("a"),
        }),
        rule(paint.stroke("paper", 2), x(spread.q50), y - 6, x(spread.q50), y + 6),
      ]
    : existing(row.received.value) === null
      ? []
      : [element("circle", { cx: x(row.received.value), cy: y, r: 5, ...paint.fill("a") })];
  return row.promised === 0 ? interval : [...interval, diamond(base, x(row.promised), y)];
}

function diamond(base: Layout, x: number, y: number): SvgNode {
  return element("path", { d: `M${x.toFixed(2)},${(y - 9).toFixed(2)}l6,9l-6,9l-6,-9z`, ...base.paint.outlined("b", "paper", 1.5) });
}

function legendOf(base: Layout) {
  const { paint, text } = base;
  return [
    { text: text.words.promised, sign: (x: number, y: number) => [diamond(base, x + 9, y + 7)] },
    {
      text: text.repayment.interval50,
      sign: (x: number, y: number) => [element("rect", { x, y: y + 1, width: 18, height: 12, rx: 2, ...paint.fill("a") })],
    },
    { text: text.repayment.interval90, sign: (x: number, y: number) => [rule(paint.stroke("a", 2), x, y + 7, x + 18, y + 7)] },
  ];
}
