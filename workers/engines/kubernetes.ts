import type { ArrayEngine } from "./engine.ts";

/** Kubernetes Indexed Jobs: completions from 0 on. */
export const kubernetes: ArrayEngine = { name: "kubernetes", index: "JOB_COMPLETION_INDEX" };
