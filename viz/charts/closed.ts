import type { ScaleLinear } from "d3";
import { formatNumber } from "../text/numbers.ts";
import type { BalanceFanData } from "./balanceFanData.ts";
import type { ChartOptions } from "./chart.ts";
import { label } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";

/** A cross: here a fund is closed, which is not the same as empty. */
export function cross(paint: Layout["paint"], x: number, y: number): SvgNode {
  const [left, right, high, low] = [x - 4, x + 4, y - 4, y + 4].map((place) => place.toFixed(2));
  return element("path", { d: `M${left},${high}L${right},${low}M${left},${low}L${right},${high}`, ...paint.stroke("ink", 1.5) });
}

const stripHeight = 32;

/** A bar a year: of 100 futures, those in which the fund is closed; nothing where it never is. */
export function closedStrip(
  { locale, paint, text }: Layout & Pick<ChartOptions, "locale">,
  data: BalanceFanData,
  at: { readonly x: ScaleLinear<number, number>; readonly top: number; readonly right: number },
): { readonly height: number; readonly nodes: readonly SvgNode[] } {
  const { closed, years } = data;
  if (closed.length === 0 || years.length === 0) return { height: 0, nodes: [] };
  const { x, top, right } = at;
  const step = years.length > 1 ? x(years[1]!.year) - x(years[0]!.year) : 12;
  const width = Math.max(2, Math.min(step * 0.5, 14));
  const floor = top + 18 + stripHeight;
  return {
    height: 18 + stripHeight + 10,
    nodes: [
      label(paint, 0, top + 12, text.fan.closed, { size: textSize.small, tone: "muted" }),
      ...years.map(({ year }, n) => {
        const height = stripHeight * (closed[n] ?? 0);
        return element("rect", { x: x(year) - width / 2, y: floor - height, width, height, ...paint.fill("axis") });
      }),
      label(paint, right + 8, floor, formatNumber(100 * (closed.at(-1) ?? 0), locale), { size: textSize.small }),
      element("path", { d: `M${x(years[0]!.year).toFixed(2)},${floor}H${right.toFixed(2)}`, ...paint.stroke("axis", 1) }),
    ],
  };
}
