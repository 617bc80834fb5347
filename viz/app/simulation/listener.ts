import type { Snapshot } from "../model/snapshot.ts";

/** What an order reports to. Nothing is reported of an order that another has replaced. */
export interface Listener {
  snapshot(snapshot: Snapshot): void;
  progress(done: number): void;
  failed(message: string): void;
}

/** Queues by urgency: each holds one order at a time. */
export type QueueName = "shown" | "pinned" | "tornado";
