import type { Job, Queue, Worker } from "bullmq";
import { type EngineHost, type Handover, jobName, type RunningProgram, type SubmitEngine, shardCommandOf } from "./engine.ts";
import { engineSaid, refused } from "./refused.ts";
import { afterEnd, mostRetries } from "./retry.ts";

/** One queue for all plans of a store, and one that every worker hears. */
const queueName = "fondrisk";
const controlName = "fondrisk-control";

/** What a job carries: numbers. Results are files. */
interface ShardJob {
  readonly folder: string;
  readonly plan: string;
  readonly pass: 1 | 2;
  readonly shard: number;
}

type Package = typeof import("bullmq");

/** throws  Refused where the package is not installed */
async function bull(): Promise<Package> {
  try {
    return await import("bullmq");
  } catch (error) {
    throw refused("enginePackage", { reason: (error as Error).message.split("\n")[0]! });
  }
}

function connectionOf(queue: string | null) {
  if (queue === null) throw refused("engineNeedsQueue");
  let url: URL;
  try {
    url = new URL(queue);
  } catch {
    throw refused("queueAddress", { found: queue });
  }
  if (!["redis:", "rediss:", "valkey:"].includes(url.protocol)) throw refused("queueProtocol", { found: queue });
  const { hostname, port, username, password, pathname, protocol } = url;
  return {
    host: hostname,
    port: Number(port || 6379),
    db: Number(pathname.slice(1) || 0),
    ...(username === "" ? {} : { username: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    ...(protocol === "rediss:" ? { tls: {} } : {}),
    maxRetriesPerRequest: null,
  };
}

/** A whole number or a colon would not do as an id; one that is known is ignored, so that handing over twice is harmless. */
function idOf({ plan, pass, shard }: Omit<ShardJob, "folder">): string {
  return `${plan}-${pass === 2 ? "p" : "s"}${shard}`;
}

/** BullMQ on a store that speaks Redis' protocol: for a service of one's own. Workers are started with `fondrisk worker`. */
export const bullmq: SubmitEngine = {
  name: "bullmq",
  dryRun: (handover) => handover.shards.map((shard) => `${JSON.stringify(jobOf(handover, shard))}\n`).join(""),
  async submit(handover, host, taken) {
    await withQueue(handover.queue, host.signal, async (queue) => {
      await queue.addBulk(handover.shards.map((shard) => jobOf(handover, shard)));
      taken({ id: queueName, shards: handover.shards });
    });
    return "handed over";
  },
  async cancel(parts, { plan, queue: address, pass }, host) {
    await withQueue(address, host.signal, async (queue) => {
      for (const shard of parts.flatMap(({ shards }) => shards)) await queue.remove(idOf({ plan, pass, shard })).catch(() => 0);
    });
    const { Queue: Control } = await bull();
    const control = new Control(controlName, { connection: connectionOf(address) });
    try {
      await control.add("cancel", { plan }, { jobId: `cancel-${plan}-${Date.now()}`, removeOnComplete: true });
    } finally {
      await control.close();
    }
  },
};

function jobOf({ folder, plan, pass }: Handover, shard: number) {
  const data: ShardJob = { folder, plan, pass, shard };
  const attempts = mostRetries + 1;
  const opts = { jobId: idOf(data), attempts, backoff: { type: "exponential", delay: 1000 }, removeOnComplete: true, removeOnFail: true };
  return { name: jobName({ plan }), data, opts };
}

async function withQueue(address: string | null, signal: AbortSignal, work: (queue: Queue<ShardJob>) => Promise<void>): Promise<void> {
  const { Queue: Opened } = await bull();
  const queue = new Opened<ShardJob>(queueName, { connection: { ...connectionOf(address), connectTimeout: 5000 } });
  let lost: (error: Error) => void = () => {};
  const unreachable = new Promise<never>((_, reject) => {
    lost = reject;
  });
  unreachable.catch(() => {});
  const stop = () => lost(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  queue.on("error", (error) => lost(refused("queueUnreached", { reason: error.message || ((error as { code?: string }).code ?? "") })));
  try {
    await Promise.race([work(queue), unreachable]);
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.race([queue.close(), new Promise((resolve) => setTimeout(resolve, 1000))]);
  }
}

export interface QueueWorker {
  readonly queue: string | null;
  /** Shards at once. */
  readonly atOnce: number;
  /** How this program is called. */
  readonly program: readonly string[];
}

/**
 * Takes shards from the queue until the signal says stop. A shard is a process of its own and this one only waits: an event loop that
 * computes for longer than a job's lock would make every shard run twice.
 */
export async function serveQueue({ queue, atOnce, program }: QueueWorker, host: EngineHost): Promise<void> {
  const { Worker: Opened, QueueEvents, UnrecoverableError, DelayedError } = await bull();
  const connection = connectionOf(queue);
  const running = new Map<RunningProgram, { readonly plan: string; cancelled: boolean }>();
  async function run(job: Job<ShardJob>, token?: string): Promise<void> {
    const { folder, plan, pass, shard } = job.data;
    const about = { folder, plan, pass, program } as Handover;
    const [name = "", ...args] = shardCommandOf(about, ["--index", `${shard}`]);
    const started = host.start(name, args, `${folder}/logs/${String(shard).padStart(6, "0")}.log`);
    const entry = { plan, cancelled: false };
    running.set(started, entry);
    const code = await started.ended;
    running.delete(started);
    host.tell(engineSaid("shardOfPlan", { shard, plan: plan.slice(0, 8), code: code ?? "?" }));
    const next = afterEnd(code);
    if (entry.cancelled) throw new UnrecoverableError(`shard ${shard} was cancelled`);
    if (next === "never") throw new UnrecoverableError(`shard ${shard} ended with ${code}`);
    if (next === "later") throw new Error(`shard ${shard} ended with ${code}`);
    if (next === "again") {
      // Stopped and kept: back into the queue without costing a try.
      await job.moveToDelayed(Date.now() + 1000, token);
      throw new DelayedError();
    }
  }
  const worker: Worker<ShardJob> = new Opened<ShardJob>(queueName, run, {
    connection,
    concurrency: atOnce,
    lockDuration: 30_000,
    stalledInterval: 15_000,
    // A lost store or worker stalls a shard; the default of one would fail it at the second time.
    maxStalledCount: 10,
  });
  const control = new QueueEvents(controlName, { connection });
  // A store that is away for a while comes back: both go on by themselves.
  worker.on("error", () => {});
  control.on("error", () => {});
  control.on("added", ({ jobId }) => {
    for (const [started, entry] of running) {
      if (!jobId.startsWith(`cancel-${entry.plan}-`)) continue;
      entry.cancelled = true;
      started.kill("SIGTERM");
    }
  });
  await new Promise<void>((resolve) => {
    if (host.signal.aborted) resolve();
    else host.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  for (const started of running.keys()) started.kill("SIGTERM");
  await Promise.race([Promise.all([worker.close(), control.close()]), new Promise((resolve) => setTimeout(resolve, 15_000))]);
}
