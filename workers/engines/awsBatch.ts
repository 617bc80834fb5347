import type { ArrayEngine } from "./engine.ts";

/** AWS Batch array jobs: 2 … 10 000 tasks, from 0 on; what matches no rule of evaluateOnExit is retried. */
export const awsBatch: ArrayEngine = { name: "aws-batch", index: "AWS_BATCH_JOB_ARRAY_INDEX" };
