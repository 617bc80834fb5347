import type { SweepAnalysis, SweepRow } from "../../workers/index.ts";
import { tableUnit } from "../text/analyses/amounts.ts";
import { type Locale, perHundred } from "../text/locale.ts";
import { moneyHead } from "../text/numbers.ts";
import { unitOfMeasure } from "./measureUnit.ts";

/** The settings with what they give of a measure. */
export function rowsOf({ answer }: SweepAnalysis, measure: string): readonly SweepRow[] {
  return answer.points.filter((row) => row.measure === measure);
}

/** How a measure is counted in its table. */
export function scaleOf(document: SweepAnalysis, measure: string, locale: Locale): { readonly by: number; readonly unit: string } {
  const unit = unitOfMeasure(measure);
  if (unit === "share") return { by: 0.01, unit: perHundred[locale] };
  if (unit !== "kr") return { by: 1, unit: "" };
  const money = tableUnit(rowsOf(document, measure).flatMap(({ value }) => value ?? []));
  return { by: money.kronor, unit: moneyHead(money, locale) };
}
