import { type BatchResult, createPool, type Thread } from "../../../workers/host.ts";
import { smoothed } from "../model/smoothed.ts";
import { feeder } from "./feeder.ts";
import { type JobTask, jobSeat } from "./jobSeat.ts";
import { type Line, lineOf, type Order } from "./line.ts";
import type { LaneName, Listener } from "./listener.ts";

export interface Room {
  /** Replaces the order of the lane; what still runs of the old one is thrown away. */
  start(lane: LaneName, order: Order, listener: Listener): void;
  stop(lane: LaneName): void;
  /** Whether nobody waits for anything: then, and only then, orders go on beyond their goals. */
  rest(resting: boolean): void;
  close(): void;
}

export interface RoomOptions {
  readonly startThread: () => Thread;
  /** Number of threads. */
  readonly workers: number;
  readonly now: () => number;
}

interface Lane {
  readonly name: LaneName;
  readonly line: Line;
  readonly listener: Listener;
  readonly readyFrom: number;
}

type Task = JobTask & { readonly lane: Lane };

const batchSeconds = 0.06;
/** Milliseconds after a hand moved in which it is likely to move again: a core is then kept free for the next first picture. */
const calmAfter = 1000;
/** Orders that follow one another so soon come from a hand that rests between its moves: theirs wait longer. */
const whileMoving = 3;

/**
 * The threads that simulate whole blocks, and what they do next. Threads pull: an order is cancelled by no longer asking for
 * it, so a thread stays warm and no half-done message is in flight.
 */
export function createRoom(options: RoomOptions): Room {
  const lanes = new Map<LaneName, Lane>();
  const urgency: readonly LaneName[] = ["shown", "pinned", "tornado"];
  let secondsPerBlock = 0;
  let resting = false;
  let open = true;
  let calmFrom = 0;
  const started = new Map<LaneName, number>();
  let inWork = 0;

  function done({ lane, batch }: Task, result: BatchResult, seconds: number): void {
    inWork--;
    secondsPerBlock = smoothed(secondsPerBlock, seconds / batch.blocks);
    if (lanes.get(lane.name) !== lane) return;
    const snapshots = lane.line.add(batch, result);
    // A long run finishes several stages at once only after a wait; the last of them says it all.
    const last = snapshots.at(-1);
    if (last !== undefined) lane.listener.snapshot(last);
    lane.listener.progress(lane.line.done);
  }

  function take(): Task | null {
    if (options.now() < calmFrom && inWork >= Math.max(1, options.workers - 1)) return null;
    const task = next();
    if (task !== null) inWork++;
    return task;
  }

  function next(): Task | null {
    const ready = urgency.flatMap((name) => lanes.get(name) ?? []).filter((lane) => lane.readyFrom <= options.now());
    const pictures = ready.filter((lane) => lane.name !== "tornado");
    const order = [...pictures.sort((a, b) => a.line.handedOut - b.line.handedOut), ...ready.filter((lane) => lane.name === "tornado")];
    const blocks = secondsPerBlock === 0 ? 1 : Math.max(1, Math.min(16, Math.round(batchSeconds / secondsPerBlock)));
    for (const beyond of resting ? [false, true] : [false]) {
      for (const lane of order) {
        const batch = lane.line.next(blocks, options.workers, beyond);
        if (batch !== null) return { lane, job: lane.line.order.job, batch };
      }
    }
    return null;
  }

  function failed(last: Task | null, reason: unknown): void {
    inWork = 0; // the pool has given up, with all that it was at
    const lane = last?.lane;
    if (lane === undefined || lanes.get(lane.name) !== lane) return;
    lanes.delete(lane.name);
    lane.listener.failed(reason instanceof Error ? reason.message : String(reason));
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
      lanes.set(name, { name, line: lineOf(order), listener, readyFrom: now + settle });
      if (settle === 0) return work.wake();
      calmFrom = now + calmAfter;
      setTimeout(work.wake, settle + 1);
      setTimeout(work.wake, calmAfter + 1);
    },
    stop: (name) => void lanes.delete(name),
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
