import { formatMoney, type MoneyUnit } from "../text/numbers.ts";
import type { BalanceFanData, BalanceQuantiles } from "./balanceFanData.ts";
import type { ChartOptions } from "./chart.ts";
import { rule } from "./frame.ts";
import type { LegendEntry } from "./labels.ts";
import { type Layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";
import { shorten } from "./textWidth.ts";

/** A label at the right end of the fan, at the height of `value`. */
export interface EndLabel {
  readonly value: number;
  readonly text: string;
  readonly bold: boolean;
  readonly tone: "muted" | "a" | "b" | "aStrong" | "bStrong";
}

/** Labels of the last year: in words on a wide chart, numbers alone on a narrow one. */
export function endLabels(
  base: Layout,
  data: BalanceFanData,
  last: BalanceQuantiles,
  unit: MoneyUnit,
  options: ChartOptions,
): readonly EndLabel[] {
  const text = base.text.fan;
  const amount = (kronor: number) => formatMoney(kronor, unit, options.locale, last.standardError);
  const worded = (words: (amount: string) => string, kronor: number) => (base.narrow ? amount(kronor) : words(amount(kronor)));
  const ghost = data.ghost?.medians[data.years.length - 1];
  const short = (words: string) => shorten(words, base.width * 0.3, textSize.small);
  return [
    { value: last.q95, text: worded(text.above, last.q95), bold: false, tone: "muted" },
    { value: last.q50, text: worded(text.medianAt, last.q50), bold: true, tone: `${data.role}Strong` },
    { value: last.q05, text: worded(last.q05 === 0 ? text.atZero : text.below, last.q05), bold: false, tone: "muted" },
    ...(data.ghost && ghost !== undefined
      ? [
          {
            value: ghost,
            text: base.narrow ? amount(ghost) : short(`${data.ghost.name} ${amount(ghost)}`),
            bold: false,
            tone: data.role === "a" ? "b" : "a",
          } as const,
        ]
      : []),
  ];
}

/** Legend of the fan, its signs drawn like the marks. */
export function fanLegend(base: Layout, data: BalanceFanData): readonly LegendEntry[] {
  const { paint, text } = base;
  const box = (tone: "Band50" | "Band90") => (x: number, y: number) => [
    element("rect", { x, y: y + 1, width: 18, height: 11, ...paint.outlined(`${data.role}${tone}`, data.role, 0.75) }),
  ];
  const stroke = (attributes: SvgNode["attributes"]) => (x: number, y: number) => [rule(attributes, x, y + 7, x + 18, y + 7)];
  const other = data.role === "a" ? "b" : "a";
  return [
    { text: text.fan.band50, sign: box("Band50") },
    { text: text.fan.band90, sign: box("Band90") },
    { text: text.words.median, sign: stroke(paint.stroke(`${data.role}Strong`, 2.75)) },
    ...(data.paths.length > 0
      ? [
          {
            text: data.paths.length === 1 ? text.fan.path : text.fan.paths(String(data.paths.length)),
            sign: stroke(paint.stroke("path", 0.9)),
          },
        ]
      : []),
    ...(data.ghost
      ? [
          {
            text: shorten(text.fan.baseline(data.ghost.name), base.width - 30, textSize.normal),
            sign: stroke({ ...paint.stroke(other, 2), "stroke-dasharray": "7 4" }),
          },
        ]
      : []),
    { text: text.fan.floor, sign: stroke({ ...paint.stroke("ink", 1), "stroke-dasharray": "1 3" }) },
  ];
}
