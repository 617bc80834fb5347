import { setTimeout as wait } from "node:timers/promises";
import { decodePart, type PartBody, PartDamaged, type PartHeader, partDamaged, piecesOf, shardsOf } from "../../../workers/node.ts";
import type { CommandSaid } from "../../text/said/say.ts";
import type { Io } from "../io.ts";
import { readBytes } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { fileOf, partPath, partsFolder } from "./paths.ts";
import type { FoundPlan } from "./planFile.ts";

export interface FoundPart {
  readonly header: PartHeader;
  readonly body: PartBody;
}

const mostBytes = 1 << 30;
/** Milliseconds between two looks at a part that does not verify. */
const again = 1000;

/**
 * A part or checkpoint of a shard, checked for every byte and for being the one that is wanted.
 *
 * throws  PartDamaged, Unreadable
 */
export function readPart(path: string, shard: number, pass: 1 | 2, { plan, hash }: FoundPlan, io: Io): FoundPart {
  const { header, body } = decodePart(readBytes(path, io.disk, mostBytes));
  if (header.plan !== hash) throw partDamaged("partOfAnotherPlan");
  if (header.shard !== shard || header.pass !== pass || JSON.stringify(header.pieces) !== JSON.stringify(piecesOf(plan, shard))) {
    throw partDamaged("partOfShard", { shard: header.shard });
  }
  return { header, body };
}

/** Shards that have a file of this kind in a folder of parts: by listing, since a network's disk forgets later that a name was not there. */
export function listedShards(folder: string, kind: "part" | "keep" | "end", io: Io): ReadonlySet<number> {
  let names: readonly string[] = [];
  try {
    names = io.disk.list(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return new Set(names.map(fileOf).flatMap((file) => (file?.kind === kind ? [file.shard] : [])));
}

/** A part that is there and is not what it should be: why. */
export interface WrongPart {
  readonly wrong: CommandSaid;
}

/** Reads the finished parts of a plan, with patience. */
export interface PartReader {
  /** null: there is none. */
  read(shard: number): Promise<FoundPart | WrongPart | null>;
}

/**
 * A reader of parts. One that is listed but does not verify is looked at again until the patience of the whole command is used up:
 * a network's disk may show a name before its content.
 *
 * patience  seconds
 */
export function partReader(folder: string, found: FoundPlan, pass: 1 | 2, patience: number, io: Io): PartReader {
  const there = listedShards(partsFolder(folder, pass), "part", io);
  const until = performance.now() + 1000 * patience;
  return {
    async read(shard) {
      if (!there.has(shard)) return null;
      for (;;) {
        try {
          const part = readPart(partPath(folder, shard, pass), shard, pass, found, io);
          if (!part.header.complete) throw partDamaged("partIncomplete");
          return part;
        } catch (error) {
          if (!(error instanceof PartDamaged || error instanceof Unreadable)) throw error;
          if (performance.now() >= until) return { wrong: error.said };
        }
        await wait(Math.min(again, Math.max(0, until - performance.now())), undefined, { signal: io.interrupt }).catch(() => {
          io.interrupt.throwIfAborted();
        });
      }
    },
  };
}

/** Numbers of all shards. */
export function allShards({ plan }: FoundPlan): readonly number[] {
  return Array.from({ length: shardsOf(plan) }, (_, shard) => shard);
}
