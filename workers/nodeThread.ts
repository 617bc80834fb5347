import { endpointOf, type NodePort } from "./endpoint.ts";
import { stopSignal, type Thread } from "./thread.ts";

/** What is used of a worker of Node. */
export interface NodeWorker extends NodePort {
  once(type: "error" | "messageerror", listener: (error: Error) => void): unknown;
  once(type: "exit", listener: (code: number) => void): unknown;
  terminate(): unknown;
}

/** Codes of a thread that could not be started for want of files, memory or processes. */
const noRoomCodes: readonly unknown[] = ["ERR_WORKER_INIT_FAILED", "EMFILE", "ENFILE", "ENOMEM", "EAGAIN"];

/** A worker of Node as a thread that says when it is gone. */
export function threadOf(worker: NodeWorker): Thread {
  const { stopped, stop } = stopSignal();
  worker.once("error", (error) => stop(`the thread failed: ${error.message}`, noRoomCodes.includes((error as { code?: unknown }).code)));
  worker.once("messageerror", (error) => stop(`a message of the thread could not be read: ${error.message}`));
  worker.once("exit", (code) => stop(`the thread ended with exit code ${code}`));
  return { endpoint: endpointOf(worker), stopped, terminate: () => void worker.terminate() };
}
