import { canBePaired } from "../../engine/measures/paired.ts";
import { didYouMean } from "../../scenarios/nearest.ts";
import { columnCatalogue, type Measure, measuresOf, type Plan, placeColumns } from "../engine.ts";

/** Short names of what is asked for most; a column stands for its mean. */
const short: Readonly<Record<string, string>> = {
  depletion: "depletion.probability",
  dissolution: "dissolution.probability",
  "fund.loss": "fund.loss.mean",
};

/** What analyses that compare scenarios tell unless somebody says otherwise. */
export const defaultMeasures = ["depletion.probability", "fund.loss.mean", "fund.received", "society.npv"] as const;

/**
 * The measure of an id, whose difference between two scenarios can be told in pairs of futures: one of `summary.json`, or the mean of a column.
 *
 * throws  RangeError with a sentence where there is none, or it cannot be paired
 */
export function measureNamed(plan: Plan, id: string): Measure {
  const name = short[id] ?? id;
  const known = measuresOf(plan);
  const measure = known.find((each) => each.id === name);
  if (measure !== undefined) {
    if (canBePaired(measure)) return measure;
    throw new RangeError(
      `'${id}' is of kind ${measure.kind}, whose difference has no error in pairs: name a mean, a probability or a ratio`,
    );
  }
  const placed = placeColumns(columnCatalogue, plan);
  const found = placed.find((each) => each.name === name);
  if (found === undefined)
    throw new RangeError(
      `there is no measure or column '${id}'${didYouMean(
        id,
        [...known, ...placed].map((each) => ("id" in each ? each.id : each.name)),
      )}`,
    );
  const { unit } = found.column;
  const counted = unit === "kr" || unit === "qaly" ? unit : unit === "share" || unit === "flag" ? "share" : "number";
  const head = { key: name, id: name, place: [name], nullFrom: 0, better: "none", signed: false, shown: "file" } as const;
  return { ...head, unit: counted, columns: [name], kind: "mean" };
}
