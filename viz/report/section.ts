import type { Locale } from "../text/locale.ts";
import { type Html, html } from "./html.ts";

/** A part of the page under a heading of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** The attribute that marks text in another language than the page's. */
export function languageOf(text: Locale | null, page: Locale): Html | null {
  return text === null || text === page ? null : html` lang="${text}"`;
}
