import type { ArrayEngine } from "./engine.ts";

/** Grid Engine: tasks from 1 on (--base 1), "undefined" outside arrays; exit code 99 asks for another try. */
export const gridEngine: ArrayEngine = { name: "grid-engine", index: "SGE_TASK_ID", cores: "NSLOTS" };
