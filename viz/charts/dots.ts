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
 * bin is a column. Exact zeros stand by themselves on the zero line, packed twice as tightly. The dot is as large as fits the width and keeps the tallest column within `height`.
 *
 * domain   values at the ends of the axis; keep it while a control is dragged and the bins stay put
 * range    where the ends of the axis are
 * returns  dots from left to right, their radius, and the height of the tallest column
 */
export function stackDots(
  values: readonly number[],
  domain: readonly [number, number],
  range: readonly [number, number],
  height: number,
): { readonly dots: readonly Dot[]; readonly radius: number; readonly height: number } {
  const position = scaleLinear().domain(domain).range(range);
  const width = range[1] - range[0];
  let diameter = Math.min(18, width / 14);
  for (; diameter > 6; diameter *= 0.95) if (stack(values, position, diameter, range).height <= height) break;
  return { ...stack(values, position, diameter, range), radius: diameter * 0.44 };
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

function stack(values: readonly number[], position: (value: number) => number, diameter: number, [left, right]: readonly [number, number]) {
  const zero = position(0);
  const aside = values.includes(0) ? diameter * 0.22 : 0;
  const rises = new Map<string, number>();
  const dots = values.map((value) => {
    const side = Math.sign(value);
    const bin = Math.floor(Math.abs(position(value) - zero) / diameter);
    const pitch = side === 0 ? diameter / 2 : diameter;
    const column = side === 0 ? "zero" : `${side} ${bin}`;
    const below = rises.get(column) ?? 0;
    rises.set(column, below + pitch);
    const x = zero + side * (aside + (bin + 0.5) * diameter);
    return { value, x: Math.min(right, Math.max(left, x)), rise: below + pitch / 2 };
  });
  return { dots, height: Math.max(0, ...rises.values()) };
}
