import { join } from "node:path";
import * as z from "zod";
import { blockSize } from "../../../workers/host.ts";
import { futuresOf, PartDamaged, piecesOf } from "../../../workers/node.ts";
import type { CommandSaid } from "../../text/said/say.ts";
import type { Io } from "../io.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { allShards, listedShards, partReader, readPart } from "./parts.ts";
import { endPath, keepPath, logFolder, partsFolder } from "./paths.ts";
import type { FoundPlan } from "./planFile.ts";

/** What the files say of one shard. */
export interface ShardState {
  readonly shard: number;
  readonly state: "done" | "running" | "quiet" | "damaged" | "missing";
  /** Futures that are computed. */
  readonly futures: number;
  readonly of: number;
  /** Seconds since the last checkpoint; null where there is none. */
  readonly keptSeconds: number | null;
  /** What is wrong with its part. */
  readonly damage: CommandSaid | null;
  /** How it ended that is not worth trying again. */
  readonly failure: { readonly code: number; readonly message: string } | null;
}

/** Seconds after the last checkpoint from which on a shard may have been stopped: four checkpoints that did not come. */
const quietAfter = 120;

const end = z.looseObject({ code: z.int(), message: z.string() });

/** The state of every shard, from files only. patience: seconds for parts that do not verify (shards/parts.ts) */
export async function shardStates(folder: string, found: FoundPlan, patience: number, io: Io): Promise<readonly ShardState[]> {
  const reader = partReader(folder, found, 1, patience, io);
  const kept = listedShards(partsFolder(folder, 1), "keep", io);
  const ended = listedShards(join(folder, logFolder), "end", io);
  const states: ShardState[] = [];
  for (const shard of allShards(found)) {
    const of = piecesOf(found.plan, shard).reduce((sum, piece) => sum + futuresOf(found.plan, piece), 0);
    const part = await reader.read(shard);
    io.interrupt.throwIfAborted();
    const about = { shard, of, keptSeconds: null, damage: null, failure: null };
    if (part !== null && !("wrong" in part)) states.push({ ...about, state: "done", futures: of });
    else {
      const keep = kept.has(shard) ? keepOf(folder, found, shard, io) : null;
      const failure = ended.has(shard) ? failureOf(folder, shard, io) : null;
      const alive = keep !== null && keep.age < quietAfter ? "running" : "quiet";
      const state = part !== null ? "damaged" : keep === null || failure !== null ? "missing" : alive;
      states.push({
        ...about,
        state,
        futures: Math.min(of, keep?.futures ?? 0),
        keptSeconds: keep?.age ?? null,
        damage: part === null ? null : part.wrong,
        failure,
      });
    }
  }
  return states;
}

function keepOf(folder: string, found: FoundPlan, shard: number, io: Io): { readonly futures: number; readonly age: number } | null {
  const path = keepPath(folder, shard, 1);
  try {
    const { header } = readPart(path, shard, 1, found, io);
    const changed = io.disk.facts(path)?.changed ?? Date.now();
    return { futures: header.blocks * blockSize, age: Math.max(0, Math.round((Date.now() - changed) / 1000)) };
  } catch (error) {
    if (error instanceof PartDamaged || error instanceof Unreadable) return null;
    throw error;
  }
}

function failureOf(folder: string, shard: number, io: Io): ShardState["failure"] {
  try {
    const read = end.safeParse(JSON.parse(readText(endPath(folder, shard), io.disk, 1 << 20)));
    return read.success ? { code: read.data.code, message: read.data.message } : null;
  } catch {
    return null;
  }
}
