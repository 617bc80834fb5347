import type { Scenario } from "./engine.ts";
import { invalidRequest } from "./invalidRequest.ts";

/** Most futures that can share a draw: those of a block. */
export const mostFuturesPerDraw = 1024;
/** Fewer draws than these tell no error: s/√n of them would be of a twelfth, at least. */
export const fewestDraws = 32;

/** What a run in which futures share draws is asked for. */
export interface SharedDraws {
  /** K: so many neighbouring futures share one draw of what is assumed. */
  readonly futuresPerDraw: number;
  readonly replications: number;
  /** Are control variates asked for? */
  readonly reduces: boolean;
}

/**
 * Refuses a run whose errors could not be told: draws that are not whole or too few, futures that have weights, control variates.
 *
 * throws  RangeError; InvalidRequest, which is one, where the scenario or the other wishes are in the way
 */
export function assertSharedDraws({ futuresPerDraw: K, replications, reduces }: SharedDraws, { observed }: Scenario): void {
  if (!(Number.isInteger(K) && K >= 1 && mostFuturesPerDraw % K === 0)) {
    throw new RangeError(`futuresPerDraw must be a power of two from 1 to ${mostFuturesPerDraw}, got ${K}`);
  }
  if (K === 1) return;
  if (observed !== undefined) throw invalidRequest("sharedObserved");
  if (reduces) throw invalidRequest("sharedReduced");
  if (replications % K !== 0) throw new RangeError(`replications must be a multiple of futuresPerDraw, got ${replications} and ${K}`);
  if (replications < fewestDraws * K) {
    throw invalidRequest("drawsFew", { replications, draws: replications / K, least: fewestDraws, futures: fewestDraws * K });
  }
}
