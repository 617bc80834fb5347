import { wrap } from "comlink";
import { type Batch, type BatchResult, guardOf, type Job, type Seat, type SimulatorService, type Thread } from "../../../workers/host.ts";

/** A batch of a job; jobs are told apart by identity. */
export interface JobTask {
  readonly job: Job;
  readonly batch: Batch;
}

/** A seat whose job may change from task to task: a slider makes a new job, and the thread and its warm code stay. */
export function jobSeat(thread: Thread): Seat<JobTask, BatchResult> {
  const guard = guardOf(thread);
  // Kept in this closure as long as the seat lives: a comlink proxy that is collected drops its pending calls.
  const remote = wrap<SimulatorService>(thread.endpoint);
  let opened: Job | null = null;
  return {
    async run({ job, batch }) {
      if (job === opened) return guard(remote.advance(batch));
      // Not opened until it says so: after a failure the thread still has the job before.
      opened = null;
      // Both are sent at once: the thread answers in order, and nobody waits for the first answer to ask the second question.
      const [, result] = await Promise.all([guard(remote.open(job)), guard(remote.advance(batch))]);
      opened = job;
      return result;
    },
    close: thread.terminate,
  };
}
