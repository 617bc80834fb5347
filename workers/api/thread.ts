import { browserThread } from "../browser.ts";
import { defaultWorkers } from "../cores.ts";
import { threadOf } from "../nodeThread.ts";
import type { Thread } from "../thread.ts";

/** Node's own modules, asked for at run time so that a bundle for browsers mentions nothing of Node. */
const builtin = <T>(name: string): T | undefined => globalThis.process?.getBuiltinModule?.(name) as T | undefined;

/** A thread that simulates: of Node or of the browser. In the package its script lies beside this one: the build writes its name there. */
export function startSimulatorThread(): Thread {
  const threads = builtin<typeof import("node:worker_threads")>("node:worker_threads");
  // In this form, and only in this, bundlers see that there is a worker and take it along.
  if (threads === undefined) return browserThread(new Worker(new URL("../simulator.worker.ts", import.meta.url), { type: "module" }));
  const script = "../simulator.worker.ts";
  return threadOf(new threads.Worker(new URL(script, import.meta.url)));
}

/** Threads to use when nobody says. */
export function coresHere(): number {
  const os = builtin<typeof import("node:os")>("node:os");
  return os === undefined
    ? Math.max(1, globalThis.navigator?.hardwareConcurrency ?? 2)
    : defaultWorkers(process.env, os.availableParallelism());
}
