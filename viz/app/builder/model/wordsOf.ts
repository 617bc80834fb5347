import { choiceWords } from "../../../text/builder/choices.ts";
import { keyWords } from "../../../text/builder/keys.ts";
import { unitsInSwedish } from "../../../text/builder/units.ts";
import { inLocale, type Locale } from "../../../text/locale.ts";
import type { Field } from "./forms.ts";

/** What a field is called. */
export function labelOf({ key }: Field, locale: Locale): string {
  const words = keyWords[key]!;
  return inLocale(locale, words.sv[0], words.en);
}

/** What it means, in one sentence. */
export function meaningOf({ key, told }: Field, locale: Locale): string {
  return inLocale(locale, keyWords[key]!.sv[1], `${told.description}.`);
}

/** What it is counted in; "" without a unit. */
export function unitOf({ told: { unit } }: Field, locale: Locale): string {
  return unit === undefined ? "" : inLocale(locale, unitsInSwedish[unit] ?? unit, unit);
}

/** What a word that may be chosen means. */
export function choiceOf(key: string, word: string, locale: Locale): string {
  const last = key.split(".").at(-1)!;
  const words = choiceWords[last]?.[word];
  return words === undefined ? word : words[locale];
}
