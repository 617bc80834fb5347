import { inLocale, type Locale } from "../../../text/locale.ts";

const numeral = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * What a person has typed as it stands in a scenario: a number where it is one ("0,2" is 0.2, "450 000" is 450000), else the text with a decimal point
 * ("2,4 mnkr" is "2.4 mnkr"); undefined where nothing was typed. "1,200" stays: it may mean two things, and the reader of scenarios says so.
 */
export function writtenOf(typed: string): number | string | undefined {
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/^[\u2212\u2013]/, "-");
  if (plain === "") return undefined;
  if (/^[1-9]\d{0,2},\d{3}(?!\d)/.test(plain)) return plain;
  const pointed = plain.replace(/(\d),(\d)/g, "$1.$2");
  const joined = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(pointed) ? pointed.replaceAll(" ", "") : pointed;
  return numeral.test(joined) ? Number(joined) : pointed;
}

/** A value of a scenario as it stands in a field: with the reader's decimal sign, thousands apart. */
export function shownOf(value: unknown, locale: Locale): string {
  if (typeof value === "number") {
    const text = Number.isInteger(value) && Math.abs(value) >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0") : String(value);
    return inLocale(locale, text.replace(".", ","), text);
  }
  if (typeof value === "string") return inLocale(locale, value.replace(/(\d)\.(\d)/g, "$1,$2"), value);
  return "";
}
