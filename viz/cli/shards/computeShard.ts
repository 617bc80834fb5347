import { arch } from "node:os";
import { relative } from "node:path";
import { code } from "../../../workers/host.ts";
import { blocksIn, encodePart, type PartBody, PartDamaged, piecesOf, secondPassRun, shardRun } from "../../../workers/node.ts";
import { say, tellCommand } from "../../text/said/say.ts";
import { exitCodes } from "../exitCodes.ts";
import { Ending, endingOf, Interrupted, type Io } from "../io.ts";
import { guarded, writeAtomically } from "../output.ts";
import { seatOpener } from "../simulate.ts";
import { Unreadable } from "../unreadable.ts";
import { readPart } from "./parts.ts";
import { endPath, isTemporaryOf, keepPath, partPath, partsFolder } from "./paths.ts";
import { type FoundPlan, readPoints } from "./planFile.ts";
import { readSecondPass } from "./secondPassFile.ts";
import { shardSummary } from "./shardSummary.ts";

export interface ShardTask {
  readonly folder: string;
  readonly found: FoundPlan;
  readonly shard: number;
  readonly pass: 1 | 2;
  readonly workers: number;
  /** Seconds between two checkpoints. */
  readonly interval: number;
}

const day = 86_400_000;
/** Endings that the same again would have too: the folder keeps them for `status`. */
const forGood: readonly number[] = [exitCodes.damaged, exitCodes.simulation, exitCodes.usage];

/**
 * Computes a shard and puts its part in place; nothing is done where that is there and whole.
 *
 * throws  Ending 65, 70; Unwritable; Interrupted, with what there is kept
 */
export async function computeShard(task: ShardTask, io: Io): Promise<number> {
  const { folder, found, shard, pass } = task;
  if (finished(task, io)) return exitCodes.done;
  removeOld(task, io);
  try {
    const body = await compute(task, io);
    writeAtomically(partPath(folder, shard, pass), encoded(task, body, true, io), io.disk);
  } catch (error) {
    throw ended(error, task, io);
  }
  for (const path of [keepPath(folder, shard, pass), endPath(folder, shard)]) guarded(path, () => io.disk.remove(path));
  io.err(`${tellCommand(say("shardIsDone", { shard, plan: found.hash.slice(0, 12) }), io.locale)}\n`);
  return exitCodes.done;
}

function finished({ folder, found, shard, pass }: ShardTask, io: Io): boolean {
  const path = partPath(folder, shard, pass);
  try {
    if (!readPart(path, shard, pass, found, io).header.complete) return false;
    io.err(`${tellCommand(say("shardWasDone", { shard }), io.locale)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof PartDamaged || error instanceof Unreadable)) throw error;
    if (error instanceof PartDamaged) {
      const said = say("damagedComputedAgain", { file: relative(io.folder, path), reason: error.said });
      io.err(`${tellCommand(said, io.locale)}\n`);
    }
    return false;
  }
}

/** What a copy of this shard has kept: nothing, where there is none or a damaged one. */
function startOf({ folder, found, shard, pass }: ShardTask, io: Io): PartBody {
  try {
    const { header, body } = readPart(keepPath(folder, shard, pass), shard, pass, found, io);
    if (header.code === code) return body;
  } catch (error) {
    if (!(error instanceof PartDamaged || error instanceof Unreadable)) throw error;
  }
  return { done: [], current: null };
}

async function compute(task: ShardTask, io: Io): Promise<PartBody> {
  const { folder, found, shard, pass, workers, interval } = task;
  const { plan } = found;
  const points = readPoints(folder, found, shard, io);
  const run = { plan, points, workers, openSeat: seatOpener(io), signal: io.interrupt };
  if (pass === 2) return secondPassRun(run, readSecondPass(folder, found, io));
  const start = startOf(task, io);
  let now: () => PartBody = () => start;
  let last = performance.now();
  const keep = () => writeAtomically(keepPath(folder, shard, pass), encoded(task, now(), false, io), io.disk);
  try {
    return await shardRun({
      ...run,
      start,
      summarise: shardSummary(plan.seed, io),
      onCompleted(completed) {
        now = completed;
        if (performance.now() - last < 1000 * interval) return;
        last = performance.now();
        try {
          keep();
        } catch {
          // A disk that is full for a while costs a checkpoint, not the run.
        }
      },
    });
  } catch (error) {
    if (error instanceof Interrupted && blocksIn(now()) > 0) keep();
    throw error;
  }
}

function encoded({ found, shard, pass }: ShardTask, body: PartBody, complete: boolean, io: Io): Uint8Array {
  const about = { plan: found.hash, shard, pass, pieces: piecesOf(found.plan, shard), code, node: io.node, arch: arch() };
  return encodePart({ ...about, complete, blocks: blocksIn(body) }, body);
}

/** How to end, and a note of it for `status` where another try would end the same way. */
function ended(error: unknown, { folder, shard }: ShardTask, io: Io): unknown {
  if (error instanceof Interrupted) return new Interrupted(error.signal, true);
  const ending = endingOf(error);
  const end = ending ?? new Ending(say("shardNotSimulated", { shard, reason: (error as Error).message }), exitCodes.simulation);
  if (forGood.includes(end.exitCode)) {
    try {
      writeAtomically(endPath(folder, shard), `${JSON.stringify({ shard, code: end.exitCode, message: end.message })}\n`, io.disk);
    } catch {
      // The exit code says it too.
    }
  }
  return end;
}

/** Removes what dead copies of this shard have left: nothing younger than a day, which may be a living one's. */
function removeOld({ folder, shard, pass }: ShardTask, io: Io): void {
  const parts = partsFolder(folder, pass);
  guarded(parts, () => io.disk.makeFolder(parts));
  for (const name of io.disk.list(parts)) {
    if (!isTemporaryOf(name, shard)) continue;
    const path = `${parts}/${name}`;
    const changed = io.disk.facts(path)?.changed ?? Date.now();
    if (Date.now() - changed > day) io.disk.remove(path);
  }
}
