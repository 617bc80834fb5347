import type { Estimate } from "../../../workers/index.ts";
import { inLocale, type Locale } from "../locale.ts";
import { formatNumber, hardSpace, type MoneyUnit, moneyDigits, moneyUnit, moneyWordInText } from "../numbers.ts";

/** An amount with half its 95 % interval, both rounded to what the error allows: "43,1 ±0,3 miljoner kronor". */
export function moneyWithError(kronor: number, half: number, locale: Locale): string {
  const unit = moneyUnit(Math.max(Math.abs(kronor), half));
  const decimals = decimalsOf(half / unit.kronor, unitDecimals(kronor / unit.kronor));
  const error = half > 0 ? `${hardSpace}±${moneyDigits(roundedUp(half, half, unit), unit, decimals, locale)}` : "";
  return `${moneyDigits(kronor, unit, decimals, locale)}${error}${hardSpace}${moneyWordInText(unit, locale)}`;
}

/** Means in the one unit of a sentence, each rounded to its error, with one decimal at most: "46,8 ±0,1"; where a mean does not exist, the interval of 90 of 100 futures. */
export function amountsWithError(
  estimates: readonly Estimate[],
  locale: Locale,
): { readonly values: readonly (string | { readonly low: string; readonly high: string })[]; readonly unit: string } {
  const ends = estimates.flatMap(({ value, reason, p05 = 0, p95 = 0 }) => (reason === undefined ? [value] : [p05, p95]));
  const unit = tableUnit(ends);
  const plain = (kronor: number) => moneyDigits(kronor, unit, Math.min(1, unitDecimals(kronor / unit.kronor)), locale);
  return {
    values: estimates.map(({ value, standardError, reason, p05 = 0, p95 = 0 }) => {
      if (reason !== undefined) return { low: plain(p05), high: plain(p95) };
      const half = 1.96 * (standardError ?? 0);
      const decimals = Math.min(unit.kronor === 1e3 ? 3 : 1, decimalsOf(half / unit.kronor, unitDecimals(value / unit.kronor)));
      const scale = 10 ** decimals;
      const error = (Math.ceil((half / unit.kronor) * scale - 1e-9) / scale) * unit.kronor;
      const said = half > 0 ? `${hardSpace}±${moneyDigits(error, unit, decimals, locale)}` : "";
      return `${moneyDigits(value, unit, decimals, locale)}${said}`;
    }),
    unit: moneyWordInText(unit, locale),
  };
}

/** An amount rounded up to what an error allows: what is enough may not be rounded down. */
export function moneyRoundedUp(kronor: number, half: number, locale: Locale): string {
  const unit = moneyUnit(kronor);
  const decimals = decimalsOf(half / unit.kronor, unitDecimals(kronor / unit.kronor));
  return `${moneyDigits(roundedUp(kronor, half, unit), unit, decimals, locale)}${hardSpace}${moneyWordInText(unit, locale)}`;
}

/** Kronor rounded up to the last decimal that an error leaves in a unit. */
export function roundedUp(kronor: number, half: number, unit: MoneyUnit): number {
  const scale = 10 ** decimalsOf(half / unit.kronor, unitDecimals(kronor / unit.kronor));
  return (Math.ceil((kronor / unit.kronor) * scale - 1e-9) / scale) * unit.kronor;
}

/** Share of 100 with half its 95 % interval: "13 ±0,4 av 100". */
export function per100WithError(share: number, half: number, locale: Locale): string {
  const { value, error } = rounded(100 * share, 100 * half, 0, locale);
  return `${value}${error}${hardSpace}${inLocale(locale, "av", "of")}${hardSpace}100`;
}

/** A plain number with half its 95 % interval: ".36 ±.02". */
export function numberWithError(value: number, half: number, locale: Locale): string {
  const text = rounded(value, half, 2, locale);
  return `${text.value}${text.error}`;
}

/** The unit of a whole table: one for all its amounts. */
export function tableUnit(amounts: readonly number[]): MoneyUnit {
  return moneyUnit(Math.max(0, ...amounts.map(Math.abs)));
}

function rounded(value: number, half: number, plain: number, locale: Locale): { readonly value: string; readonly error: string } {
  const decimals = decimalsOf(half, plain);
  const scale = 10 ** decimals;
  const error = half > 0 ? `${hardSpace}±${formatNumber(Math.ceil(half * scale - 1e-9) / scale, locale, decimals)}` : "";
  return { value: formatNumber(value, locale, decimals), error };
}

/** Decimals that an error leaves: at most two figures of it, the second only where the first is 1 or 2; without an error, `plain`. */
function decimalsOf(half: number, plain: number): number {
  if (!(half > 0)) return plain;
  const power = Math.floor(Math.log10(half));
  const first = half / 10 ** power;
  return Math.max(0, Math.min(4, (first < 3 ? 1 : 0) - power));
}

function unitDecimals(value: number): number {
  return Math.abs(value) >= 100 || value === 0 ? 0 : 1;
}
