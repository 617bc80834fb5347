import { fitWords } from "../text/fit.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber } from "../text/numbers.ts";
import { type FittedColumn, withError } from "./fitReport.ts";

/** What a reader must know before the fit is used: no tail, a tail without mean or variance, a bad fit. */
export function fitWarnings({ quantity, fit, max }: FittedColumn, locale: Locale): readonly string[] {
  const words = fitWords(locale);
  const { tail, refused, families } = fit;
  const warnings: string[] = [];
  if (refused !== null) warnings.push(words.noTail[refused]);
  const shape = tail?.fit.parameters.find((parameter) => parameter.name === "shape");
  if (shape !== undefined && max === null) {
    const text = withError(shape.value, shape.standardError, locale);
    const upper = shape.value + 1.96 * (shape.standardError ?? 0);
    if (shape.value >= 1) warnings.push(words.infiniteMean(text));
    else if (shape.value >= 0.5) warnings.push(words.infiniteVariance(text));
    else if (upper >= 0.5) warnings.push(words.maybeInfinite(text));
  }
  if (tail?.choice?.doubtful === true) warnings.push(words.doubtful);
  const best = Math.max(...families.map((family) => family.goodness.pValue ?? 1));
  if (best < 0.05) warnings.push(words.noneFits(formatNumber(best, locale, 3)));
  return warnings.map((warning) => `${words.quantity[quantity]}: ${warning}`);
}
