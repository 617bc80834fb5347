import { Worker } from "node:worker_threads";
import { endpointOf } from "./endpoint.ts";
import { stopSignal, type Thread } from "./thread.ts";

export interface NodeThreadOptions {
  /** Heap limit of the thread in megabytes; beyond it the thread dies and its work is done again elsewhere. */
  readonly maxHeapMegabytes?: number;
}

/** Starts the worker script at `url` (a file of JavaScript) on a thread of Node. */
export function startNodeThread(url: URL, options: NodeThreadOptions = {}): Thread {
  const limits = options.maxHeapMegabytes;
  const worker = new Worker(url, limits === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: limits } });
  const { stopped, stop } = stopSignal();
  worker.once("error", (error: Error) => stop(`the thread failed: ${error.message}`));
  worker.once("messageerror", (error: Error) => stop(`a message of the thread could not be read: ${error.message}`));
  worker.once("exit", (code) => stop(`the thread ended with exit code ${code}`));
  return { endpoint: endpointOf(worker), stopped, terminate: () => void worker.terminate() };
}
