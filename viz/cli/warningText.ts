import type { Locale } from "../text/locale.ts";

const word: Readonly<Record<Locale, string>> = { sv: "varning", en: "warning" };

/** A warning on a line of its own, for stderr. */
export function warningText(sentence: string, locale: Locale): string {
  return `${word[locale]}: ${sentence}\n`;
}
