import type { ArrayEngine } from "./engine.ts";

/** Cloud Run jobs: tasks from 0 on, each retried 0 … 10 times (3 by default). */
export const cloudRun: ArrayEngine = { name: "cloud-run", index: "CLOUD_RUN_TASK_INDEX" };
