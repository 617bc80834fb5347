import { stopSignal, type Thread } from "./thread.ts";

/** Wraps a browser's worker: `browserThread(new Worker(new URL("…/simulator.worker.ts", import.meta.url), { type: "module" }))`. */
export function browserThread(worker: Worker): Thread {
  const { stopped, stop } = stopSignal();
  worker.addEventListener("error", (event) => stop(`the worker failed: ${event.message || "it could not be loaded"}`));
  worker.addEventListener("messageerror", () => stop("a message of the worker could not be read"));
  return {
    endpoint: worker,
    stopped,
    terminate() {
      worker.terminate();
      // A browser reports nothing when a worker is terminated.
      stop("the worker was terminated");
    },
  };
}
