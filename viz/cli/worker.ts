import { type EngineSaid, queueEngines, Refused } from "../../workers/node.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { command } from "./command.ts";
import { Failure, Interrupted, UsageError } from "./io.ts";
import { simulationOptions, wholeNumber } from "./options.ts";

const names = Object.keys(queueEngines);

/** Takes shards from a queue and computes them, until it is stopped. */
export const workerCommand = command({
  name: "worker",
  arguments: "",
  count: [0, 0],
  summary: "Takes shards from a queue and computes them, each in a process of its own, until it is stopped.",
  options: {
    engine: { value: names.join("|"), default: names[0]!, help: "whose queue" },
    queue: { value: "URL", help: "address of the store that the queue is kept in" },
    "at-once": { value: "N", default: "one a core", help: "shards at once" },
    lang: simulationOptions.lang,
  },
  example: `fondrisk worker --engine ${names[0]} --queue ${queueEngines[names[0]!]!.address}`,
  async run(_, given, io) {
    const engine = queueEngines[given.engine ?? names[0]!];
    if (engine === undefined) throw new UsageError(say("noQueue", { name: given.engine ?? "", known: names }));
    const atOnce = given["at-once"] === undefined ? io.cores : wholeNumber("at-once", given["at-once"], 1, 1024);
    const host = { ...io, signal: io.interrupt, tell: (said: EngineSaid) => io.err(`${tellCommand(said, io.locale)}\n`) };
    io.announce({ busy: true, kept: true });
    try {
      await engine.serve({ queue: given.queue ?? null, atOnce, program: io.program }, host);
    } catch (error) {
      throw error instanceof Refused ? new Failure(error.said) : error;
    }
    throw io.interrupt.reason instanceof Interrupted ? new Interrupted(io.interrupt.reason.signal, true) : io.interrupt.reason;
  },
});
