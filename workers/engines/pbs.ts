import type { ArrayEngine } from "./engine.ts";

/** PBS Pro and OpenPBS: indices as asked. */
export const pbs: ArrayEngine = { name: "pbs", index: "PBS_ARRAY_INDEX" };
