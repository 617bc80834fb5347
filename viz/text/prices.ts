import { priceYearOf, readQuantity } from "../../workers/host.ts";
import type { Locale } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** Whose prices an amount is written in, and what it is multiplied by to be in those of the base year. */
export interface Dated {
  readonly year: number;
  readonly base: number;
  readonly factor: number;
}

const words = {
  sv: {
    equals: (amount: string, base: number) => `= ${amount} kr i ${base} års priser`,
    times: (year: number, factor: string, base: number) => `i ${year} års priser, × ${factor} till ${base} års`,
  },
  en: {
    equals: (amount: string, base: number) => `= SEK ${amount} in ${base} prices`,
    times: (year: number, factor: string, base: number) => `in ${year} prices, × ${factor} to those of ${base}`,
  },
};

/** What stands behind an amount of another year: its value in base prices where it is one number, else the factor. */
export function datedText(written: string, dated: Dated, locale: Locale): string {
  const { equals, times } = words[locale];
  const { year, base, factor } = dated;
  const single = readQuantity(priceYearOf(written)?.text ?? "", "kronor");
  if ("value" in single) return equals(formatNumber(single.value * factor, locale), base);
  return times(year, formatNumber(factor, locale, 3), base);
}

/** The same as a line of its own: what is written, then what it is in base prices. */
export function datedLine(written: string, dated: Dated, locale: Locale): string {
  const said = datedText(written, dated, locale);
  return written === "" ? said : `${written}${said.startsWith("=") ? " " : ", "}${said}`;
}

/** The dating that belongs to a path: its own, or that of the distribution whose `prices` it is. */
export function datedAt<D extends Dated & { readonly path: string }>(path: string, amounts: readonly D[]): D | null {
  return amounts.find((each) => each.path === path || `${each.path}.prices` === path) ?? null;
}
