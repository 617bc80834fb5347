import { textSize } from "./layout.ts";
import { element, type SvgChild, type SvgNode } from "./svg.ts";
import type { Paint } from "./theme.ts";

/** Sans-serif of the reader's system; the same family measures no wider than `textWidth` says. */
export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The outermost element of a chart: an image named by its finding, described in words, drawn at its real size. */
export function frame(width: number, height: number, label: string, description: string, children: readonly SvgChild[]): SvgNode {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "fr-chart",
      role: "img",
      "aria-label": label,
      width,
      height: Math.ceil(height),
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      "font-family": fontFamily,
      "font-size": textSize.normal,
    },
    [element("desc", {}, [description]), ...children],
  );
}

/** How a line of text stands. */
export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly tone?: "ink" | "muted" | "a" | "b" | "aStrong" | "bStrong" | "loss" | "path";
  /** A rim in the colour of the paper, for text over marks. */
  readonly halo?: boolean;
}

/** One line of text with its baseline at y. */
export function label(paint: Paint, x: number, y: number, content: string, style: TextStyle = {}): SvgNode {
  const tone = style.tone ?? "ink";
  const colour = style.halo
    ? { ...paint.outlined(tone, "paper", 3), "paint-order": "stroke", "stroke-linejoin": "round" }
    : paint.fill(tone);
  return element(
    "text",
    {
      x,
      y,
      ...colour,
      "font-size": style.size ?? textSize.normal,
      ...(style.bold ? { "font-weight": 600 } : {}),
      ...(style.anchor && style.anchor !== "start" ? { "text-anchor": style.anchor } : {}),
    },
    [content],
  );
}

/** Several lines under each other, the first baseline at y. */
export function lines(paint: Paint, x: number, y: number, contents: readonly string[], style: TextStyle = {}): readonly SvgNode[] {
  const height = lineHeight(style.size ?? textSize.normal);
  return contents.map((content, row) => label(paint, x, y + row * height, content, style));
}

/** Distance between baselines. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3);
}

/** A straight line. */
export function rule(paint: Readonly<Record<string, string | number>>, x1: number, y1: number, x2: number, y2: number): SvgNode {
  return element("line", { x1, y1, x2, y2, ...paint });
}
