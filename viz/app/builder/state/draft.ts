import { batch, computed, effect, signal } from "@preact/signals";
import type { Document } from "yaml";
import type { Problem } from "../../../../workers/index.ts";
import { check, rewritten } from "../../state/preparer.ts";
import { change, overrides, state } from "../../state/store.ts";
import { treeOf } from "../model/draft.ts";
import { keep } from "./kept.ts";
import { takenBackFirst } from "./place.ts";

/** The text being built: what the page shows, or what is not yet fit to be shown. */
export const draft = signal("");
/** What has to be put right before it can be. */
export const faults = signal<readonly Problem[]>([]);

/** The same as a tree, and as plain data. */
export const tree = computed<Document>(() => treeOf(draft.value === "" ? "{}" : draft.value));
export const plain = computed<unknown>(() => tree.value.toJS({ maxAliasCount: 10_000 }));

/** What was built before the draft of now, since it was last fit to be shown: the page's own steps know nothing of it. */
const unshown = signal<readonly string[]>([]);
export const canTakeBack = computed(() => unshown.value.length > 0);

/** Takes back what was built since the draft was last fit to be shown, a step; false where that is now. */
export function takeBackDraft(): boolean {
  const before = unshown.peek().at(-1);
  if (before === undefined) return false;
  const rest = unshown.peek().slice(0, -1);
  void check(before).then((problems) =>
    batch(() => {
      keep(before, new Date());
      draft.value = before;
      faults.value = problems;
      unshown.value = rest;
    }),
  );
  return true;
}

takenBackFirst.value = takeBackDraft;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes the draft, one change after another, and shows it where it is a scenario.
 *
 * what    names the field or list; a fault of that place alone takes the change back
 * make    the new text from the old one
 * returns what is wrong at that place: then nothing was changed
 */
export function edit(what: string, make: (text: string) => string): Promise<readonly Problem[]> {
  const done = queue.then(() => editNow(what, make));
  queue = done.catch(() => {});
  return done;
}

async function editNow(what: string, make: (text: string) => string): Promise<readonly Problem[]> {
  // What was moved beside the builder is part of what is built on.
  const before = overrides.peek().size > 0 ? await rewritten() : draft.peek();
  const next = make(before);
  if (next === draft.peek()) return [];
  const problems = await check(next);
  const own = problems.filter(({ path }) => path === what || path.startsWith(`${what}.`));
  if (own.length > 0) return own;
  take(next, problems, what);
  return [];
}

/** Takes a text over as what is built. */
export async function beginWith(text: string): Promise<void> {
  take(text, await check(text), "");
}

function take(text: string, problems: readonly Problem[], what: string): void {
  keep(text, new Date());
  batch(() => {
    unshown.value = problems.length === 0 || draft.peek() === "" ? [] : [...unshown.peek(), draft.peek()];
    draft.value = text;
    faults.value = problems;
    const { source } = state.peek();
    const same = "text" in source && source.text === text && overrides.peek().size === 0;
    if (problems.length === 0 && !same) change({ source: { text }, overrides: [] }, what === "" ? "" : `builder ${what}`);
  });
}

/** What the page takes back, by a button or by the browser, the draft takes back. */
effect(() => {
  const { source } = state.value;
  if (draft.peek() === "" || !("text" in source) || source.text === draft.peek()) return;
  batch(() => {
    draft.value = source.text;
    faults.value = [];
    unshown.value = [];
  });
});
