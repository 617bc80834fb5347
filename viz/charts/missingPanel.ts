import { scaleLinear } from "d3";
import { moneyRange, moneyUnit, moneyWord } from "../text/numbers.ts";
import { bottomAxis, domainOf, fittingTicks } from "./axis.ts";
import type { ChartOptions } from "./chart.ts";
import { lines, rule } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** Quartiles of what is missing in the first shortfall, among the futures that have one; kronor. */
export interface MissingQuartiles {
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly standardError: number;
}

/** The middle half of what is missing when the fund runs short, a bar for each set of rules; nothing where it never does. */
export function missingPanel(
  base: Layout,
  rules: readonly { readonly name: string; readonly missing: MissingQuartiles | null }[],
  options: ChartOptions,
  top: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { paint, text, width } = base;
  const shown = rules.flatMap((each, at) =>
    each.missing ? [{ name: each.name, role: at === 0 ? ("a" as const) : ("b" as const), ...each.missing }] : [],
  );
  if (shown.length === 0) return { nodes: [], height: 0 };
  const domain = domainOf(shown.flatMap((each) => [each.q25, each.q75]));
  const unit = moneyUnit(Math.max(...domain.map(Math.abs)));
  const x = scaleLinear()
    .domain(domain.map((each) => each / unit.kronor))
    .nice(4)
    // The numbers at the ends stand under their ticks.
    .range([16, width - 16]);
  const title = wrapText(text.depletion.missingTitle(moneyWord(unit, options.locale)), width, textSize.normal, 2, true);
  const start = top + title.length * 17;
  let y = start + 4;
  const rows = shown.flatMap((each) => {
    const words = wrapText(
      `${each.name}: ${text.depletion.mostly(moneyRange(each.q25, each.q75, options.locale, each.standardError))}`,
      width,
      textSize.small,
    );
    const bar = y + words.length * 16;
    const [from, middle, to] = [each.q25, each.q50, each.q75].map((kronor) => x(kronor / unit.kronor)) as [number, number, number];
    const dashed = each.role === "a" ? {} : { "stroke-dasharray": "5 3" };
    const row = [
      ...lines(paint, 0, y + 8, words, { size: textSize.small, tone: "muted", halo: true }),
      element("rect", {
        x: from,
        y: bar,
        width: Math.max(1, to - from),
        height: 12,
        ...paint.outlined(`${each.role}Band50`, each.role),
        ...dashed,
      }),
      rule(paint.stroke(`${each.role}Strong`, 3), middle, bar - 2, middle, bar + 14),
    ];
    y = bar + 26;
    return row;
  });
  const axis = bottomAxis(paint, x, fittingTicks(x.domain() as [number, number], width, options.locale), {
    y,
    edge: width,
    top: start - 6,
  });
  return { nodes: [...lines(paint, 0, top, title, { bold: true }), ...axis, ...rows], height: y - top + 42 };
}
