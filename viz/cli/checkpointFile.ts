import { join, relative } from "node:path";
import { blockSize, CheckpointDamaged, checkpointDamaged, countBlocks, decodeCheckpoint } from "../../workers/host.ts";
import { say } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { Conflict, Failure, type Io } from "./io.ts";
import { type Done, type Kept, keptForm, runIdentity, unfitAim } from "./kept.ts";
import { areResultsOf } from "./prepareKept.ts";
import { readText } from "./readFile.ts";
import type { Prepared } from "./simulate.ts";
import { Unreadable } from "./unreadable.ts";

/** Name of the checkpoint in a folder of results. */
export const checkpointName = "checkpoint";

/** A checkpoint of a run with quantiles of everything is a few megabytes; one that does not fit here is none. */
const mostBytes = 512 * 1024 * 1024;

/**
 * What a checkpoint says, checked for its form and against itself.
 *
 * throws  Unreadable, CheckpointDamaged
 */
export async function readCheckpoint(path: string, disk: Disk): Promise<Kept> {
  const content = await decodeCheckpoint(readText(path, disk, mostBytes));
  const read = keptForm.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw checkpointDamaged("checkpointForm", { path: issue?.path.join(".") || { code: "checkpointItsForm", values: {} } });
  }
  const kept = read.data as unknown as Kept;
  const claimed = countBlocks(kept.ranges) * blockSize;
  for (const { replications, ranges } of kept.partials ?? []) {
    if (replications !== claimed || JSON.stringify(ranges) !== JSON.stringify(kept.ranges))
      throw checkpointDamaged("checkpointOthers", { claimed, found: replications });
  }
  if (kept.partials === null && claimed > 0) throw checkpointDamaged("checkpointEmpty", { claimed });
  return kept;
}

/**
 * What the same run has left at `path`: nothing, or what it has done.
 *
 * throws  Conflict if the checkpoint is another run's, has more than is asked for, or is none
 */
export async function ownCheckpoint(path: string, about: Omit<Kept, keyof Done>, prepared: Prepared, io: Io): Promise<Done | null> {
  const shown = relative(io.folder, path);
  let kept: Kept;
  try {
    kept = await readCheckpoint(path, io.disk);
  } catch (error) {
    if (error instanceof Unreadable) {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
      throw new Failure(say("fileCannotBeRead", { file: shown, reason: error.said }));
    }
    if (!(error instanceof CheckpointDamaged)) throw error;
    if (error.foreign) throw new Conflict(say("inTheWay", { file: shown, reason: error.said }));
    throw new Conflict(say("inTheWayRestart", { file: shown, reason: error.said }));
  }
  if (runIdentity(kept) !== runIdentity(about)) {
    const name = (kept.scenario as { readonly name?: unknown }).name;
    const whose = { file: shown, seed: kept.seed };
    throw new Conflict(typeof name === "string" ? say("checkpointOfNamed", { ...whose, name }) : say("checkpointOfAnother", whose));
  }
  const unfit = unfitAim(kept, about.target, shown);
  if (unfit !== null) throw new Conflict(unfit);
  if ((kept.outlet.reduces === true) !== (about.outlet.reduces === true)) throw new Conflict(say("checkpointOfControls", { file: shown }));
  if (aloneOf(kept) !== aloneOf(about)) throw new Conflict(say("checkpointOfColumns", { file: shown }));
  if (!areResultsOf(kept.partials, prepared, kept.seed)) throw new Conflict(say("checkpointNotOfScenario", { file: shown }));
  return { ranges: kept.ranges, partials: kept.partials, alternatives: kept.alternatives ?? [] };
}

/** The columns of a run that computes them alone; empty for one that computes all measures. */
function aloneOf({ outlet }: Pick<Kept, "outlet">): string {
  return outlet.alone === true ? outlet.columns.join() : "";
}

/**
 * Is there a checkpoint, whosever, that a run which begins anew may put its own in the place of?
 *
 * throws  Conflict if there is something else
 */
export async function replaceable(path: string, io: Io): Promise<boolean> {
  try {
    await readCheckpoint(path, io.disk);
  } catch (error) {
    if (error instanceof Unreadable && (error.code === "ENOENT" || error.code === "ENOTDIR")) return false;
    if (error instanceof Unreadable || (error instanceof CheckpointDamaged && error.foreign))
      throw new Conflict(say("inTheWay", { file: relative(io.folder, path), reason: error.said }));
    if (!(error instanceof CheckpointDamaged)) throw error;
  }
  return true;
}

/** The checkpoint that an argument means: the file itself, or the one in a folder of results. */
export function checkpointAt(path: string, disk: Disk): string {
  try {
    return disk.facts(path)?.kind === "folder" ? join(path, checkpointName) : path;
  } catch {
    // Reading it says why.
    return path;
  }
}
