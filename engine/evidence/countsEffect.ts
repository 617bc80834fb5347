import { log } from "../numeric/log.ts";
import type { RowResult } from "./rowResult.ts";

/** Persons with the event among those in each arm; whole numbers, 0 ≤ events ≤ n, n ≥ 1. */
export interface Counts {
  readonly eventsTreated: number;
  readonly treated: number;
  readonly eventsControl: number;
  readonly controls: number;
}

/**
 * Log risk ratio or log odds ratio of two groups, and its variance.
 *
 *   ln RR = ln(a n₂ / (c n₁)),  v = 1/a − 1/n₁ + 1/c − 1/n₂;   ln OR = ln(ad / (bc)),  v = 1/a + 1/b + 1/c + 1/d
 *
 * Where one of the four cells is 0, 0.5 is added to all four. Where nobody, or everybody, has the event in both arms, the row says nothing
 * about a ratio: the 0.5 would make an effect of the sizes of the groups.
 *
 * better   higher: the event is wanted; events and others change places before anything is computed
 * source   Cochrane Handbook (2023) ch. 10.4.4; Borenstein and others (2009), Introduction to Meta-Analysis, ch. 5
 */
export function countsEffect(counts: Counts, scale: "logRR" | "logOR", better: "lower" | "higher"): RowResult {
  const turned = better === "higher";
  const first = turned ? counts.treated - counts.eventsTreated : counts.eventsTreated;
  const second = turned ? counts.controls - counts.eventsControl : counts.eventsControl;
  if (first === 0 && second === 0) return { leftOut: turned ? "onlyEvents" : "noEvents" };
  if (first === counts.treated && second === counts.controls) return { leftOut: turned ? "noEvents" : "onlyEvents" };
  const corrected = first === 0 || second === 0 || first === counts.treated || second === counts.controls;
  const more = corrected ? 0.5 : 0;
  const a = first + more;
  const b = counts.treated - first + more;
  const c = second + more;
  const d = counts.controls - second + more;
  const cells = `a ${a}, b ${b}, c ${c}, d ${d}`;
  if (scale === "logOR") {
    const formula = `ln(ad/bc); 1/a+1/b+1/c+1/d; ${cells}`;
    return { y: log((a * d) / (b * c)), v: 1 / a + 1 / b + 1 / c + 1 / d, formula, corrected };
  }
  const formula = `ln(a(c+d)/c(a+b)); 1/a-1/(a+b)+1/c-1/(c+d); ${cells}`;
  return { y: log((a * (c + d)) / (c * (a + b))), v: b / (a * (a + b)) + d / (c * (c + d)), formula, corrected };
}
