import { computed, effect, signal } from "@preact/signals";
import type { AlternativeSummary } from "../../../workers/index.ts";
import { goalOf } from "../../address/futures.ts";
import { type LinkState, type PinnedPolicy, samePolicy } from "../../address/link.ts";
import { preparerBeside } from "./beside.ts";
import { resting, untilResting } from "./rest.ts";
import { isDone, running, shown, stopped } from "./runs.ts";
import { described, state, text } from "./store.ts";

/** What the other readings are of. */
interface Asked {
  readonly policy: PinnedPolicy;
  readonly seed: string;
  /** Futures of the run that they stand beside. */
  readonly goal: number;
}

const found = signal<(Asked & { readonly alternatives: readonly AlternativeSummary[] }) | null>(null);

/** What the readings of the rules shown come to; empty while that is not known, where there are none, and in a comparison. */
export const alternatives = computed<readonly AlternativeSummary[]>(() => {
  const wanted = state.value;
  return found.value !== null && wanted.pinned === null && isOf(found.value, wanted) ? found.value.alternatives : [];
});

/** What is worked out now, or was last. */
let asked: Asked | null = null;

/** From now on, when nobody waits and what is shown is done, its other readings are run; a change of the rules or a stop ends that. */
export function followReadings(): void {
  effect(() => {
    const wanted = state.value;
    const ready = isDone(shown.value, wanted) && listsReadings(described.value?.plain) && resting.value;
    if (asked !== null && (!isOf(asked, wanted) || (stopped.value && found.peek() === null))) leave();
    if (!ready || running.value || stopped.value || wanted.pinned !== null || asked !== null) return;
    asked = { policy: { source: wanted.source, overrides: wanted.overrides }, seed: wanted.seed, goal: goalOf(wanted) };
    void work(asked);
  });
}

function leave(): void {
  asked = null;
  found.value = null;
}

function isOf({ policy, seed, goal }: Asked, wanted: LinkState): boolean {
  return seed === wanted.seed && goal === goalOf(wanted) && samePolicy(policy, wanted);
}

function listsReadings(plain: unknown): boolean {
  return typeof plain === "object" && plain !== null && "alternatives" in plain;
}

/** Goes on a small step at a time, and only while nobody touches anything. What cannot be run is not said: the picture stands without. */
async function work(mine: Asked): Promise<void> {
  const reader = preparerBeside();
  try {
    let go = await reader.openReadings({ text: text.peek(), overrides: mine.policy.overrides }, mine.seed, mine.goal);
    while (go) {
      await untilResting();
      if (asked !== mine) return;
      const alternatives = await reader.advanceReadings();
      if (asked !== mine) return;
      go = alternatives === null;
      if (alternatives !== null) found.value = { ...mine, alternatives };
    }
  } catch (reason) {
    console.warn(`readings: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}
