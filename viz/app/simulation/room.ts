import { createPool } from "../../../workers/pool.ts";
import type { BatchResult, Job } from "../../../workers/protocol.ts";
import type { Thread } from "../../../workers/thread.ts";
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
  /** Lets the thread of first pictures run some futures for nothing, so that its code is compiled before a hand moves. */
  warm(job: Job): void;
  close(): void;
}

export interface RoomOptions {
  readonly startThread: () => Thread;
  /** Threads that refine; one more makes first pictures. */
  readonly workers: number;
  readonly now: () => number;
}

/** Previews run for nothing: as many as it takes until they are as fast as they get. */
const warmings = 6;

interface Lane {
  readonly name: LaneName;
  readonly line: Line;
  readonly listener: Listener;
  readonly refineFrom: number;
  previewed: boolean;
}

type Task = JobTask & { readonly lane: Lane | null };

const previewSeconds = 0.015;
const batchSeconds = 0.06;
const previewSizes = [256, 128, 64] as const;
/** Milliseconds after a hand moved in which it is likely to move again: a core is then kept free for the next first picture. */
const calmAfter = 1000;

/**
 * The threads of the page and what they do next. Threads pull: an order is cancelled by no longer asking for it, so a thread
 * stays warm and no half-done message is in flight. First pictures have a thread of their own, which never runs whole blocks.
 */
export function createRoom(options: RoomOptions): Room {
  const lanes = new Map<LaneName, Lane>();
  const urgency: readonly LaneName[] = ["shown", "pinned", "tornado"];
  let secondsPerReplication = 0;
  let secondsPerBlock = 0;
  const cold: Job[] = [];
  let resting = false;
  let open = true;
  let calmFrom = 0;
  let inWork = 0;

  const isOpen = () => open;
  const refined = (task: Task, result: BatchResult, seconds: number) => {
    inWork--;
    secondsPerBlock = smoothed(secondsPerBlock, seconds / task.batch.blocks);
    if (task.lane === null || lanes.get(task.lane.name) !== task.lane) return;
    const snapshots = task.lane.line.add(task.batch, result);
    // A long run finishes several stages at once only after a wait; the last of them says it all.
    const last = snapshots.at(-1);
    if (last !== undefined) task.lane.listener.snapshot(last, false);
    task.lane.listener.progress(task.lane.line.done);
  };
  const previewed = (task: Task, result: BatchResult, seconds: number) => {
    secondsPerReplication = smoothed(secondsPerReplication, seconds / task.batch.replications);
    if (task.lane === null || lanes.get(task.lane.name) !== task.lane || task.lane.line.done > 0) return;
    task.lane.listener.snapshot(task.lane.line.previewSnapshot(task.batch, result), true);
  };

  function takePreview(): Task | null {
    for (const name of urgency) {
      const lane = lanes.get(name);
      if (lane === undefined || lane.previewed || !lane.line.order.preview) continue;
      lane.previewed = true;
      const sizes = previewSizes.filter((each) => each < lane.line.order.goal);
      const size = sizes.find((each) => each * secondsPerReplication <= previewSeconds) ?? sizes.at(-1);
      // So few futures are there as soon as a part of them.
      if (size === undefined) continue;
      return { lane, job: lane.line.order.job, batch: lane.line.previewBatch(size) };
    }
    const job = cold.pop();
    return job === undefined
      ? null
      : { lane: null, job, batch: { firstBlock: 0, blocks: 1, replications: previewSizes[0], columns: "none" } };
  }

  function takeRefining(): Task | null {
    if (options.now() < calmFrom && inWork >= Math.max(1, options.workers - 1)) return null;
    const task = nextRefining();
    if (task !== null) inWork++;
    return task;
  }

  function nextRefining(): Task | null {
    const ready = urgency.flatMap((name) => lanes.get(name) ?? []).filter((lane) => lane.refineFrom <= options.now());
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
    const lane = last?.lane ?? null;
    if (lane === null || lanes.get(lane.name) !== lane) return;
    lanes.delete(lane.name);
    lane.listener.failed(reason instanceof Error ? reason.message : String(reason));
  }

  const refining = feeder({
    open: isOpen,
    take: takeRefining,
    done: refined,
    failed(last: Task | null, reason) {
      inWork = 0; // the pool has given up, with all that it was at
      failed(last, reason);
    },
  });
  const previewing = feeder({ open: isOpen, take: takePreview, done: previewed, failed });
  const seats = (count: number) => createPool<Task, BatchResult>({ seats: count, openSeat: () => jobSeat(options.startThread()) });
  const pools = [seats(1), seats(options.workers)];
  previewing.run(pools[0]!);
  refining.run(pools[1]!);

  return {
    start(name, order, listener) {
      lanes.set(name, { name, line: lineOf(order), listener, refineFrom: options.now() + order.settle, previewed: false });
      previewing.wake();
      if (order.settle === 0) return refining.wake();
      calmFrom = options.now() + calmAfter;
      setTimeout(refining.wake, order.settle + 1);
      setTimeout(refining.wake, calmAfter + 1);
    },
    stop: (name) => void lanes.delete(name),
    rest(now) {
      resting = now;
      if (resting) refining.wake();
    },
    warm(job) {
      for (let each = 0; each < warmings; each++) cold.push({ ...job });
      previewing.wake();
    },
    close() {
      open = false;
      for (const pool of pools) pool.close();
    },
  };
}

function smoothed(before: number, now: number): number {
  return before === 0 ? now : 0.6 * before + 0.4 * now;
}
