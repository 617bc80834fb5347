import type { Locale } from "./locale.ts";
import { formatNumber, hardSpace, moneyUnit, moneyWord } from "./numbers.ts";

/** An amount without simulation error in running text: whole kronor in three figures below a million, else at most two decimals and no zeros at the end. */
export function exactMoney(kronor: number, locale: Locale): string {
  const size = Math.abs(kronor);
  if (size < 1e6) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, size))) - 2);
    return `${formatNumber(Math.round(kronor / step) * step, locale)}${hardSpace}kronor`;
  }
  const unit = moneyUnit(Math.max(size, 1e6));
  const value = kronor / unit.kronor;
  const decimals = [0, 1].find((each) => Number(value.toFixed(each)) === Number(value.toFixed(2))) ?? 2;
  return `${formatNumber(value, locale, decimals)}${hardSpace}${moneyWord(unit, locale)}`;
}
