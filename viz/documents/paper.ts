import type { Locale } from "../text/locale.ts";

/** A short document for people who decide: headings with sentences and tables, the same on screen, on paper and in Word. */
export interface Paper {
  readonly locale: Locale;
  /** What kind of document it is. */
  readonly kind: string;
  readonly title: string;
  /** Below the title. */
  readonly lead: readonly string[];
  readonly sections: readonly PaperSection[];
  /** How it was computed, in small print. */
  readonly foot: readonly string[];
}

export interface PaperSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table: PaperTable | null;
  /** Below the table. */
  readonly notes: readonly string[];
}

export interface PaperTable {
  /** What it shows, for those who do not see it beside its heading. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, by position. */
  readonly numbers: readonly number[];
}
