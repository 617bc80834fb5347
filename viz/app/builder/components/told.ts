import { signal } from "@preact/signals";

/** What was last done, for the builder's status line. */
export const told = signal("");

/** Moves the focus to an element that is about to stand there. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
