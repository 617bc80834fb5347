#!/usr/bin/env node
import { availableParallelism, totalmem } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { startNodeThread } from "../../workers/node.ts";
import { commands } from "./commands.ts";
import { fondrisk } from "./fondrisk.ts";
import { Interrupted, type Io } from "./io.ts";
import { openAddress } from "./openAddress.ts";

const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // The second time the user means it.
    if (controller.signal.aborted) process.exit(signal === "SIGINT" ? 130 : 143);
    controller.abort(new Interrupted(signal));
  });
}
// The reader of a pipe has seen enough (`| head`): nothing is wrong, nobody listens.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
}

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns || 80,
  folder: process.cwd(),
  packageFolder: fileURLToPath(new URL("../..", import.meta.url)),
  environment: process.env,
  cores: availableParallelism(),
  memory: totalmem(),
  node: process.versions.node,
  startThread: (script) => startNodeThread(new URL(`./${script}.worker.js`, import.meta.url)),
  open: (address) => openAddress(address, process.platform),
  interrupt: controller.signal,
};

const code = await fondrisk(process.argv.slice(2), commands, io);
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
