/** Languages of everything a person reads. */
export type Locale = "sv" | "en";

/** What a probability is counted in, with hard spaces. */
export const perHundred: Readonly<Record<Locale, string>> = { sv: "av\u00a0100", en: "of\u00a0100" };

/** The tag given to Intl: en-GB for dates and numbers as European readers of English expect them. */
export function intlTag(locale: Locale): string {
  return locale === "sv" ? "sv-SE" : "en-GB";
}
