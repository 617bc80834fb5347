import { type BatchResult, createPool, type Thread } from "../../../workers/host.ts";
import { smoothed } from "../model/smoothed.ts";
import { feeder } from "./feeder.ts";
import { type JobTask, jobSeat } from "./jobSeat.ts";
import { type Line, lineOf, type Order } from "./line.ts";
import type { Listener, QueueName } from "./listener.ts";

export interface Scheduler {
  /** Replaces the order of the queue; what still runs of the old one is thrown away. */
  start(queue: QueueName, order: Order, listener: Listener): void;
  stop(queue: QueueName): void;
  /** Whether nobody waits for anything: then, and only then, orders go on beyond their goals. */
  rest(resting: boolean): void;
  close(): void;
}

export interface SchedulerOptions {
  readonly startThread: () => Thread;
  /** Number of threads. */
  readonly workers: number;
  readonly now: () => number;
}

interface Queue {
  readonly name: QueueName;
  readonly line: Line;
  readonly listener: Listener;
  readonly readyFrom: number;
}

type Task = JobTask & { readonly queue: Queue };

const batchSeconds = 0.06;
/** Milliseconds after a hand moved in which it is likely to move again: a core is then kept free for the next first picture. */
const calmAfter = 1000;
/** Orders that follow one another so soon come from a hand that rests between its moves: theirs wait longer. */
const whileMoving = 3;

/**
 * The threads that simulate whole blocks, and what they do next. Threads pull: an order is cancelled by no longer asking for
 * it, so a thread stays warm and no half-done message is in flight.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const queues = new Map<QueueName, Queue>();
  const urgency: readonly QueueName[] = ["shown", "pinned", "tornado"];
  let secondsPerBlock = 0;
  let resting = false;
  let open = true;
  let calmFrom = 0;
  const started = new Map<QueueName, number>();
  let inWork = 0;

  function done({ queue, batch }: Task, result: BatchResult, seconds: number): void {
    inWork--;
    secondsPerBlock = smoothed(secondsPerBlock, seconds / batch.blocks);
    if (queues.get(queue.name) !== queue) return;
    const snapshots = queue.line.add(batch, result);
    // A long run finishes several stages at once only after a wait; the last of them says it all.
    const last = snapshots.at(-1);
    if (last !== undefined) queue.listener.snapshot(last);
    queue.listener.progress(queue.line.done);
  }

  function take(): Task | null {
    if (options.now() < calmFrom && inWork >= Math.max(1, options.workers - 1)) return null;
    const task = next();
    if (task !== null) inWork++;
    return task;
  }

  function next(): Task | null {
    const ready = urgency.flatMap((name) => queues.get(name) ?? []).filter((queue) => queue.readyFrom <= options.now());
    const pictures = ready.filter((queue) => queue.name !== "tornado");
    const order = [...pictures.sort((a, b) => a.line.handedOut - b.line.handedOut), ...ready.filter((queue) => queue.name === "tornado")];
    const blocks = secondsPerBlock === 0 ? 1 : Math.max(1, Math.min(16, Math.round(batchSeconds / secondsPerBlock)));
    for (const beyond of resting ? [false, true] : [false]) {
      for (const queue of order) {
        const batch = queue.line.next(blocks, options.workers, beyond);
        if (batch !== null) return { queue, job: queue.line.order.job, batch };
      }
    }
    return null;
  }

  function failed(last: Task | null, reason: unknown): void {
    inWork = 0; // the pool has given up, with all that it was at
    const queue = last?.queue;
    if (queue === undefined || queues.get(queue.name) !== queue) return;
    queues.delete(queue.name);
    queue.listener.failed(reason instanceof Error ? reason.message : String(reason));
  }

  const work = feeder({ open: () => open, take, done, failed });
  const pool = createPool<Task, BatchResult>({ seats: options.workers, openSeat: () => jobSeat(options.startThread()) });
  work.run(pool);

  return {
    start(name, order, listener) {
      const now = options.now();
      const before = started.get(name) ?? Number.NEGATIVE_INFINITY;
      const settle = now - before < calmAfter ? whileMoving * order.settle : order.settle;
      started.set(name, now);
      queues.set(name, { name, line: lineOf(order), listener, readyFrom: now + settle });
      if (settle === 0) return work.wake();
      calmFrom = now + calmAfter;
      setTimeout(work.wake, settle + 1);
      setTimeout(work.wake, calmAfter + 1);
    },
    stop: (name) => void queues.delete(name),
    rest(now) {
      resting = now;
      if (resting) work.wake();
    },
    close() {
      open = false;
      pool.close();
    },
  };
}
