import { scaleLinear } from "d3";
import type { Estimate, Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import { moneyUnit, moneyWord } from "../text/numbers.ts";
import { isAbove } from "./apart.ts";
import { bottomAxis, domainOf, fittingTicks } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { existing } from "./existing.ts";
import { frame, lines, rule } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { rowsOf, throughRows } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** What each department gains or loses: cashable savings minus repayments, all years; kronor. */
export interface DepartmentNetData {
  readonly departments: readonly DepartmentRow[];
}

export interface DepartmentRow {
  readonly name: string;
  readonly net: Estimate;
  /** 5 and 95 of 100; null where it is not known. */
  readonly interval: { readonly q05: number; readonly q95: number } | null;
  readonly negative: Probability;
  /** Mean loss in the worst twentieth of futures. */
  readonly expectedShortfall95: Estimate;
}

/** Net per department: the mean, where it exists, as a dot (a ring below zero) on its 90 interval, and how often it is a loss. */
export function departmentNet(data: DepartmentNetData, options: ChartOptions): Chart {
  const base = layout(options);
  const { paint, text, width } = base;
  const spoken = data.departments.map((row) => frequency(row.negative, options.replications, options.locale));
  const domain = domainOf(data.departments.flatMap((row) => [row.net.value, row.interval?.q05 ?? 0, row.interval?.q95 ?? 0]));
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const rows = rowsOf(
    base,
    data.departments.map((row, at) => ({ name: row.name, note: spoken[at]!.spoken ? text.departments.row(spoken[at]!.text) : "" })),
    4,
    8,
  );
  const x = scaleLinear()
    .domain(domain.map((each) => each / unit.kronor))
    .nice(4)
    .range([rows.left + 6, rows.right]);
  const title = wrapText(text.words.capital(text.departments.unit(moneyWord(unit, options.locale))), width - rows.left, textSize.small);
  const finding = heading(data, spoken, base);
  const description = data.departments.length > 0 ? text.departments.description(String(data.departments.length)) : text.words.nothing;
  return {
    finding,
    howToRead: text.departments.howToRead,
    svg: frame(width, rows.bottom + 28 + title.length * 16, finding, description, [
      ...(data.departments.length > 0
        ? bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], rows.right - rows.left, options.locale), {
            y: rows.bottom,
            top: 0,
            edge: width,
          })
        : []),
      ...rows.nodes,
      ...throughRows(base, rows, x(0), 0, paint.stroke("ink", 1.25)),
      ...data.departments.flatMap((row, at) => mark(base, row, rows.places[at]!.y, (kronor) => x(kronor / unit.kronor))),
      ...(data.departments.length > 0 ? lines(paint, rows.left, rows.bottom + 38, title, { size: textSize.small, tone: "muted" }) : []),
    ]),
    description,
    table: {
      columns: [
        { label: text.words.department, format: "text" },
        { label: text.departments.net, format: unit },
        { label: text.words.standardError, format: unit },
        { label: text.words.quantile("5"), format: unit },
        { label: text.words.quantile("95"), format: unit },
        { label: text.departments.negative, format: "percent" },
        { label: text.departments.worst, format: unit },
      ],
      rows: data.departments.map((row) => [
        row.name,
        existing(row.net.value),
        row.net.standardError,
        row.interval?.q05 ?? null,
        row.interval?.q95 ?? null,
        row.negative.value,
        existing(row.expectedShortfall95.value),
      ]),
    },
  };
}

function heading(data: DepartmentNetData, spoken: readonly { spoken: boolean; text: string }[], base: Layout): string {
  const text = base.text.departments;
  const [worst, second] = data.departments
    .map((row, at) => ({ row, text: spoken[at]! }))
    .toSorted((x, y) => y.row.negative.value - x.row.negative.value);
  if (!worst?.text.spoken) return text.neutral;
  if (second === undefined) return text.finding(worst.row.name, worst.text.text);
  return isAbove(worst.row.negative, second.row.negative) ? text.most(worst.row.name, worst.text.text) : text.alike(worst.text.text);
}

function mark(base: Layout, row: DepartmentRow, y: number, x: (kronor: number) => number): readonly SvgNode[] {
  const { paint } = base;
  const loss = row.net.value < 0;
  const tone = loss ? "loss" : "a";
  const dot = loss ? paint.outlined("paper", "loss", 2.5) : paint.fill("a");
  return [
    ...(row.interval
      ? [rule({ ...paint.stroke(tone, 2), ...(loss ? { "stroke-dasharray": "6 3" } : {}) }, x(row.interval.q05), y, x(row.interval.q95), y)]
      : []),
    ...(existing(row.net.value) === null ? [] : [element("circle", { cx: x(row.net.value), cy: y, r: loss ? 5 : 6, ...dot })]),
  ];
}
