import type { Chart } from "../charts/chart.ts";
import { fontFamily } from "../charts/frame.ts";
import { toSvgString } from "../charts/svg.ts";

/** A chart for a document: its finding stands above it as text, so the picture is the chart alone. */
export interface ChartPicture {
  readonly finding: string;
  readonly howToRead: string;
  /** The picture in words. */
  readonly description: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Null: the document is written without pictures. */
  readonly png: Uint8Array | null;
}

/** A chart as a drawing of its own, without its finding. */
export function chartSvg({ svg }: Chart): string {
  return toSvgString({
    ...svg,
    attributes: { xmlns: "http://www.w3.org/2000/svg", "font-family": fontFamily, ...svg.attributes },
  });
}
