import type { Probability } from "../../workers/index.ts";
import { type Frequency, frequency } from "../text/frequency.ts";
import { formatYear } from "../text/numbers.ts";
import type { Chart, ChartOptions } from "./chart.ts";
import { frame, label, lineHeight, lines } from "./frame.ts";
import { type Layout, layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { shorten, textWidth, wrapText } from "./textWidth.ts";

/** How often the fund runs short, under one or two sets of rules. */
export interface IconArrayData {
  readonly a: RulesDepletion;
  /** null: nothing to compare with. */
  readonly b: RulesDepletion | null;
  /** The calendar year before which it is counted: the one after the last. */
  readonly endYear: number;
}

export interface RulesDepletion {
  readonly name: string;
  readonly probability: Probability;
  /** That the fund is closed early, whether it has run short or not. */
  readonly closed: Probability;
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
  const lasting = spoken.map((each, at) => {
    if (!each.spoken) return [];
    const { closed } = rules[at]!;
    const said = [
      ...(each.short !== "0" && each.short !== "100" ? [text.lasts(each.otherwise)] : []),
      ...(closed.value > 0 ? [text.closed(frequency(closed, options.replications, options.locale).text)] : []),
    ];
    return said.flatMap((words) => wrapText(words, panel, textSize.normal));
  });
  const names = rules.map((each) => wrapText(each.name, panel, textSize.normal, 2, true));
  const said = spoken.map((each) => (each.spoken ? each.text : text.tooFew));
  const size = [textSize.hero, 20, 16, textSize.normal].find((each) => said.every((words) => textWidth(words, each, true) <= panel)) ?? 11;
  const nameRows = Math.max(...names.map((each) => each.length));
  const top = 49 + nameRows * lineHeight(textSize.normal);
  const panels = rules.flatMap((_, at) =>
    arrayOf(
      base,
      { name: names[at]!, said: said[at]!, size, icons: spoken[at]!.icons, lasting: lasting[at]! },
      { x: at * (panel + gap), top, cell, panel, role: at === 0 ? "a" : "b" },
    ),
  );
  const finding = heading(data, spoken, options);
  const description = spoken.every((each) => each.spoken)
    ? rules.map((each, at) => described(text, each.name, spoken[at]!)).join(" ")
    : spoken[0]!.text;
  return {
    finding,
    howToRead: text.howToRead,
    svg: frame(
      base.width,
      top + cell * 10 + 10 + Math.max(1, ...lasting.map((each) => each.length)) * lineHeight(textSize.normal),
      finding,
      description,
      panels,
    ),
    description,
    table: {
      columns: [
        { label: base.text.words.policy, format: "text" },
        { label: text.event, format: "percent" },
        { label: base.text.words.low95, format: "percent" },
        { label: base.text.words.high95, format: "percent" },
      ],
      rows: rules.map(({ name, probability }) => [name, probability.value, probability.low, probability.high]),
    },
  };
}

function heading(data: IconArrayData, spoken: readonly Frequency[], options: ChartOptions): string {
  const text = layout(options).text.hero;
  const year = formatYear(data.endYear);
  const [a, b] = spoken;
  if (!spoken.every((each) => each.spoken)) return text.neutral(year);
  if (data.b) return text.compared(data.a.name, a!.text, data.b.name, b!.text, year);
  return a!.short === "0" ? text.never(a!.text, a!.otherwise, year) : text.finding(a!.text, year);
}

/** How often, and the other side where there is one. */
function described(text: Layout["text"]["hero"], name: string, { short, text: said, otherwise }: Frequency): string {
  if (short === "0") return text.descriptionNever(name, said, otherwise);
  return short === "100" ? text.descriptionAlways(name, said) : text.description(name, said, otherwise);
}

/** What is written over an array. */
interface Words {
  readonly name: readonly string[];
  readonly said: string;
  readonly size: number;
  readonly icons: number;
  readonly lasting: readonly string[];
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
  const { icons, lasting, name, said, size } = words;
  const side = at.cell - Math.max(2, at.cell * 0.16);
  return [
    ...lines(paint, at.x, 14, name, { bold: true, tone: at.role }),
    label(paint, at.x, at.top - 16, shorten(said, at.panel, size, true), { size, bold: true }),
    ...Array.from({ length: 100 }, (_, icon) =>
      square(base, at.x + (icon % 10) * at.cell, at.top + Math.floor(icon / 10) * at.cell, side, icons - icon, at.role),
    ).flat(),
    ...lines(paint, at.x, at.top + at.cell * 10 + 18, lasting, { tone: "muted" }),
  ];
}

/** A future: an outlined square, filled from the left by `share` (≥ 1 whole, ≤ 0 not at all). */
function square(base: Layout, x: number, y: number, side: number, share: number, role: "a" | "b"): readonly SvgNode[] {
  const box = { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1, rx: 2 };
  if (share >= 1) return [element("rect", { ...box, ...base.paint.outlined(role, role) })];
  const hollow = element("rect", { ...box, ...base.paint.outlined("paper", "axis") });
  if (!(share > 0)) return [hollow];
  return [hollow, element("rect", { ...box, width: Math.max(1, (side - 1) * share), ...base.paint.fill(role) })];
}
