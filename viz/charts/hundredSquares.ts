import type { Layout } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";

/** Squares of 100 by what happens in their futures, in reading order; those left over are of neither kind. A part of one where it is less. */
export interface Squares {
  readonly short: number;
  /** Closed early without having run short. */
  readonly closed: number;
}

/** What a square stands for. */
export type SquareState = "short" | "closed" | "neither";

interface At {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly role: "a" | "b";
}

/** A 10 × 10 array of futures: first those in which the fund runs short, then those in which it is closed, then the others. */
export function hundredSquares(
  base: Layout,
  { short, closed }: Squares,
  at: Omit<At, "side"> & { readonly cell: number },
): readonly SvgNode[] {
  const { cell, role } = at;
  const side = cell - Math.max(2, cell * 0.16);
  const begins = Math.ceil(short);
  return Array.from({ length: 100 }, (_, n) => {
    const place = { x: at.x + (n % 10) * cell, y: at.y + Math.floor(n / 10) * cell, side, role };
    return n < begins ? square(base, "short", place, short - n) : square(base, "closed", place, begins + closed - n);
  }).flat();
}

/** A square, outlined; where its state holds it is filled from the left by `share` (≥ 1 whole, ≤ 0 not at all), and a closed fund is crossed too. */
export function square({ paint }: Layout, state: SquareState, { x, y, side, role }: At, share = 1): readonly SvgNode[] {
  const box = { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1, rx: 2 };
  const part = state === "neither" ? 0 : Math.min(1, share);
  const [fill, outline] = state === "short" ? ([role, role] as const) : (["grid", "axis"] as const);
  if (!(part > 0)) return [element("rect", { ...box, ...paint.outlined("paper", "axis") })];
  const crossed = state === "closed" ? [cross(paint, box)] : [];
  if (part === 1) return [element("rect", { ...box, ...paint.outlined(fill, outline) }), ...crossed];
  return [
    element("rect", { ...box, ...paint.outlined("paper", "axis") }),
    element("rect", { ...box, width: Math.max(1, (side - 1) * part), ...paint.fill(fill) }),
    ...crossed,
  ];
}

function cross(paint: Layout["paint"], box: { readonly x: number; readonly y: number; readonly width: number }): SvgNode {
  const inset = box.width * 0.25;
  const [left, right] = [box.x + inset, box.x + box.width - inset].map((each) => each.toFixed(2));
  const [high, low] = [box.y + inset, box.y + box.width - inset].map((each) => each.toFixed(2));
  return element("path", { d: `M${left},${high}L${right},${low}M${left},${low}L${right},${high}`, ...paint.stroke("ink", 1) });
}
