import type { Locale } from "../text/locale.ts";
import { type ManualPage, pagesIn } from "./page.ts";

const files = import.meta.glob<string>("./*.md", { query: "?raw", import: "default", eager: true });
const texts = Object.entries(files).map(([path, text]) => [path.slice("./".length), text] as const);

/** The pages of the manual in a language, by name: what lies beside this file. */
export function manualPages(locale: Locale): readonly ManualPage[] {
  return pagesIn(texts, locale);
}
