import type { ArrayEngine } from "./engine.ts";

/** HyperQueue: tasks as asked. */
export const hyperQueue: ArrayEngine = { name: "hyperqueue", index: "HQ_TASK_ID" };
