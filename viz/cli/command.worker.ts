import { availableParallelism, hostname, totalmem } from "node:os";
import process from "node:process";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { startNodeThread } from "../../workers/node.ts";
import { commands } from "./commands.ts";
import { nodeDisk } from "./disk.ts";
import { fondrisk } from "./fondrisk.ts";
import { Interrupted, type Io, type StopSignal } from "./io.ts";
import { openAddress } from "./openAddress.ts";
import { callProgram, startProgram } from "./programs.ts";
import { textStream } from "./stream.ts";

/** What the thread of a command is told. */
export interface CommandData {
  readonly argv: readonly string[];
  /** For the process: [work to put away, a checkpoint is on the disk]. */
  readonly state: Int32Array;
  readonly columns: number;
}

const { argv, state, columns } = workerData as CommandData;
const controller = new AbortController();
parentPort?.on("message", (signal: StopSignal) => controller.abort(new Interrupted(signal)));
// Listening is no reason to stay.
parentPort?.unref();

const tell = textStream(2, "stderr", nodeDisk);
function err(text: string): void {
  try {
    tell(text);
  } catch {
    // Nobody reads it: nobody to tell.
  }
}

const io: Io = {
  out: textStream(1, "stdout", nodeDisk),
  err,
  status: err,
  errIsTerminal: isatty(2),
  columns,
  folder: process.cwd(),
  packageFolder: fileURLToPath(new URL("../..", import.meta.url)),
  disk: nodeDisk,
  locale: "en",
  environment: process.env,
  cores: availableParallelism(),
  memory: totalmem(),
  node: process.versions.node,
  host: hostname(),
  process: process.pid,
  isAlive(number) {
    try {
      process.kill(number, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
  startThread: (script) => startNodeThread(new URL(`./${script}.worker.js`, import.meta.url)),
  program: [process.execPath, fileURLToPath(new URL("./main.js", import.meta.url))],
  call: callProgram,
  start: startProgram,
  open: (address) => openAddress(address, process.platform),
  interrupt: controller.signal,
  announce({ busy, kept }) {
    Atomics.store(state, 0, busy ? 1 : 0);
    Atomics.store(state, 1, kept ? 1 : 0);
  },
};

process.exit(await fondrisk(argv, commands, io));
