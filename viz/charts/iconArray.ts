import type { Probability } from "../../workers/index.ts";
import { type Frequency, frequency } from "../text/frequency.ts";
import { formatYear } from "../text/numbers.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lineHeight, lines } from "./frame.ts";
import { hundredSquares, type Squares } from "./hundredSquares.ts";
import { iconLegend, type LegendEntry, legendOf, linesOf } from "./iconLegend.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** How often the fund runs short, under one or two sets of rules. */
export interface IconArrayData {
  readonly a: RulesDepletion;
  /** null: nothing to compare with. */
  readonly b: RulesDepletion | null;
  /** The calendar year before which it is counted: the one after the last. */
  readonly endYear: number;
}

/** The three states that tell every future once. */
export interface RulesDepletion {
  readonly name: string;
  /** That the fund runs short, whether it is closed then or not. */
  readonly probability: Probability;
  /** That it is closed early without having run short. */
  readonly closed: Probability;
  /** That it neither runs short nor is closed early. */
  readonly neither: Probability;
}

/**
 * The hero: 100 futures as a grouped 10 × 10 array, filled in reading order, one for each set of rules, side by side.
 * Grouped and not scattered, because scattered icons make a risk look larger (Price et al. 2022).
 */
export function iconArray(data: IconArrayData, options: ChartOptions): Chart {
  const base = layout(options);
  const text = base.text.hero;
  const rules = data.b ? [data.a, data.b] : [data.a];
  const spoken = rules.map((each) => frequency(each.probability, options.replications, options.locale));
  const gap = base.narrow ? 20 : 48;
  const half = data.b ? Math.floor((base.width - gap) / 2) : base.width;
  const cell = Math.min(24, half / 10);
  const panel = Math.min(half, cell * 10 + 60);
  const legends = rules.map((each) => legendOf(base, each, options, panel));
  const names = rules.map((each) => wrapText(each.name, panel, textSize.normal, 2, true));
  const said = spoken.map((each) => (each.spoken ? each.text : text.tooFew));
  const size = [textSize.hero, 20, 16, textSize.normal].find((each) => said.every((words) => textWidth(words, each, true) <= panel)) ?? 11;
  const nameRows = Math.max(...names.map((each) => each.length));
  const top = 49 + nameRows * lineHeight(textSize.normal);
  const panels = rules.flatMap(({ closed }, at) => {
    const squares = { short: spoken[at]!.icons, closed: frequency(closed, options.replications, options.locale).icons };
    const words = { name: names[at]!, said: said[at]!, size, squares, legend: legends[at]! };
    return arrayOf(base, words, { x: at * (panel + gap), top, cell, panel, role: at === 0 ? "a" : "b" });
  });
  const finding = heading(data, spoken, options);
  const description = spoken.every((each) => each.spoken)
    ? rules.map((each, at) => described(text, each, spoken[at]!, options)).join(" ")
    : spoken[0]!.text;
  const rows = Math.max(1, ...legends.map(linesOf));
  return {
    finding,
    howToRead: rules.some(hasClosed) ? `${text.howToRead} ${text.howToReadClosed}` : text.howToRead,
    svg: frame(base.width, top + cell * 10 + 10 + rows * lineHeight(textSize.normal), finding, description, panels),
    description,
    table: {
      columns: [
        { label: base.text.words.policy, format: "text" },
        { label: text.event, format: "percent" },
        { label: base.text.words.low95, format: "percent" },
        { label: base.text.words.high95, format: "percent" },
        { label: text.closedEvent, format: "percent" },
        { label: text.neitherEvent, format: "percent" },
      ],
      rows: rules.map(({ name, probability, closed, neither }) => [
        name,
        probability.value,
        probability.low,
        probability.high,
        closed.value,
        neither.value,
      ]),
    },
  };
}

function hasClosed({ closed }: RulesDepletion): boolean {
  return closed.value > 0;
}

function heading(data: IconArrayData, spoken: readonly Frequency[], options: ChartOptions): string {
  const text = layout(options).text.hero;
  const year = formatYear(data.endYear);
  const [a, b] = spoken;
  if (!spoken.every((each) => each.spoken)) return text.neutral(year);
  if (data.b) return text.compared(data.a.name, a!.text, data.b.name, b!.text, year);
  return a!.short === "0" ? text.never(a!.text, a!.otherwise, year) : text.finding(a!.text, year);
}

/** How often, and the other side where there is one: in two states where a fund is closed in some futures. */
function described(text: Layout["text"]["hero"], rules: RulesDepletion, said: Frequency, options: ChartOptions): string {
  const { name } = rules;
  if (hasClosed(rules)) {
    const [closed, neither] = [rules.closed, rules.neither].map((each) => frequency(each, options.replications, options.locale).text);
    return text.descriptionOfThree(name, said.text, closed!, neither!);
  }
  if (said.short === "0") return text.descriptionNever(name, said.text, said.otherwise);
  return said.short === "100" ? text.descriptionAlways(name, said.text) : text.description(name, said.text, said.otherwise);
}

/** What is written over and under an array. */
interface Words {
  readonly name: readonly string[];
  readonly said: string;
  readonly size: number;
  readonly squares: Squares;
  readonly legend: readonly LegendEntry[];
}

interface Panel {
  readonly x: number;
  readonly top: number;
  readonly cell: number;
  readonly panel: number;
  readonly role: "a" | "b";
}

function arrayOf(base: Layout, words: Words, at: Panel): readonly SvgNode[] {
  const { paint } = base;
  const { legend, name, said, size, squares } = words;
  return [
    ...lines(paint, at.x, 14, name, { bold: true, tone: at.role }),
    label(paint, at.x, at.top - 16, shorten(said, at.panel, size, true), { size, bold: true }),
    ...hundredSquares(base, squares, { x: at.x, y: at.top, cell: at.cell, role: at.role }),
    ...iconLegend(base, legend, { x: at.x, y: at.top + at.cell * 10 + 18, role: at.role }),
  ];
}
