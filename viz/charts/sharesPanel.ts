import type { Estimate } from "../../workers/index.ts";
import { formatPercent } from "../text/numbers.ts";
import type { ChartOptions } from "./chart.ts";
import { label } from "./frame.ts";
import { type Layout, textSize } from "./layout.ts";
import { element, type SvgNode } from "./svg.ts";

/** Share of all cost (0 … 1) that falls on the dearest `dearest` of 100. */
export interface DearestShare {
  readonly dearest: number;
  readonly share: Estimate;
}

/** Bars for the share of all cost that falls on the dearest 1, 5 and 10 of 100. */
export function sharesPanel(
  base: Layout,
  shares: readonly DearestShare[],
  options: ChartOptions,
  top: number,
): { readonly nodes: readonly SvgNode[]; readonly bottom: number } {
  const { paint, text, width } = base;
  if (shares.length === 0) return { nodes: [], bottom: top - 16 };
  const full = width - 70;
  const nodes = shares.flatMap(({ dearest, share }, row) => {
    const y = top + 14 + row * 42;
    const length = Math.min(1, Math.max(0, share.value)) * full;
    return [
      label(paint, 0, y + 10, text.exceedance.dearest(String(dearest)), { size: textSize.small, tone: "muted" }),
      element("rect", { x: 0.5, y: y + 16, width: full, height: 12, ...paint.outlined("paper", "axis", 0.75) }),
      element("rect", { x: 0.5, y: y + 16, width: Math.max(1, length), height: 12, ...paint.fill("a") }),
      label(paint, full + 8, y + 27, formatPercent(share.value, options.locale), { bold: true }),
    ];
  });
  return {
    nodes: [label(paint, 0, top, text.exceedance.sharesTitle, { bold: true }), ...nodes],
    bottom: top + 14 + shares.length * 42,
  };
}
