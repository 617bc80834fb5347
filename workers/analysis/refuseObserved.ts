import type { Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";

/**
 * Futures of a scenario that says what has happened are weighed by it, and money can be added only afterwards; pairs of futures and the
 * analyses do not count so yet.
 *
 * throws  RangeError with a sentence
 */
export function refuseObserved({ observed }: Scenario): void {
  if (observed !== undefined) {
    throw invalidRequest("observedNotCounted");
  }
}
