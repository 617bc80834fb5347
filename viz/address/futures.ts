import type { LinkState } from "./link.ts";

/** Numbers of futures that are offered; a link may have any from 1 to `mostFutures`. */
export const futuresChoices = [4096, 16_384, 65_536] as const;
export const mostFutures = 10_000_000;

/** The usual choices and the number there is now, in ascending order. */
export function offeredFutures(now: number | null): readonly number[] {
  return [...new Set([...futuresChoices, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
}

/** As many as there is time for: the first while somebody waits, the second while nobody touches anything. */
export const unhurried = { waiting: 16_384, atRest: 65_536 } as const;

/** Futures after which a state is fully computed. */
export function goalOf({ futures }: Pick<LinkState, "futures">): number {
  return futures ?? unhurried.waiting;
}
