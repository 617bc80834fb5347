/** Languages of everything a person reads. */
export type Locale = "sv" | "en";

/** One of two, by language. */
export function inLocale<const S, const E>(locale: Locale, swedish: S, english: E): S | E {
  return locale === "sv" ? swedish : english;
}

/** The language that a text names, or null. */
export function localeNamed(text: string | null | undefined): Locale | null {
  return text === "sv" || text === "en" ? text : null;
}

/** What a probability is counted in, with hard spaces. */
export const perHundred: Readonly<Record<Locale, string>> = { sv: "av\u00a0100", en: "of\u00a0100" };

/** The tag given to Intl: en-GB for dates and numbers as European readers of English expect them. */
export function intlTag(locale: Locale): string {
  return inLocale(locale, "sv-SE", "en-GB");
}
