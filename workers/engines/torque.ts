import type { ArrayEngine } from "./engine.ts";

/** Torque: indices as asked. */
export const torque: ArrayEngine = { name: "torque", index: "PBS_ARRAYID" };
