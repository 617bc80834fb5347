import { distribution } from "../distributions/fromSpec.ts";
import { existingMoments } from "../distributions/tails.ts";
import { clampedMasses } from "./clampedMass.ts";
import { drawnRange } from "./legalRanges.ts";
import { implausibleMagnitudes } from "./magnitudes.ts";
import type { Scenario } from "./scenario.ts";
import { uncertainNumbers } from "./uncertainNumbers.ts";

/** What may be allowed but is probably not meant: the keys of its words. */
export const warningCodes = [
  "clampedBelow",
  "clampedAbove",
  "infiniteMean",
  "infiniteVariance",
  "unusedTail",
  "magnitude",
  "unlikely",
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Something that is allowed but probably not meant, as data; the words are elsewhere. */
export interface Warning {
  readonly code: WarningCode;
  /** By ids, as in `interventions.skolfam.outcomes.hvb.cost`. */
  readonly path: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Whether a warning is one of the model's. */
export function isModelWarning(warning: { readonly code: string }): warning is Warning {
  return (warningCodes as readonly string[]).includes(warning.code);
}

/** Least share of the draws that is told of. */
const LEAST_MASS = 0.01;

/** Everything about a valid scenario that is allowed but probably not meant, in the order of its keys. */
export function modelWarnings(scenario: Scenario): readonly Warning[] {
  return [...clampedWarnings(scenario), ...tailWarnings(scenario), ...implausibleMagnitudes(scenario)];
}

function clampedWarnings(scenario: Scenario): readonly Warning[] {
  return clampedMasses(scenario).flatMap(({ path, range, below, above }): Warning[] => [
    ...(below >= LEAST_MASS ? [{ code: "clampedBelow" as const, path, values: { share: below, limit: range[0] } }] : []),
    ...(above >= LEAST_MASS ? [{ code: "clampedAbove" as const, path, values: { share: above, limit: range[1] } }] : []),
  ]);
}

/** Means and variances that do not exist, and tails that are never drawn from. */
function tailWarnings(scenario: Scenario): readonly Warning[] {
  return uncertainNumbers(scenario).flatMap(({ path, key, value }): Warning[] => {
    if (typeof value === "number") return [];
    const { dist } = value;
    const found: Warning[] = [];
    const exists = existingMoments(value, ...drawnRange(key));
    if (!exists.mean) found.push({ code: "infiniteMean", path, values: { dist } });
    else if (!exists.variance) found.push({ code: "infiniteVariance", path, values: { dist } });
    if (value.dist === "spliced" && distribution(value.body).survival(value.threshold) === 0) {
      found.push({ code: "unusedTail", path, values: { threshold: value.threshold } });
    }
    return found;
  });
}
