import { signal } from "@preact/signals";

/** How much is shown beside plain words: "expert" adds what things are called in files. */
export const level = signal<"plain" | "expert">("plain");
