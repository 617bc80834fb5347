import { type QueueWorker, serveQueue } from "./bullmq.ts";
import type { EngineHost } from "./engine.ts";

/** A queue that `fondrisk worker` can serve. */
export interface QueueEngine {
  /** How the address of a store looks. */
  readonly address: string;
  serve(worker: QueueWorker, host: EngineHost): Promise<void>;
}

/** Queues by the name of their engine. To add one: a file beside this one, an import, a line here. */
export const queueEngines: Readonly<Record<string, QueueEngine>> = {
  bullmq: { address: "redis://127.0.0.1:6379", serve: serveQueue },
};
