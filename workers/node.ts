import { Worker } from "node:worker_threads";
import { threadOf } from "./nodeThread.ts";
import type { Thread } from "./thread.ts";

export interface NodeThreadOptions {
  /** Heap limit of the thread in megabytes; beyond it the thread dies and its work is done again elsewhere. */
  readonly maxHeapMegabytes?: number;
}

/** Starts the worker script at `url` (a file of JavaScript) on a thread of Node. */
export function startNodeThread(url: URL, options: NodeThreadOptions = {}): Thread {
  const limits = options.maxHeapMegabytes;
  const worker = new Worker(url, limits === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: limits } });
  return threadOf(worker);
}
