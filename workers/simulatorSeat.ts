import { wrap } from "comlink";
import type { Batch, BatchResult, Job, SimulatorService } from "./protocol.ts";
import type { Seat } from "./seat.ts";
import { simulatorService } from "./simulator.ts";
import { guardOf, type Thread } from "./thread.ts";

/** A seat on a thread that runs simulator.worker.ts. */
export function threadSeat(thread: Thread, job: Job): Seat<Batch, BatchResult> {
  const guard = guardOf(thread);
  // Kept in this closure as long as the seat lives: a comlink proxy that is collected drops its pending calls.
  const remote = wrap<SimulatorService>(thread.endpoint);
  const opened = guard(remote.open(job));
  opened.catch(() => {});
  return {
    async run(batch) {
      await opened;
      return guard(remote.advance(batch));
    },
    close: thread.terminate,
  };
}

/** A seat on the thread of the caller: for tests, and where threads cannot be had. */
export function localSeat(job: Job): Seat<Batch, BatchResult> {
  const service = simulatorService();
  service.open(job);
  return {
    async run(batch) {
      // Lets timers and signals in between two batches.
      await new Promise((resolve) => setTimeout(resolve));
      return service.advance(batch);
    },
    close() {},
  };
}
