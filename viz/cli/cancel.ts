import { relative, resolve } from "node:path";
import { type EngineSaid, Refused } from "../../workers/node.ts";
import { tellCommand } from "../text/said/say.ts";
import { shardWords } from "../text/shards.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { Failure } from "./io.ts";
import { localeOf, simulationOptions } from "./options.ts";
import { readPlan } from "./shards/planFile.ts";
import { readSubmissions } from "./shards/submissions.ts";
import { engineCalled } from "./submit.ts";

/** Takes back what was handed over. */
export const cancelCommand = command({
  name: "cancel",
  arguments: "<folder>",
  count: [1, 1],
  summary: "Takes back what submit has handed over, as far as it has not ended. Parts and checkpoints stay: submit --missing goes on.",
  options: {
    queue: { value: "URL", help: "address of the store, if it is another than it was handed over to" },
    lang: simulationOptions.lang,
  },
  example: "fondrisk cancel big",
  async run([argument = ""], given, io) {
    const folder = resolve(io.folder, argument);
    const { hash } = readPlan(folder, io);
    const submissions = readSubmissions(folder, io);
    const host = { ...io, signal: io.interrupt, tell: (said: EngineSaid) => io.err(`${tellCommand(said, io.locale)}\n`) };
    for (const { engine, parts, queue, pass } of submissions) {
      try {
        await engineCalled(engine).cancel(parts, { plan: hash, queue: given.queue ?? queue, pass }, host);
      } catch (error) {
        throw error instanceof Refused ? new Failure(error.said) : error;
      }
    }
    io.out(shardWords(localeOf(given.lang, io)).cancelled(submissions.length, relative(io.folder, folder) || "."));
    return exitCodes.done;
  },
});
