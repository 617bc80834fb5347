import { computed, effect, signal } from "@preact/signals";
import { type LinkState, type PinnedPolicy, samePolicy } from "../../address/link.ts";
import type { MeasuresMoved } from "../model/moved.ts";
import { preparerBeside } from "./beside.ts";
import { sourceText } from "./preparer.ts";
import { calm, untilCalm } from "./rest.ts";
import { isDone, running, shown, stopped } from "./runs.ts";
import { before, state } from "./store.ts";

/** What is compared, with what and on which seed. */
interface Asked {
  readonly now: PinnedPolicy;
  readonly than: PinnedPolicy;
  readonly seed: string;
}

const found = signal<(Asked & { readonly moved: MeasuresMoved }) | null>(null);

/** What the rules shown are compared with: those that are locked, or those before the last change of them; null: there is nothing. */
const than = computed<PinnedPolicy | null>(() => state.value.pinned ?? before.value);

/** What a change did to the measures, and whether it is an earlier one: that stays until the next is worked out, so that nothing jumps. */
export interface ShownMoved extends MeasuresMoved {
  readonly old: boolean;
}

/** What is known last; null where nothing is, or nothing is changed. */
export const moved = computed<ShownMoved | null>(() => {
  const now = found.value;
  if (now === null || than.value === null || samePolicy(than.value, state.value)) return null;
  return { ...now.moved, old: !isOf(now, state.value, than.value) };
});

/** What is worked out now, or was last. */
let asked: Asked | null = null;

/** From now on, when the picture is done and no hand moves, what the last change moved is worked out; another change ends that. */
export function followMoved(): void {
  effect(() => {
    const [wanted, base] = [state.value, than.value];
    if (asked !== null && !isOf(asked, wanted, base)) asked = null;
    if (base === null || samePolicy(base, wanted) || asked !== null || running.value || stopped.value || !calm.value) return;
    if (!isDone(shown.value, wanted)) return;
    asked = { now: { source: wanted.source, overrides: wanted.overrides }, than: base, seed: wanted.seed };
    void work(asked);
  });
}

function isOf({ now, than: base, seed }: Asked, wanted: LinkState, against: PinnedPolicy | null): boolean {
  return against !== null && seed === wanted.seed && samePolicy(now, wanted) && samePolicy(base, against);
}

/** Goes on a block at a time, and only while no hand moves. What cannot be paired is not said: the picture stands without. */
async function work(mine: Asked): Promise<void> {
  try {
    const preparer = preparerBeside();
    const [first, second] = await Promise.all(
      [mine.than, mine.now].map(async ({ source, overrides }) => ({ text: await sourceText(source), overrides })),
    );
    let go = await preparer.openMoved(first!, second!, mine.seed, shown.peek()?.replications ?? 0);
    while (go) {
      await untilCalm();
      if (asked !== mine) return;
      const answer = await preparer.advanceMoved();
      if (asked !== mine) return;
      go = answer === null;
      if (answer !== null) found.value = { ...mine, moved: answer };
    }
  } catch (reason) {
    console.warn(`moved: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}
