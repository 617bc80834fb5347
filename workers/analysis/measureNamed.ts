import { canBePaired } from "../../engine/measures/paired.ts";
import type { Measure, Plan } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { named } from "./named.ts";

/** What analyses that compare scenarios tell unless somebody says otherwise. */
export const defaultMeasures = ["depletion.probability", "fund.loss.mean", "fund.received", "society.npv"] as const;

/**
 * The measure of an id, whose difference between two scenarios can be told in pairs of futures: one of `summary.json`, or the mean of a
 * column; `fund.loss` is the mean that the summary has.
 *
 * throws  RangeError with a sentence where there is none, or it cannot be paired
 */
export function measureNamed(plan: Plan, id: string): Measure {
  const { name, measure, column } = named(plan, id === "fund.loss" ? "fund.loss.mean" : id);
  if (measure !== null) {
    if (canBePaired(measure)) return measure;
    throw invalidRequest("kindNotPaired", { id, kind: measure.kind });
  }
  const { unit } = column!;
  const counted = unit === "kr" || unit === "qaly" ? unit : unit === "share" || unit === "flag" ? "share" : "number";
  const head = { key: name, id: name, place: [name], nullFrom: 0, better: "none", signed: false, shown: "file" } as const;
  return { ...head, unit: counted, columns: [name], kind: "mean" };
}
