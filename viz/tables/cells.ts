import type { Estimate, Probability, RatioInterval } from "../../workers/index.ts";
import { type Locale, perHundred } from "../text/locale.ts";
import { formatNumber, formatSigned, hardSpace, moneyHead } from "../text/numbers.ts";

/** Value, error and unit of a line; the error is half a 95 % interval, with as many decimals as the value. */
export type Cells = readonly [value: string, error: string, unit: string];

const words = {
  sv: { undetermined: "går inte att bestämma", none: "finns inte", missing: "saknas" },
  en: { undetermined: "not determined", none: "does not exist", missing: "none" },
} as const;

/** "12,3", "±0,2", "av 100". */
export function probabilityCells(probability: Probability | null, locale: Locale): Cells {
  if (probability === null) return missing(locale);
  return numberCells(100 * probability.value, 50 * (probability.high - probability.low), perHundred[locale], locale, false);
}

/** "4,6", "±0,1", "mnkr". */
export function moneyCells(estimate: Estimate | null, locale: Locale, signed = false): Cells {
  if (estimate === null) return missing(locale);
  return estimateCells(estimate, 1e6, moneyHead({ kronor: 1e6 }, locale), locale, signed);
}

/** "1,2", "0,9 … 1,7", "mnkr": an amount with an interval of its own. */
export function intervalCells(ratio: RatioInterval | null, locale: Locale): Cells {
  if (ratio === null) return missing(locale);
  if (ratio.value === null) return [words[locale].undetermined, "", ""];
  const half = (ratio.high - ratio.low) / 2e6;
  const [value, , unit] = numberCells(ratio.value / 1e6, half, moneyHead({ kronor: 1e6 }, locale), locale, false);
  const [low, high] = [ratio.low, ratio.high].map((end) => numberCells(end / 1e6, half, "", locale, false)[0]);
  return [value, `${low}${hardSpace}…${hardSpace}${high}`, unit];
}

/** "41,2", "±0,3", "%". */
export function shareCells(estimate: Estimate | null, locale: Locale): Cells {
  return estimate === null ? missing(locale) : estimateCells(estimate, 0.01, "%", locale, false);
}

/** A plain number. */
export function plainCells(estimate: Estimate | null, unit: string, locale: Locale, signed = false): Cells {
  return estimate === null ? missing(locale) : estimateCells(estimate, 1, unit, locale, signed);
}

/** A number over `scale` with its error; where that does not exist, the interval that nine tenths of the futures lie in. */
function estimateCells(estimate: Estimate, scale: number, unit: string, locale: Locale, signed: boolean): Cells {
  const { value, reason, p05, p95 } = estimate;
  if (reason === undefined) return numberCells(value / scale, halfWidth(estimate) / scale, unit, locale, signed);
  const shown = (x: number) => numberCells(x / scale, Number.NaN, unit, locale, signed)[0];
  const text = Number.isNaN(value) ? words[locale].none : shown(value);
  const range = p05 === undefined || p95 === undefined ? "" : `${shown(p05)}${hardSpace}…${hardSpace}${shown(p95)}`;
  return [text, range, unit];
}

function halfWidth(estimate: Estimate): number {
  return 1.96 * (estimate.standardError ?? Number.NaN);
}

/**
 * A number rounded to what its error allows: the error keeps two digits at most and is rounded up, so that it never reads as 0. Where
 * all simulated futures gave the same number a dash stands for the error: it may be exact, or what would move it was never drawn. An
 * error that is not known leaves the cell empty. Both have one decimal.
 */
export function numberCells(value: number, error: number, unit: string, locale: Locale, signed: boolean): Cells {
  const decimals = errorDecimals(error);
  const scale = 10 ** decimals;
  const text = signed ? formatSigned(value, locale, decimals) : formatNumber(value, locale, decimals);
  if (error === 0) return [text, "–", unit];
  if (!(error > 0)) return [text, "", unit];
  return [text, `±${formatNumber(Math.ceil(error * scale - 1e-9) / scale, locale, decimals)}`, unit];
}

/** Decimals that an error leaves a number: two digits of the error at most; one where there is none. */
export function errorDecimals(error: number): number {
  return error > 0 ? Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(error)) - (firstDigit(error) >= 3 ? 1 : 0))) : 1;
}

function firstDigit(value: number): number {
  return value / 10 ** Math.floor(Math.log10(value));
}

function missing(locale: Locale): Cells {
  return [words[locale].missing, "", ""];
}
