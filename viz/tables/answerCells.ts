import type { Answer, Estimate, MeasureDeclaration, Probability, RatioInterval } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { perHundred } from "../text/locale.ts";
import { type Cells, intervalCells, moneyCells, numberCells, plainCells, probabilityCells, shareCells } from "./cells.ts";

type Read = Pick<MeasureDeclaration, "answer" | "unit" | "signed">;

/** A measure's value, error and unit, as what it is: kronor, of 100 futures, per cent … */
export function answerCells({ answer: type, unit, signed }: Read, answer: Answer, locale: Locale): Cells {
  if (type === "probability") return probabilityCells(answer as Probability | null, locale);
  if (type === "interval") return intervalCells(answer as RatioInterval | null, locale);
  const estimate = answer as Estimate | null;
  if (unit === "kr") return moneyCells(estimate, locale, signed);
  return unit === "share" ? shareCells(estimate, locale) : plainCells(estimate, "", locale);
}

/** The same without an interval of its own, or a difference of it, which is signed. */
export function pairedCells({ answer: type, unit }: Read, estimate: Estimate | null, locale: Locale, signed: boolean): Cells {
  if (unit === "kr" || estimate === null) return moneyCells(estimate, locale, signed);
  if (unit !== "share") return plainCells(estimate, "", locale, signed);
  const shown = type === "probability" ? perHundred[locale] : "%";
  return numberCells(100 * estimate.value, 196 * (estimate.standardError ?? Number.NaN), shown, locale, signed);
}
