import type { ScaleLinear } from "d3";
import type { ForestStudy } from "./forestPlot.ts";
import { rule } from "./frame.ts";
import { element, type SvgNode } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** A study: its interval as a line, with an arrow where the axis cuts it, and a square whose area is its weight. `side` in pixels. */
export function studyMark(
  paint: Paint,
  x: ScaleLinear<number, number>,
  [low, high]: readonly [number, number],
  study: ForestStudy,
  y: number,
  side: number,
): readonly SvgNode[] {
  const [from, to] = [x(study.low), x(study.high)];
  return [
    rule(paint.stroke("ink", 1.5), from, y, to, y),
    ...(study.low < low ? [arrow(paint, from, y, -1)] : []),
    ...(study.high > high ? [arrow(paint, to, y, 1)] : []),
    element("rect", { x: x(study.theta) - side / 2, y: y - side / 2, width: side, height: side, ...paint.fill("a") }),
  ];
}

/** The mean of all places: a diamond as wide as its interval. */
export function diamond(
  paint: Paint,
  x: ScaleLinear<number, number>,
  theta: number,
  [low, high]: readonly [number, number],
  y: number,
): readonly SvgNode[] {
  const half = 8;
  const left = Math.min(x(low), x(theta) - 3);
  const right = Math.max(x(high), x(theta) + 3);
  return [
    element("path", {
      d: `M${left.toFixed(2)} ${y}L${x(theta).toFixed(2)} ${y - half}L${right.toFixed(2)} ${y}L${x(theta).toFixed(2)} ${y + half}Z`,
      ...paint.fill("aStrong"),
    }),
  ];
}

/** Where a new place lies: a bar with ends. */
export function placeBar(
  paint: Paint,
  x: ScaleLinear<number, number>,
  [low, high]: readonly [number, number],
  place: readonly [number, number],
  y: number,
): readonly SvgNode[] {
  const [from, to] = [x(place[0]), x(place[1])];
  return [
    rule(paint.stroke("b", 3), from, y, to, y),
    place[0] < low ? arrow(paint, from, y, -1) : rule(paint.stroke("b", 3), from, y - 6, from, y + 6),
    place[1] > high ? arrow(paint, to, y, 1) : rule(paint.stroke("b", 3), to, y - 6, to, y + 6),
  ];
}

function arrow(paint: Paint, x: number, y: number, side: 1 | -1): SvgNode {
  return element("path", {
    d: `M${x.toFixed(2)} ${y}L${(x - side * 6).toFixed(2)} ${y - 4}L${(x - side * 6).toFixed(2)} ${y + 4}Z`,
    ...paint.fill("ink"),
  });
}
