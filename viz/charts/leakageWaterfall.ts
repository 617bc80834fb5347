import { scaleLinear } from "d3";
import type { Estimate, Summary } from "../../workers/index.ts";
import { spokenReplications } from "../text/frequency.ts";
import { formatMoney, formatNumber, formatSigned, type MoneyUnit, moneyText, moneyUnit, moneyWord } from "../text/numbers.ts";
import { domainOf } from "./axis.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { existing } from "./existing.ts";
import { frame, label, lines, rule } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { type Step, stages, stepsOf } from "./leakageSteps.ts";
import { rowsOf, throughRows } from "./rows.ts";
import { element, type SvgNode } from "./svg.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** The leakage chain of an intervention or of all: means of Q1 … Q9 in kronor (MODEL §8). */
export interface LeakageData {
  readonly stages: Summary["leakage"];
}

/** Waterfall from all savings to what the fund gets back; a filled bar is taken away, a hollow one is added. */
export function leakageWaterfall(data: LeakageData, options: ChartOptions): Chart {
  const base = layout(options);
  const { narrow, paint, text, width } = base;
  const steps = stepsOf(data.stages, base);
  const domain = domainOf(steps.flatMap((step) => [step.from, step.to]));
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const values = steps.map((step) => amountOf(step, unit, options));
  const widest = Math.max(...values.map((value) => textWidth(value, textSize.normal, true)));
  const spreads = steps.some(({ kind }) => kind === "range");
  const word = moneyWord(unit, options.locale);
  const title = wrapText(text.words.capital(spreads ? word : text.leakage.unit(word)), width, textSize.small);
  const lineTop = 6 + title.length * 16;
  const rows = rowsOf(
    base,
    steps.map((step) => ({ name: step.name, note: "" })),
    lineTop,
    widest + 12,
  );
  const lowest = domain[0] < 0 ? rows.left + widest + 12 : rows.left;
  const x = scaleLinear().domain(domain).range([lowest, rows.right]);
  const finding = heading(data.stages, options);
  const changes = steps.filter((step) => step.kind === "change").toSorted((p, q) => Math.abs(q.to - q.from) - Math.abs(p.to - p.from));
  const most = changes[0];
  const description =
    most === undefined
      ? text.leakage.noMean
      : text.leakage.description(
          moneyText(data.stages.Q1.value, options.locale),
          moneyText(data.stages.Q9.value, options.locale),
          most.name,
          `${most.to > most.from ? "+" : ""}${moneyText(most.to - most.from, options.locale)}`,
        );
  return {
    finding,
    howToRead: most === undefined ? text.leakage.noMean : text.leakage.howToRead,
    svg: frame(width, rows.bottom + 6, finding, description, [
      ...lines(paint, 0, 12, title, { size: textSize.small, tone: "muted" }),
      ...rows.nodes,
      ...throughRows(base, rows, x(0), lineTop, paint.stroke("axis")),
      ...steps.flatMap((step, at) => bar(base, step, values[at]!, rows.places[at]!.y, x)),
      ...steps
        .slice(0, narrow || most === undefined ? 0 : -1)
        .map((step, at) => rule(paint.stroke("axis", 1), x(step.to), rows.places[at]!.y + 8, x(step.to), rows.places[at + 1]!.y - 8)),
    ]),
    description,
    table: tableOf(data.stages, base, unit),
  };
}

function amountOf(step: Step, unit: MoneyUnit, options: ChartOptions): string {
  if (step.kind === "total") return formatMoney(step.to, unit, options.locale);
  if (step.kind === "range") return [step.from, step.to].map((each) => formatNumber(each / unit.kronor, options.locale, 1)).join(" … ");
  return formatSigned((step.to - step.from) / unit.kronor, options.locale, 1);
}

function bar(base: Layout, step: Step, value: string, y: number, x: (kronor: number) => number): readonly SvgNode[] {
  const { paint } = base;
  const [low, high] = [Math.min(x(step.from), x(step.to)), Math.max(x(step.from), x(step.to))];
  const colours =
    step.kind === "total"
      ? paint.outlined("a", "a")
      : step.to < step.from
        ? paint.outlined("loss", "loss")
        : paint.outlined("paper", "a", 1.5);
  if (step.kind === "range") {
    return [rule(paint.stroke("a", 2), low, y, Math.max(high, low + 1), y), label(paint, high + 6, y + 5, value, { tone: "a" })];
  }
  // The number has the colour of its bar, and its sign says the same.
  const tone = step.kind === "change" && step.to < step.from ? "loss" : "a";
  return [
    element("rect", { x: low, y: y - 8, width: Math.max(1, high - low), height: 16, ...colours }),
    step.to < 0 && step.from <= 0
      ? label(paint, low - 6, y + 5, value, { bold: step.kind === "total", anchor: "end", tone })
      : label(paint, high + 6, y + 5, value, { bold: step.kind === "total", tone }),
  ];
}

function heading(chain: Summary["leakage"], options: ChartOptions): string {
  const text = layout(options).text.leakage;
  const [all, back] = [chain.Q1.value, chain.Q9.value];
  if (options.replications < spokenReplications) return text.neutral;
  if (existing(all) === null || existing(back) === null) return text.neutral;
  if (!(all > 0)) return text.none;
  const of100 = (back / all) * 100;
  if (of100 > 100) return text.more;
  return of100 < 1 ? text.less : text.finding(formatNumber(Math.round(of100), options.locale));
}

function tableOf(chain: Summary["leakage"], base: Layout, unit: MoneyUnit): Chart["table"] {
  const { text } = base;
  const change = (now: Estimate, before: Estimate | undefined) => (before ? existing(now.value - before.value) : null);
  return {
    columns: [
      { label: text.leakage.step, format: "text" },
      { label: text.leakage.left, format: unit },
      { label: text.words.standardError, format: unit },
      { label: text.leakage.change, format: unit },
    ],
    rows: stages.map((stage, at) => [
      `${stage} ${text.leakage.stages[stage]}`,
      existing(chain[stage].value),
      chain[stage].standardError,
      change(chain[stage], at > 0 ? chain[stages[at - 1]!] : undefined),
    ]),
  };
}
