import type { Layout } from "./layout.ts";
import type { FutureEvent } from "./oneFuture.ts";
import { element, type SvgNode } from "./svg.ts";

/** Level of each marker above the plot: the lowest on which it does not touch the one before it; positions rise. */
export function levelsOf(positions: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return positions.map((x) => {
    const free = ends.findIndex((end) => x - end >= 21);
    const level = free === -1 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}

/** A numbered square above the plot; a grave event is a filled octagon. */
export function marker(base: Layout, event: FutureEvent, number: number, x: number, y: number): readonly SvgNode[] {
  const { paint } = base;
  const grave = event.kind === "shortfall" || event.kind === "dissolution" || event.kind === "stop";
  const sign = grave
    ? element("path", { d: octagon(x, y, 10), ...paint.outlined("loss", "loss") })
    : element("rect", { x: x - 9.5, y: y - 9.5, width: 19, height: 19, rx: 3, ...paint.outlined("paper", "axis") });
  return [
    sign,
    element("text", { x, y: y + 4, ...paint.fill(grave ? "paper" : "ink"), "font-size": 11, "font-weight": 600, "text-anchor": "middle" }, [
      String(number),
    ]),
  ];
}

function octagon(x: number, y: number, reach: number): string {
  const short = reach * 0.42;
  const corners = [
    [short, reach],
    [reach, short],
    [reach, -short],
    [short, -reach],
    [-short, -reach],
    [-reach, -short],
    [-reach, short],
    [-short, reach],
  ] as const;
  return `M${corners.map(([right, down]) => `${(x + right).toFixed(2)},${(y + down).toFixed(2)}`).join("L")}Z`;
}
