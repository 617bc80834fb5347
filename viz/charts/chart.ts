import type { Locale } from "../text/locale.ts";
import type { ColourScheme } from "./palette.ts";
import type { SvgNode } from "./svg.ts";
import type { Table } from "./table.ts";

/** A chart ready to be shown: the heading states what is seen, the table holds the numbers behind it. */
export interface Chart {
  /** Heading: the finding as a sentence. */
  readonly finding: string;
  /** Caption: how the picture is read. */
  readonly howToRead: string;
  readonly svg: SvgNode;
  readonly table: Table;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

export interface ChartOptions {
  /** Width of the container; CSS pixels. The chart is laid out to it, never scaled; below 240 it is laid out as 240. */
  readonly width: number;
  readonly locale: Locale;
  /** Futures behind the numbers: below `spokenReplications` the picture is drawn but no number is said. */
  readonly replications: number;
  /** Literal colours in the SVG; default light. A page with `chartStyles()` recolours by itself. */
  readonly scheme?: ColourScheme;
}
