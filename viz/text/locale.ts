/** Languages of everything a person reads. */
export type Locale = "sv" | "en";

/** The tag given to Intl: en-GB for dates and numbers as European readers of English expect them. */
export function intlTag(locale: Locale): string {
  return locale === "sv" ? "sv-SE" : "en-GB";
}
