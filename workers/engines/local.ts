import { join } from "node:path";
import type { EngineHost, Handover, RunningProgram, SubmitEngine } from "./engine.ts";
import { shardCommandOf, shellLine } from "./engine.ts";
import { engineSaid } from "./refused.ts";
import { afterEnd, mostRetries } from "./retry.ts";

/** This machine: a process a shard, as many at once as there are cores. */
export const local: SubmitEngine = {
  name: "local",
  dryRun: (handover) => handover.shards.map((shard) => `${shellLine(commandOf(handover, shard))}\n`).join(""),
  async submit(handover, host, taken) {
    taken({ id: "local", shards: handover.shards });
    const waiting = [...handover.shards];
    const failed: number[] = [];
    const running = new Set<RunningProgram>();
    const stop = () => {
      for (const program of running) program.kill("SIGTERM");
    };
    host.signal.addEventListener("abort", stop, { once: true });
    async function work(): Promise<void> {
      for (let shard = waiting.shift(); shard !== undefined && !host.signal.aborted; shard = waiting.shift()) {
        if (!(await compute(handover, shard, running, host))) failed.push(shard);
      }
    }
    const seats = Math.min(handover.atOnce ?? host.cores, handover.shards.length);
    await Promise.all(Array.from({ length: seats }, work));
    host.signal.removeEventListener("abort", stop);
    if (host.signal.aborted) return "stopped";
    return failed.length === 0 ? "computed" : "handed over";
  },
  // What is not waited for any more is not running: the processes end with the one that started them.
  cancel: () => Promise.resolve(),
};

function commandOf(handover: Handover, shard: number): readonly string[] {
  return shardCommandOf(handover, ["--index", `${shard}`, "--workers", "1"]);
}

/** Runs a shard to its end; false: it has none. */
async function compute(handover: Handover, shard: number, running: Set<RunningProgram>, host: EngineHost): Promise<boolean> {
  const [program = "", ...args] = commandOf(handover, shard);
  const log = join(handover.folder, "logs", `${String(shard).padStart(6, "0")}.log`);
  for (let retries = 0; ; ) {
    const started = host.start(program, args, log);
    running.add(started);
    const code = await started.ended;
    running.delete(started);
    const next = afterEnd(code);
    if (next === "done") return true;
    if (host.signal.aborted) return false;
    if (next === "later") retries += 1;
    if (next === "never" || retries > mostRetries) {
      host.tell(engineSaid("shardEnded", { shard, code: code ?? "?", log }));
      return false;
    }
  }
}
