import { scaleLinear } from "d3";
import { formatMoney, moneyHead, moneyUnit } from "../text/numbers.ts";
import type { ChartOptions } from "./chart.ts";
import { label, rule } from "./frame.ts";
import { legend } from "./labels.ts";
import { type Layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";

/** What goes in and out of the fund in a year; kronor. `outlay` null: not known. */
export interface YearFlows {
  readonly year: number;
  readonly outlay: number | null;
  readonly due: number;
  readonly received: number;
}

const tall = 56;

/**
 * Each year's payments under the years of another chart: up what the fund gets, in a frame of what it should get, down what it pays out.
 * One scale for both; the largest amount is written out.
 */
export function flowsPanel(
  base: Layout,
  years: readonly YearFlows[],
  options: ChartOptions,
  place: { readonly top: number; readonly x: (year: number) => number; readonly width: number },
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  const { paint, text, width } = base;
  const words = text.oneFuture;
  const known = years.some(({ outlay }) => outlay !== null);
  const box = (attributes: SvgNode["attributes"]) => (x: number, y: number) => [
    element("rect", { x: x + 3, y: y + 1, width: 8, height: 12, ...attributes }),
  ];
  const entries = [
    { text: words.received, sign: box(paint.fill("a")) },
    { text: words.due, sign: box(paint.outlined("paper", "a", 1.25)) },
    ...(known ? [{ text: words.outlay, sign: box(leaving(base)) }] : []),
  ];
  const signs = legend(paint, entries, { x: 0, y: place.top, width });
  const largest = Math.max(0, ...years.flatMap(({ outlay, due, received }) => [outlay ?? 0, due, received]));
  const [most, least] = [
    Math.max(1, ...years.map(({ due, received }) => Math.max(due, received))),
    Math.max(0, ...years.map(({ outlay }) => outlay ?? 0)),
  ];
  const scale = scaleLinear()
    .domain([0, Math.max(1, most + least)])
    .range([0, tall * 2]);
  const zero = place.top + signs.height + 20 + scale(most);
  const bar = Math.max(3, Math.min(18, (place.width / Math.max(1, years.length)) * 0.5));
  const unit = moneyUnit(largest);
  const nodes = years.flatMap(({ year, outlay, due, received }) => {
    const x = place.x(year) - bar / 2;
    const up = (kronor: number) => ({ x, y: zero - scale(kronor), width: bar, height: scale(kronor) });
    return [
      ...(due > 0 ? [element("rect", { ...up(due), ...paint.outlined("paper", "a", 1.25) })] : []),
      ...(received > 0 ? [element("rect", { ...up(received), ...paint.fill("a") })] : []),
      ...(outlay !== null && outlay > 0 ? [element("rect", { x, y: zero, width: bar, height: scale(outlay), ...leaving(base) })] : []),
    ];
  });
  const said = `${words.largest} ${formatMoney(largest, unit, options.locale)} ${moneyHead(unit, options.locale)}`;
  return {
    nodes: [
      ...signs.nodes,
      label(paint, 0, place.top + signs.height + 10, said, { size: textSize.small, tone: "muted" }),
      ...nodes,
      rule(paint.stroke("axis"), 0, zero, width, zero),
    ],
    height: signs.height + 20 + tall * 2 + 12,
  };
}

/** What leaves the fund: a dashed frame, so that it is told from what comes in without its colour. */
function leaving(base: Layout) {
  return { ...base.paint.outlined("bBand50", "b", 1), "stroke-dasharray": "3 2" };
}
