import { scaleLinear } from "d3";
import { type MoneyUnit, moneyUnit } from "../text/numbers.ts";
import { bottomAxis, domainOf, fittingTicks } from "./axis.ts";
import type { ChartOptions } from "./chart.ts";
import { dotMark, quantileDots, stackDots } from "./dots.ts";
import { lines, rule } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import type { Tone } from "./palette.ts";
import { element, type SvgNode } from "./svg.ts";
import { wrapText } from "./textWidth.ts";

/** Options of charts made of dots. */
export interface DotplotOptions extends ChartOptions {
  /** Keeps the axis, and so the bins, while a control is dragged; unit of the values. */
  readonly domain?: readonly [number, number];
}

/** Room beside the ends of the axis, so that the numbers there stand under their ticks. */
const inset = 20;

/** Colours of what lies below zero and above. */
export interface DotTones {
  readonly ring: Tone;
  readonly dot: Tone;
}

export interface Dotplot {
  readonly nodes: readonly SvgNode[];
  /** Top of the tallest possible column and the base line. */
  readonly top: number;
  readonly bottom: number;
  /** Below the axis title. */
  readonly height: number;
  readonly count: number;
  /** Dots below zero. */
  readonly rings: number;
  /** Futures of 100 that a dot stands for. */
  readonly share: number;
  readonly x: (value: number) => number;
  readonly dots: readonly number[];
}

/** Dots in a dotplot: 20 where there is little room, 50 elsewhere. */
export function dotCount(base: Layout): number {
  return base.width < 440 ? 20 : 50;
}

/** Unit of a dotplot of amounts: that of its largest dot or of `also`. */
export function dotUnit(values: readonly number[], base: Layout, also: readonly number[] = []): MoneyUnit {
  return moneyUnit(Math.max(0, ...[...quantileDots(values, dotCount(base)), ...also].map(Math.abs)));
}

/**
 * Quantile dotplot: equally likely dots in stacks over an axis. A dot below zero is a ring, one at exactly zero is small.
 *
 * scaled by  what a value is divided by to be read on the axis
 * also       values that the axis must reach
 * tones      colours of rings and dots; those of loss and of A where nothing is said
 */
export function dotplot(
  base: Layout,
  values: readonly number[],
  options: DotplotOptions,
  drawn: {
    readonly top: number;
    readonly scaledBy: number;
    readonly title: string;
    readonly also?: readonly number[];
    readonly tones?: DotTones;
  },
): Dotplot {
  const { paint, width } = base;
  const count = dotCount(base);
  const dots = quantileDots(values, count);
  const wanted = options.domain ?? domainOf([...dots, ...(drawn.also ?? [])]);
  const axis = scaleLinear()
    .domain(wanted.map((each) => each / drawn.scaledBy))
    .nice(5)
    .range([inset, width - inset]);
  const domain = axis.domain().map((each) => each * drawn.scaledBy) as [number, number];
  const stacks = stackDots(dots, domain, [inset, width - inset], base.narrow ? 130 : 190);
  const height = Math.max(60, stacks.height);
  const bottom = drawn.top + height;
  const title = wrapText(drawn.title, width, textSize.small);
  const x = (value: number) => axis(value / drawn.scaledBy);
  return {
    top: drawn.top,
    bottom,
    height: bottom + 28 + title.length * 16,
    count: dots.length,
    rings: dots.filter((dot) => dot < 0).length,
    share: 100 / count,
    x,
    dots,
    nodes: [
      rule(paint.stroke("axis"), 0, bottom, width, bottom),
      ...bottomAxis(paint, axis, fittingTicks(axis.domain() as [number, number], width, options.locale), { y: bottom, edge: width }),
      rule(paint.stroke("ink", 1), x(0), drawn.top - 4, x(0), bottom + 4),
      ...stacks.dots.map((dot) =>
        dotOf(base, dot.value, dot.x, bottom - dot.rise, stacks.radius, drawn.tones ?? { ring: "loss", dot: "a" }),
      ),
      ...lines(paint, 0, bottom + 38, title, { size: textSize.small, tone: "muted" }),
    ],
  };
}

function dotOf(base: Layout, value: number, x: number, y: number, radius: number, tones: DotTones): SvgNode {
  const { paint } = base;
  if (value === 0) return element("circle", { cx: x, cy: y, r: radius * 0.42, ...paint.fill("muted") });
  return dotMark(x, y, radius, value < 0, paint.fill(tones.dot), paint.outlined("paper", tones.ring, 2));
}
