import { precisionFixed, type ScaleContinuousNumeric, scaleLinear, tickStep } from "d3";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { label, rule } from "./frame.ts";
import { textSize } from "./layout.ts";
import type { SvgNode } from "./svg.ts";
import { textWidth } from "./textWidth.ts";
import type { Paint } from "./theme.ts";

/** A tick: where, and what stands there. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Bounds of the values with zero among them, without means that do not exist (NaN); never empty, also where all values are zero or next to it. */
export function domainOf(values: Iterable<number>): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low > 1e-6 ? [low, high] : [0, 1];
}

/** Bounds of the values without zero forced in, for charts that show changes from a base case; never empty. */
export function changeDomain(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(Math.abs(low), Math.abs(high), 1);
  return high - low > room * 1e-6 ? [low, high] : [low - room * 0.1, high + room * 0.1];
}

/** About `count` round ticks over the domain, written with just the decimals their step needs: 113.3, never 113.30000000000001. */
export function ticksOf(domain: readonly [number, number], count: number, locale: Locale): readonly Tick[] {
  const values = scaleLinear().domain(domain).ticks(Math.max(2, count));
  const decimals = Math.min(20, precisionFixed(tickStep(domain[0], domain[1], Math.max(2, count))));
  return values.map((value) => ({ value, text: formatNumber(value, locale, decimals) }));
}

/** Ticks for a horizontal axis: as many as fit without touching. */
export function fittingTicks(domain: readonly [number, number], width: number, locale: Locale): readonly Tick[] {
  const position = scaleLinear().domain(domain).range([0, width]);
  for (let count = Math.max(2, Math.floor(width / 84)); count > 2; count -= 1) {
    const ticks = ticksOf(domain, count, locale);
    if (ticks.every((tick, at) => at === 0 || gap(ticks[at - 1]!, tick, position) > 8)) return ticks;
  }
  const [first, ...rest] = ticksOf(domain, 2, locale);
  const last = rest.at(-1);
  if (!first) return [];
  return last && gap(first, last, position) > 8 ? [first, last] : [first];
}

/** Calendar years for a horizontal axis, at least 44 px apart. */
export function yearTicks(first: number, last: number, width: number): readonly Tick[] {
  const fits = (step: number) => ((last - first) / step + 1) * 44 <= width + 44;
  const step = [1, 2, 5, 10, 20, 50].find(fits) ?? 50;
  const start = step === 1 ? first : Math.ceil(first / step) * step;
  const years = Array.from({ length: Math.max(0, Math.floor((last - start) / step)) + 1 }, (_, at) => start + at * step);
  const shown = years.filter((year) => year <= last);
  return (shown.length > 0 ? shown : [first]).map((year) => ({ value: year, text: String(year) }));
}

/** Horizontal axis under a plot: labels at the ticks, grid lines up to `top` where given, labels kept inside 0 … `edge`. */
export function bottomAxis(
  paint: Paint,
  scale: ScaleContinuousNumeric<number, number>,
  ticks: readonly Tick[],
  at: { readonly y: number; readonly top?: number; readonly edge: number },
): readonly SvgNode[] {
  return ticks.flatMap((tick) => {
    const x = scale(tick.value);
    const half = textWidth(tick.text, textSize.small) / 2;
    const centre = Math.min(Math.max(x, half), at.edge - half);
    const grid = at.top === undefined ? rule(paint.stroke("axis"), x, at.y, x, at.y + 4) : rule(paint.stroke("grid"), x, at.top, x, at.y);
    return [grid, label(paint, centre, at.y + 18, tick.text, { size: textSize.small, anchor: "middle", tone: "muted" })];
  });
}

/** Vertical axis as grid lines from x1 to x2, with labels to the left of them; zero is drawn stronger. */
export function leftAxis(
  paint: Paint,
  scale: ScaleContinuousNumeric<number, number>,
  ticks: readonly Tick[],
  at: { readonly x1: number; readonly x2: number },
): readonly SvgNode[] {
  return ticks.flatMap((tick) => {
    const y = scale(tick.value);
    return [
      rule(paint.stroke(tick.value === 0 ? "axis" : "grid"), at.x1, y, at.x2, y),
      label(paint, at.x1 - 8, y + 4, tick.text, { size: textSize.small, anchor: "end", tone: "muted" }),
    ];
  });
}

/** Room that the labels of a vertical axis need, their distance to the plot included. */
export function leftAxisWidth(ticks: readonly Tick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map((tick) => textWidth(tick.text, textSize.small)))) + 10;
}

function gap(left: Tick, right: Tick, position: (value: number) => number): number {
  const widths = textWidth(left.text, textSize.small) + textWidth(right.text, textSize.small);
  return position(right.value) - position(left.value) - widths / 2;
}
