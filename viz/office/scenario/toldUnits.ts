import { unitsInSwedish } from "../../text/builder/units.ts";
import { everyKey } from "./everyKey.ts";

const units: ReadonlySet<string> = new Set([
  "",
  ...Object.entries(unitsInSwedish).flat(),
  ...everyKey().flatMap(({ told }) => told.unit ?? []),
]);

/** Whether a unit only tells what a value is counted in, and is no part of how it is written. */
export function isToldUnit(unit: string): boolean {
  return units.has(unit);
}
