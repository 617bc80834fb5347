import { inLocale, intlTag, type Locale } from "./locale.ts";

/** Hard space: a number never parts from its unit at the end of a line. */
export const hardSpace = "\u00a0";

/** A unit of money: kronor × 1, 1 000, 1 000 000 or 1 000 000 000. */
export interface MoneyUnit {
  readonly kronor: number;
}

/** The unit in which amounts up to `largest` (kronor, absolute) are read with the fewest digits. */
export function moneyUnit(largest: number): MoneyUnit {
  const magnitude = Math.abs(largest);
  return { kronor: magnitude >= 1e10 ? 1e9 : magnitude >= 5e5 ? 1e6 : magnitude >= 5e3 ? 1e3 : 1 };
}

/** Short name of the unit, for table heads and axes only: mnkr. */
export function moneyHead(unit: MoneyUnit, locale: Locale): string {
  return named(unit, inLocale(locale, ["kr", "tkr", "mnkr", "mdkr"], ["SEK", "SEK thousand", "SEK m", "SEK bn"]));
}

/** Name of the unit, for axes and with amounts in running text, where thousands are written out (moneyWordInText): miljoner kronor. */
export function moneyWord(unit: MoneyUnit, locale: Locale): string {
  return named(
    unit,
    inLocale(
      locale,
      ["kronor", "tusen kronor", "miljoner kronor", "miljarder kronor"],
      ["kronor", "thousand kronor", "million kronor", "billion kronor"],
    ),
  );
}

/** A number with a fixed count of decimals: hard spaces or commas between thousands, a real minus sign, never minus zero. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const text = formatter(locale, decimals).format(value);
  const signed = text.replace(/^[-\u2212]/, "\u2212");
  return /[1-9∞]/.test(signed) ? signed : signed.replace("\u2212", "");
}

/** Made once: making one takes a thousand times longer than using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let known = formatters.get(key);
  if (known === undefined) {
    known = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formatters.set(key, known);
  }
  return known;
}

/** The same with a plus sign in front of what is above zero. */
export function formatSigned(value: number, locale: Locale, decimals = 0): string {
  const text = formatNumber(value, locale, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A share (0 … 1) in per cent: "12,3 %" in Swedish, "12.3%" in English. */
export function formatPercent(share: number, locale: Locale, decimals = 0): string {
  return `${formatNumber(share * 100, locale, decimals)}${inLocale(locale, `${hardSpace}%`, "%")}`;
}

/** A calendar year: no separator. */
export function formatYear(year: number): string {
  return String(year);
}

/** An amount in `unit`, without the unit's name. `standardError` (kronor) drops decimals that the simulation cannot tell. */
export function formatMoney(kronor: number, unit: MoneyUnit, locale: Locale, standardError = 0): string {
  return formatNumber(kronor / unit.kronor, locale, moneyDecimals(kronor / unit.kronor, standardError / unit.kronor));
}

/** An amount in running text: "4,6 miljoner kronor". */
export function moneyText(kronor: number, locale: Locale, standardError = 0): string {
  const unit = moneyUnit(kronor);
  const decimals = moneyDecimals(kronor / unit.kronor, standardError / unit.kronor);
  return `${moneyDigits(kronor, unit, decimals, locale)}${hardSpace}${moneyWordInText(unit, locale)}`;
}

/** Name of the unit behind an amount in running text: thousands are written out, "58 300 kronor". */
export function moneyWordInText(unit: MoneyUnit, locale: Locale): string {
  return moneyWord(unit.kronor === 1e3 ? { kronor: 1 } : unit, locale);
}

/** An amount in running text without its word. decimals: of the unit */
export function moneyDigits(kronor: number, unit: MoneyUnit, decimals: number, locale: Locale): string {
  if (unit.kronor !== 1e3) return formatNumber(kronor / unit.kronor, locale, decimals);
  const step = 10 ** Math.max(0, 3 - decimals);
  return formatNumber(Math.round(kronor / step) * step, locale);
}

/**
 * Two amounts in running text, in the unit of the larger: "mellan 1,2 och 4,6 miljoner kronor"; the one amount where both read
 * the same: "3,0 miljoner kronor".
 */
export function moneyRange(low: number, high: number, locale: Locale, standardError = 0): string {
  const unit = moneyUnit(Math.max(Math.abs(low), Math.abs(high)));
  const decimals = moneyDecimals(Math.max(Math.abs(low), Math.abs(high)) / unit.kronor, standardError / unit.kronor);
  // Exactly nothing needs no decimals.
  const [first, second] = [low, high].map((kronor) => moneyDigits(kronor, unit, kronor === 0 ? 0 : decimals, locale));
  const amounts = first === second ? first : inLocale(locale, `mellan ${first} och ${second}`, `between ${first} and ${second}`);
  return `${amounts}${hardSpace}${moneyWordInText(unit, locale)}`;
}

/** Decimals worth writing: one below 100, two below 1, and none finer than the standard error. */
function moneyDecimals(value: number, standardError: number): number {
  const magnitude = Math.abs(value);
  const wanted = magnitude === 0 || magnitude >= 100 ? 0 : magnitude >= 0.995 ? 1 : 2;
  if (!(standardError > 0)) return wanted;
  return Math.max(0, Math.min(wanted, Math.floor(-Math.log10(standardError)) + 1));
}

function named(unit: MoneyUnit, names: readonly [string, string, string, string]): string {
  return names[unit.kronor >= 1e9 ? 3 : unit.kronor >= 1e6 ? 2 : unit.kronor >= 1e3 ? 1 : 0];
}
