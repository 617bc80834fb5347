import { signal } from "@preact/signals";

/** Whether the builder stands on the page. */
export const builderOpen = signal(false);

/** What is taken back before a step of the page is: true where there was something. */
export const takenBackFirst = signal<(() => boolean) | null>(null);
