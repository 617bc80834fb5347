import { signal } from "@preact/signals";
import { goalOf } from "../../address/futures.ts";
import { type LinkState, type PinnedPolicy, samePolicy } from "../../address/link.ts";
import type { Run } from "../../charts/data/run.ts";
import { state } from "./store.ts";

/** A run with what only the page needs of it. */
export interface ShownRun extends Run {
  readonly policy: PinnedPolicy;
  readonly seed: string;
  readonly replications: number;
  readonly preview: boolean;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

export const shown = signal<ShownRun | null>(null);
export const pinnedRun = signal<ShownRun | null>(null);
export const done = signal(0);
export const running = signal(false);
export const stopped = signal(false);

/** Whether a run is all that a state asks for. */
export function isDone(run: ShownRun | null, wanted: LinkState): boolean {
  return run !== null && !run.preview && run.replications >= goalOf(wanted) && run.seed === wanted.seed && samePolicy(run.policy, wanted);
}

/** Futures that the picture is made of when it is done: those asked for, or the more that were computed at rest. */
export function futuresShown(): number {
  const goal = goalOf(state.value);
  return state.value.futures === null ? Math.max(goal, shown.value?.replications ?? 0) : goal;
}

/** When the picture was last asked for, and how long the first one took; milliseconds. For whoever measures. */
export const latency = { askedAt: 0, latest: 0 };
