import { messages } from "../text/messages.ts";
import type { ChartOptions } from "./chart.ts";
import { type Paint, paint } from "./theme.ts";

/** Sizes of text in CSS pixels; nothing is smaller than 11 at any width, because charts are laid out and not scaled. */
export const textSize = { small: 12, normal: 13, large: 15, hero: 26 } as const;

/** What every chart function starts from: the options made usable. */
export interface Layout {
  readonly width: number;
  /** A phone or a narrow column: labels go above what they name instead of beside. */
  readonly narrow: boolean;
  readonly paint: Paint;
  readonly text: ReturnType<typeof messages>;
}

/** Layout for the options: width in whole pixels of at least 240, paint and words. */
export function layout(options: ChartOptions): Layout {
  const width = Math.max(240, Math.floor(Number.isFinite(options.width) ? options.width : 640));
  return { width, narrow: width < 520, paint: paint(options.scheme ?? "light"), text: messages(options.locale) };
}
