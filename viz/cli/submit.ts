import { relative, resolve } from "node:path";
import { guessed } from "../../workers/host.ts";
import { type EngineSaid, type Handover, listed, Refused, type SubmitEngine, submitEngines, type Taken } from "../../workers/node.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { shardWords } from "../text/shards.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { endingOf, Failure, Interrupted, type Io, UsageError } from "./io.ts";
import { localeOf, simulationOptions, wholeNumber } from "./options.ts";
import { logFolder } from "./shards/paths.ts";
import { type FoundPlan, readPlan } from "./shards/planFile.ts";
import { writeSubmission } from "./shards/submissions.ts";
import { wantedShards } from "./shards/wantedShards.ts";

const names = submitEngines.map(({ name }) => name);

/** Hands the shards of a plan over to an engine. */
export const submitCommand = command({
  name: "submit",
  arguments: "<folder> [-- engine arguments]",
  count: [1, Number.POSITIVE_INFINITY],
  summary: `Hands the shards of a plan over to an engine: ${names.join(", ")}. Local waits for them; the others go on by themselves.`,
  options: {
    engine: { value: names.join("|"), default: "local", help: "who computes the shards" },
    missing: { help: "only what is missing or damaged, or the second pass that merge has asked for" },
    rounds: { help: "of a --precision only the next round" },
    "dry-run": { help: "print exactly what would be handed over: a template to keep and edit" },
    "max-tasks": { value: "N", default: "1000", help: "most tasks of one array" },
    "at-once": { value: "N", default: "as the engine likes; local: one a core", help: "most tasks at once" },
    queue: { value: "URL", help: "address of the store that a queue is kept in" },
    lang: simulationOptions.lang,
  },
  example: `fondrisk submit big                         every shard, on this machine
fondrisk submit big --missing               what is missing still
fondrisk submit big --engine ${names[1]} --dry-run   the scripts that would be handed over`,
  async run([argument = "", ...more], given, io) {
    const folder = resolve(io.folder, argument);
    const found = readPlan(folder, io);
    const engine = engineCalled(given.engine ?? "local");
    const wanted = await wantedShards(folder, found, { missing: given.missing === true, rounds: given.rounds === true }, io);
    const words = shardWords(localeOf(given.lang, io));
    const shown = relative(io.folder, folder) || ".";
    if (wanted.shards.length === 0) {
      io.out(words.allDone(shown));
      return exitCodes.done;
    }
    const handover: Handover = {
      folder,
      plan: found.hash,
      ...wanted,
      last: given.rounds !== true,
      program: io.program,
      maxTasks: wholeNumber("max-tasks", given["max-tasks"] ?? "1000", 1, 1_000_000),
      atOnce: given["at-once"] === undefined ? null : wholeNumber("at-once", given["at-once"], 1, 1_000_000),
      minutes: minutesOf(found, wanted.shards),
      queue: given.queue ?? null,
      more,
    };
    if (given["dry-run"] === true) {
      io.out(dryRun(engine, handover));
      return exitCodes.done;
    }
    io.disk.makeFolder(resolve(folder, logFolder));
    const ended = await handOver(engine, handover, io);
    if (ended === "stopped")
      throw io.interrupt.reason instanceof Interrupted ? new Interrupted(io.interrupt.reason.signal, true) : io.interrupt.reason;
    io.out(ended === "computed" ? words.allDone(shown) : words.handedOver(wanted.shards.length, engine.name, shown));
    if (engine.name === "local" && ended !== "computed") return exitCodes.failed;
    return exitCodes.done;
  },
});

/** throws  UsageError */
export function engineCalled(name: string): SubmitEngine {
  const engine = submitEngines.find((each) => each.name === name);
  if (engine !== undefined) return engine;
  const guess = guessed(say("noEngine", { name }), name, names);
  throw new UsageError(guess.values.guess === undefined ? say("noEngineOf", { name, known: names }) : guess);
}

function minutesOf({ plan }: FoundPlan, shards: readonly number[]): number {
  return Math.max(0, ...shards.map((shard) => plan.seconds[shard] ?? 0)) / 60;
}

function dryRun(engine: SubmitEngine, handover: Handover): string {
  try {
    return engine.dryRun(handover);
  } catch (error) {
    throw error instanceof Refused ? new UsageError(error.said) : error;
  }
}

/** Hands over and writes down what was taken, part by part: what was is known whatever happens to the rest. */
async function handOver(engine: SubmitEngine, handover: Handover, io: Io): Promise<"handed over" | "computed" | "stopped"> {
  const { folder, pass, queue, more } = handover;
  const parts: Taken[] = [];
  let name: string | undefined;
  const about = { engine: engine.name, at: new Date().toISOString(), pass, queue, more: [...more] };
  // What runs is told to put away what it has, and waited for.
  io.announce({ busy: true, kept: true });
  const host = { ...io, signal: io.interrupt, tell: (said: EngineSaid) => io.err(`${tellCommand(said, io.locale)}\n`) };
  try {
    return await engine.submit(handover, host, (part) => {
      parts.push({ id: part.id, shards: [...part.shards] });
      name = writeSubmission(folder, { ...about, parts: parts.map(({ id, shards }) => ({ id, shards: [...shards] })) }, io, name);
    });
  } catch (error) {
    if (error instanceof Interrupted || endingOf(error) !== null || !(error instanceof Refused)) throw error;
    const taken = parts.flatMap(({ shards }) => shards);
    const { said } = error;
    throw new Failure(taken.length === 0 ? say("nothingHandedOver", { said }) : say("someHandedOver", { said, shards: listed(taken) }));
  } finally {
    io.announce({ busy: false, kept: true });
  }
}
