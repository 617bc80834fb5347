import { resolve } from "node:path";
import { code } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import { numbersIn, Refused, shardsOf, taskNumber } from "../../workers/node.ts";
import { say } from "../text/said/say.ts";
import { codeName } from "./codeName.ts";
import { command } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { Ending, type Io, UsageError } from "./io.ts";
import { intervalOf, simulationOptions, workersOf } from "./options.ts";
import { computeShard } from "./shards/computeShard.ts";
import { type FoundPlan, readPlan } from "./shards/planFile.ts";

/** Computes one shard of a plan. Engines start this, with a number in the environment, and nothing else. */
export const shardCommand = command({
  name: "shard",
  arguments: "<folder>",
  count: [1, 1],
  summary:
    "Computes one shard of a plan; what a copy of it has kept before is gone on from. Its number comes from --index, else from the batch system that started it. Exit code 75: stopped, run it again; 0: done, or was done already.",
  example: `fondrisk shard big --index 3                the fourth shard
fondrisk shard big --base 1                 the one of an array's task, where arrays count from 1`,
  options: {
    index: { value: "K", default: "that of the array's task", help: "number of the task" },
    base: { value: "B", default: "0", help: "number of the task that computes shard 0: LSF and Grid Engine count from 1; may be negative" },
    of: { value: "LIST", help: "task 0 computes the first of these shards, as in 2,6-8, task 1 the second: for arrays that count from 0" },
    pass: { value: "1|2", default: "1", help: "2: the second pass that fondrisk merge has asked for" },
    plan: { value: "SHA", help: "only if the plan's checksum begins like this" },
    workers: simulationOptions.workers,
    "checkpoint-every": { value: "SECONDS", default: "30", help: "time between two checkpoints" },
  },
  async run([argument = ""], given, io) {
    // From here on there is something to go on from, or nothing lost: the same line again is right.
    io.announce({ busy: true, kept: true });
    const folder = resolve(io.folder, argument);
    const found = readPlan(folder, io);
    assertOurs(found, given.plan, argument);
    const shard = shardOf(found, given, io);
    if (given.pass !== undefined && given.pass !== "1" && given.pass !== "2")
      throw new UsageError(say("optionOneOf", { option: "pass", words: ["1", "2"], found: given.pass }));
    const interval = given["checkpoint-every"] === undefined ? 30 : intervalOf(given["checkpoint-every"]);
    return computeShard({ folder, found, shard, pass: given.pass === "2" ? 2 : 1, workers: workersOf(given.workers, io), interval }, io);
  },
});

/** throws  Ending 78 */
function assertOurs({ plan, hash }: FoundPlan, wanted: string | undefined, argument: string): void {
  if (plan.version !== version || plan.code !== code) {
    const [made, here] = [codeName(plan), codeName({ version, code })];
    throw new Ending(say("planMadeByOther", { folder: argument, made, here }), exitCodes.otherCode);
  }
  if (wanted !== undefined && !hash.startsWith(wanted.toLowerCase())) {
    throw new Ending(say("planIsAnother", { folder: argument, found: hash.slice(0, 12), wanted }), exitCodes.otherCode);
  }
}

interface Which {
  readonly index?: string;
  readonly base?: string;
  readonly of?: string;
}

/** The shard that this task is. throws  Ending 64 */
function shardOf({ plan }: FoundPlan, given: Which, io: Io): number {
  const task = given.index === undefined ? fromEnvironment(io) : numberIn("index", given.index);
  if (task === null) throw new Ending(say("whichShard"), exitCodes.noShard);
  const base = given.base === undefined ? 0 : numberIn("base", given.base);
  const list = given.of === undefined ? null : numbersIn(given.of);
  if (given.of !== undefined && list === null) throw new Ending(say("ofList", { found: given.of }), exitCodes.noShard);
  const shards = shardsOf(plan);
  const shard = list === null ? task - base : (list[task - base] ?? Number.NaN);
  if (shard >= 0 && shard < shards) return shard;
  const counted = list === null ? say("taskIsShard", { shard }) : say("taskIsOfList", { number: task - base, length: list.length });
  const what = base === 0 ? counted : say("countedFrom", { what: counted, base });
  const has = shards === 1 ? say("hasOneShard") : say("hasShards", { last: shards - 1 });
  throw new Ending(say("taskBeyondPlan", { task, what, has }), exitCodes.noShard);
}

function fromEnvironment({ environment }: Io): number | null {
  try {
    return taskNumber(environment);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Ending(error.said, exitCodes.noShard);
  }
}

function numberIn(option: string, text: string): number {
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  throw new Ending(say("wholeNumber", { option, found: text }), exitCodes.noShard);
}
