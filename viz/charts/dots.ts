import { quantileSorted, scaleLinear } from "d3";
import { element, type SvgNode } from "./svg.ts";

/** The values that stand for a distribution: `count` equally likely ones, its quantiles at (i + ½)/count. Empty for no values. */
export function quantileDots(values: readonly number[], count: number): readonly number[] {
  const sorted = [...values].sort((x, y) => x - y);
  if (sorted.length === 0) return [];
  return Array.from({ length: count }, (_, at) => quantileSorted(sorted, (at + 0.5) / count)!);
}

/** A dot in its place: the value it stands for and its centre, counted from the left and from the base line upwards. */
export interface Dot {
  readonly value: number;
  readonly x: number;
  readonly rise: number;
}

/**
 * Dots in stacks: the axis is cut into bins as wide as a dot, starting at zero so that no bin holds both signs, and each
 * bin is a column. The dot is as large as fits the width and keeps the tallest column within `height`.
 *
 * domain   values at the left and right end; keep it while a control is dragged and the bins stay put
 * returns  dots from left to right, their radius, and the height of the tallest column
 */
export function stackDots(
  values: readonly number[],
  domain: readonly [number, number],
  width: number,
  height: number,
): { readonly dots: readonly Dot[]; readonly radius: number; readonly height: number } {
  const position = scaleLinear().domain(domain).range([0, width]);
  let diameter = Math.min(18, width / 14);
  for (; diameter > 4; diameter *= 0.95) if (tallest(values, position, diameter) * diameter <= height) break;
  const counts = new Map<number, number>();
  const dots = values.map((value) => {
    const bin = Math.floor((position(value) - position(0)) / diameter);
    const below = counts.get(bin) ?? 0;
    counts.set(bin, below + 1);
    const x = Math.min(width - diameter / 2, Math.max(diameter / 2, position(0) + (bin + 0.5) * diameter));
    return { value, x, rise: (below + 0.5) * diameter };
  });
  return { dots, radius: diameter * 0.44, height: Math.max(0, ...counts.values()) * diameter };
}

/** A filled dot, or a ring: shape tells the two apart, colour only helps. */
export function dotMark(
  x: number,
  y: number,
  radius: number,
  ring: boolean,
  filled: SvgNode["attributes"],
  outlined: SvgNode["attributes"],
): SvgNode {
  return element("circle", { cx: x, cy: y, r: ring ? radius - 1 : radius, ...(ring ? outlined : filled) });
}

function tallest(values: readonly number[], position: (value: number) => number, diameter: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.floor((position(value) - position(0)) / diameter);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
