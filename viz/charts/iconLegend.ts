import type { Probability } from "../../workers/index.ts";
import { frequency } from "../text/frequency.ts";
import type { ChartOptions } from "./chart.ts";
import { lineHeight, lines } from "./frame.ts";
import { type SquareState, square } from "./hundredSquares.ts";
import type { RulesDepletion } from "./iconArray.ts";
import { type Layout, textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** A line under an array: what its squares stand for, and how often. Without a mark where the filled squares say the same. */
export interface LegendEntry {
  readonly mark: SquareState | null;
  readonly words: readonly string[];
}

const markSide = 13;
const indent = markSide + 6;

/** What the squares of an array stand for: three states where a fund is closed in some futures, else how often it does not run short. */
export function legendOf({ text: { hero } }: Layout, rules: RulesDepletion, options: ChartOptions, width: number): readonly LegendEntry[] {
  const often = (probability: Probability) => frequency(probability, options.replications, options.locale);
  const short = often(rules.probability);
  if (!short.spoken) return [];
  if (!(rules.closed.value > 0)) {
    const certain = short.short === "0" || short.short === "100";
    return certain ? [] : [{ mark: null, words: wrapText(hero.lasts(short.otherwise), width, textSize.normal) }];
  }
  const states = [
    ["short", hero.short(short.text)],
    ["closed", hero.closed(often(rules.closed).text)],
    ["neither", hero.neither(often(rules.neither).text)],
  ] as const;
  return states.map(([mark, words]) => ({ mark, words: wrapText(words, width - indent, textSize.normal, 5) }));
}

/** How many lines a legend has. */
export function linesOf(legend: readonly LegendEntry[]): number {
  return legend.reduce((sum, { words }) => sum + words.length, 0);
}

/** A legend, the first baseline at y. */
export function iconLegend(
  base: Layout,
  legend: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly role: "a" | "b" },
): readonly SvgNode[] {
  const { x, role } = at;
  return legend.flatMap(({ mark, words }, n) => {
    const y = at.y + linesOf(legend.slice(0, n)) * lineHeight(textSize.normal);
    const marked = mark === null ? [] : square(base, mark, { x, y: y - markSide + 2, side: markSide, role });
    return [...marked, ...lines(base.paint, mark === null ? x : x + indent, y, words, { tone: "muted" })];
  });
}
