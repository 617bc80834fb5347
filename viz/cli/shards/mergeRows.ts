import type { ColumnBlock } from "../../../workers/host.ts";
import { piecesOf } from "../../../workers/node.ts";
import { say } from "../../text/said/say.ts";
import { exitCodes } from "../exitCodes.ts";
import { Ending, type Io } from "../io.ts";
import { allShards, partReader } from "./parts.ts";
import type { FoundPlan } from "./planFile.ts";

/** A point, and how many of its futures count. */
export interface RowsOf {
  readonly point: number;
  readonly replications: number;
}

/**
 * Hands over the rows of points, in order of the points and of their futures: part by part, so that no more than one is in memory.
 *
 * add     takes consecutive futures of a point
 * throws  Ending 65 if a part that was whole a moment ago is not any more
 */
export async function mergeRows(
  folder: string,
  found: FoundPlan,
  points: readonly RowsOf[],
  patience: number,
  add: (point: number, rows: ColumnBlock) => Promise<void>,
  io: Io,
): Promise<void> {
  const left = new Map(points.map(({ point, replications }) => [point, replications]));
  const reader = partReader(folder, found, 1, patience, io);
  for (const shard of allShards(found)) {
    io.interrupt.throwIfAborted();
    if (piecesOf(found.plan, shard).every(({ point }) => (left.get(point) ?? 0) === 0)) continue;
    const part = await reader.read(shard);
    if (part === null || "wrong" in part) {
      throw new Ending(say("shardIsGone", { shard, reason: part?.wrong ?? say("partIsGone") }), exitCodes.damaged);
    }
    for (const { piece, rows } of part.body.done) {
      const wanted = left.get(piece.point) ?? 0;
      const there = rows?.[0]?.length ?? 0;
      const count = Math.min(wanted, there);
      left.set(piece.point, wanted - count);
      if (count > 0) await add(piece.point, count < there ? rows!.map((column) => column.slice(0, count)) : rows!);
    }
  }
}
