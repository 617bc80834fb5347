import type { ScaleLinear } from "d3";
import type { Locale } from "../text/locale.ts";
import { formatPercent } from "../text/numbers.ts";
import { thetaTickText } from "../text/theta.ts";
import type { ForestPlotData } from "./forestPlot.ts";
import { label, rule } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";

/**
 * Ends of the axis: the mean, the new place and the middle of every study are within; intervals that reach more than as far again are cut, with
 * an arrow.
 */
export function forestDomain({ studies, mean, place }: Pick<ForestPlotData, "studies" | "mean" | "place">): readonly [number, number] {
  const points = [0, mean.theta, ...(mean.interval ?? []), ...(place ?? []), ...studies.map((study) => study.theta)].filter(
    Number.isFinite,
  );
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const room = Math.max(0.1 * (high - low), 1e-6);
  const far = Math.max(high - low, 1e-6);
  const lowest = Math.min(low - room, ...studies.map((study) => Math.max(study.low, low - 0.5 * far)));
  const highest = Math.max(high + room, ...studies.map((study) => Math.min(study.high, high + 0.5 * far)));
  return [lowest, highest];
}

/** The axis under the rows: effects on their scale, and below each what it is as a fall in per cent. */
export function forestAxis(
  { paint }: Layout,
  { scale, effectOf }: Pick<ForestPlotData, "scale" | "effectOf">,
  ticks: readonly number[],
  x: ScaleLinear<number, number>,
  y: number,
  locale: Locale,
): readonly SvgNode[] {
  const style = { size: textSize.small, anchor: "middle", tone: "muted" } as const;
  return [
    rule(paint.stroke("axis"), x.range()[0]!, y, x.range()[1]!, y),
    ...ticks.flatMap((theta) => [
      rule(paint.stroke("axis"), x(theta), y, x(theta), y + 4),
      label(paint, x(theta), y + 17, thetaTickText(theta, scale, locale), style),
      label(paint, x(theta), y + 32, formatPercent(effectOf(theta), locale), style),
    ]),
  ];
}
