import { inLocale, type Locale } from "./locale.ts";

/** `A, B and C`. */
export function listed(names: readonly string[], locale: Locale): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${inLocale(locale, "och", "and")} ${names.at(-1)}`;
}
