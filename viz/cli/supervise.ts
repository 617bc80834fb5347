import process from "node:process";
import { isatty } from "node:tty";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { CommandData } from "./command.worker.ts";
import { nodeDisk } from "./disk.ts";
import { exitCodes } from "./exitCodes.ts";
import { type StopSignal, stopCode } from "./io.ts";
import type { Stops } from "./stopOnSignals.ts";
import { textStream } from "./stream.ts";

/** Milliseconds that a command has to hear a signal, and to put away what it has when it says that there is something. */
const toHear = 150;
const toPutAway = 20_000;

/** Commands that read thousands of parts one after another: what is over of each is not to pile up until memory is scarce. */
const readersOfParts: readonly string[] = ["merge", "status"];

/** V8 looks which objects are still needed after 6 MB of new ones, instead of 48, of which a command needs nearly none. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

/**
 * Runs the command line on a thread and ends the process with its code. The thread may be deep in a computation or a slow
 * disk: where it has nothing to put away, the process ends without it.
 *
 * script  command.worker.ts, built
 */
export function supervise(stops: Stops, script: URL): void {
  const state = new Int32Array(new SharedArrayBuffer(8));
  // A shard that has not begun has lost nothing: what started it may start it again.
  if (process.argv[2] === "shard") Atomics.store(state, 1, 1);
  const data: CommandData = {
    argv: process.argv.slice(2),
    state,
    columns: (isatty(2) && process.stderr.columns) || 80,
  };
  const tell = textStream(2, "stderr", nodeDisk);
  // And at the others whenever they have grown by a tenth.
  if (readersOfParts.includes(data.argv[0] ?? "")) setFlagsFromString("--heap-growing-percent=10");
  const worker = new Worker(script, { workerData: data, resourceLimits });
  const end = (code: number): never => process.exit(code);
  let stopped: StopSignal | null = null;

  stops.listen((signal) => {
    const code = () => stopCode(signal, Atomics.load(state, 1) === 1);
    // The second time the user means it.
    if (stopped !== null) end(code());
    stopped = signal;
    worker.postMessage(signal);
    setTimeout(() => {
      if (Atomics.load(state, 0) === 0) end(code());
      setTimeout(() => end(code()), toPutAway);
    }, toHear);
  });
  worker.once("error", (error: NodeJS.ErrnoException) => {
    const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const reason = memory ? "there is not enough memory: ask for fewer workers (--workers 1) or give Node more (--max-old-space-size)" : "";
    try {
      tell(`fondrisk: ${reason || error.message}\n`);
    } catch {}
    end(exitCodes.failed);
  });
  worker.once("exit", end);
}
