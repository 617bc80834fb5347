import { join, relative } from "node:path";
import * as z from "zod";
import { fromText, mostReplications } from "../../../workers/host.ts";
import { blocksOf, type PointsFile, piecesOf, type ShardPlan, sha256, shardsOf } from "../../../workers/node.ts";
import { type CommandSaid, say } from "../../text/said/say.ts";
import { exitCodes } from "../exitCodes.ts";
import { Ending, type Io } from "../io.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { planName, pointsPath } from "./paths.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const form = z.looseObject({
  kind: z.literal("fondrisk-plan"),
  format: z.literal(1),
  version: z.string(),
  code: z.string(),
  seed: z.string().min(1),
  replications: z.int().min(1).max(mostReplications),
  precision: z.number().positive().nullable(),
  points: z.array(z.looseObject({ id: z.string(), name: z.string(), hash: z.string(), set: z.record(z.string(), z.string()) })).min(1),
  asWritten: z.looseObject({ hash: z.string(), measures: z.array(z.string()), columns: z.array(z.string()) }).nullable(),
  rows: z.array(z.string()),
  cuts: z.array(z.int().min(0)).min(2),
  seconds: z.array(z.number()),
  files: z.array(hash),
});

/** A plan as it lies in its folder. */
export interface FoundPlan {
  readonly plan: ShardPlan;
  /** SHA-256 of its content: parts name it. */
  readonly hash: string;
}

const mostBytes = 1 << 29;

/** The plan as the text of its file: its own SHA-256 on the first line. */
export function planText(plan: ShardPlan): string {
  const content = `${JSON.stringify(plan, null, 1)}\n`;
  return `${JSON.stringify({ sha256: sha256(content) })}\n${content}`;
}

/**
 * The plan in a folder; null where there is none.
 *
 * throws  Ending 65 if it is damaged
 */
export function findPlan(folder: string, io: Io): FoundPlan | null {
  const path = join(folder, planName);
  const damaged = (reason: CommandSaid) => new Ending(say("isDamaged", { file: relative(io.folder, path), reason }), exitCodes.damaged);
  let text: string;
  try {
    text = readText(path, io.disk, mostBytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw damaged(error.said);
  }
  const end = text.indexOf("\n");
  const content = text.slice(end + 1);
  const own = ownHash(text.slice(0, Math.max(0, end)));
  if (own === null || sha256(content) !== own) throw damaged(say("planChecksum"));
  const read = form.safeParse(JSON.parse(content));
  const plan = content === "" || !read.success ? null : (read.data as unknown as ShardPlan);
  if (plan === null || !isConsistent(plan)) throw damaged(say("noPlanWritten"));
  return { plan, hash: own };
}

function ownHash(line: string): string | null {
  try {
    const read = z.object({ sha256: hash }).safeParse(JSON.parse(line));
    return read.success ? read.data.sha256 : null;
  } catch {
    return null;
  }
}

function isConsistent(plan: ShardPlan): boolean {
  const { cuts, files, points } = plan;
  const ascends = cuts.every((cut, k) => (k === 0 ? cut === 0 : cut > cuts[k - 1]!));
  return ascends && cuts.at(-1) === points.length * blocksOf(plan) && files.length === shardsOf(plan);
}

/**
 * The plan that a command was given a folder of.
 *
 * throws  Ending 66 if there is none, 65 if it is damaged
 */
export function readPlan(folder: string, io: Io): FoundPlan {
  const found = findPlan(folder, io);
  if (found !== null) return found;
  throw new Ending(say("noPlanIn", { folder: relative(io.folder, folder) || "." }), exitCodes.noPlan);
}

/**
 * What one shard needs.
 *
 * throws  Ending 65 if the file is not the one that the plan names
 */
export function readPoints(folder: string, { plan }: FoundPlan, shard: number, io: Io): PointsFile {
  const path = pointsPath(folder, shard);
  const damaged = (reason: CommandSaid) => new Ending(say("isDamaged", { file: relative(io.folder, path), reason }), exitCodes.damaged);
  let text: string;
  try {
    text = readText(path, io.disk, mostBytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw damaged(error.said);
  }
  if (sha256(text) !== plan.files[shard]) throw damaged(say("pointsChecksum"));
  const points = fromText(text) as PointsFile;
  if (JSON.stringify(points.pieces) !== JSON.stringify(piecesOf(plan, shard))) throw damaged(say("pointsOfOthers"));
  return points;
}
