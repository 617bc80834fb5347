import { batch, computed, signal } from "@preact/signals";
import type { Problem } from "../../../workers/index.ts";
import { type LinkState, samePolicy, sameSource, standardState } from "../../address/link.ts";
import type { LinkFault } from "../../address/readLink.ts";
import { type Control, controlsOf } from "../model/controls.ts";
import type { Described } from "../model/prepare.ts";
import { overrideMap } from "./overrides.ts";

/** What the page is about to show: the link without its form. */
export const state = signal<LinkState>(standardState);

/** The text of `state.source`, and what it says. */
export const text = signal("");
export const described = signal<Described | null>(null);

/** Why the last thing asked for was refused; empty when it was not. */
export const problems = signal<readonly Problem[]>([]);
/** Where the problems come from: a file or link that was not taken, or a value. */
export const refusal = signal<"none" | "text" | "value" | "link" | "run">("none");
export const linkFault = signal<LinkFault | null>(null);

/** A control is being dragged or repeats: axes keep still. */
export const dragging = signal(false);

export const overrides = computed(() => overrideMap(state.value.overrides));
export const controls = computed<readonly Control[]>(() => {
  const now = described.value;
  return now === null ? [] : controlsOf(now.plain, now.assumptions);
});
export const locale = computed(() => state.value.locale);

const past = signal<readonly LinkState[]>([]);
const future = signal<readonly LinkState[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** The rules before the last change of them, of the same scenario; null where nothing was changed. */
export const before = computed<LinkState | null>(
  () => past.value.findLast((each) => sameSource(each.source, state.value.source) && !samePolicy(each, state.value)) ?? null,
);

const mostSteps = 200;
let lastChange = { what: "", at: 0 };

/** What a person does next answers the message about what was refused before. */
function forgive(): void {
  refusal.value = "none";
  problems.value = [];
}

/**
 * Changes the state. Steps of one hand on one control within a second are one step back.
 *
 * what  names the control; "" for a change of its own
 */
export function change(next: Partial<LinkState>, what = ""): void {
  const now = performance.now();
  const same = what !== "" && what === lastChange.what && now - lastChange.at < 1000;
  lastChange = { what, at: now };
  batch(() => {
    if (!same) past.value = [...past.value.slice(1 - mostSteps), state.value];
    future.value = [];
    forgive();
    state.value = { ...state.value, ...next };
  });
}

/** Takes a state over as the first one: there is nothing before it to go back to. */
export function begin(first: LinkState): void {
  state.value = first;
}

export function undo(): void {
  const before = past.value.at(-1);
  if (before === undefined) return;
  batch(() => {
    future.value = [state.value, ...future.value];
    past.value = past.value.slice(0, -1);
    forgive();
    state.value = before;
  });
  lastChange = { what: "", at: 0 };
}

export function redo(): void {
  const [next, ...rest] = future.value;
  if (next === undefined) return;
  batch(() => {
    past.value = [...past.value, state.value];
    future.value = rest;
    forgive();
    state.value = next;
  });
  lastChange = { what: "", at: 0 };
}

/** Takes back a change that was refused, as if it had not been made. */
export function takeBack(to: LinkState): void {
  batch(() => {
    state.value = to;
    const last = past.value.at(-1);
    if (last === to) past.value = past.value.slice(0, -1);
  });
}

/** True where both ask for the same simulation. */
export function sameRun(a: LinkState, b: LinkState): boolean {
  return a.seed === b.seed && a.futures === b.futures && samePolicy(a, b) && samePinned(a, b);
}

function samePinned(a: LinkState, b: LinkState): boolean {
  if (a.pinned === null || b.pinned === null) return a.pinned === b.pinned;
  return samePolicy(a.pinned, b.pinned);
}
