import { blocksOf, piecesOf, roundsOf } from "../../../workers/node.ts";
import type { Io } from "../io.ts";
import { shardsOfSecondPass } from "./mergeParts.ts";
import { allShards, partReader } from "./parts.ts";
import type { FoundPlan } from "./planFile.ts";
import { findSecondPass } from "./secondPassFile.ts";

/** Shards to hand over. */
export interface WantedShards {
  readonly pass: 1 | 2;
  readonly shards: readonly number[];
}

/**
 * All shards of a plan, or those whose parts are missing or damaged; of a second pass that a merge has asked for, where the first is
 * all there.
 *
 * missing  leave out what is there
 * rounds   of a precision only the next round
 */
export async function wantedShards(
  folder: string,
  found: FoundPlan,
  { missing, rounds }: { readonly missing: boolean; readonly rounds: boolean },
  io: Io,
): Promise<WantedShards> {
  const first = missing || rounds ? await lacking(folder, found, 1, allShards(found), io) : allShards(found);
  const second = findSecondPass(folder, found, io);
  if (second !== null && missing) {
    const again = await lacking(folder, found, 2, shardsOfSecondPass(found, second), io);
    if (again.length > 0) return { pass: 2, shards: again };
  }
  return { pass: 1, shards: rounds ? nextRound(found, first) : first };
}

async function lacking(folder: string, found: FoundPlan, pass: 1 | 2, shards: readonly number[], io: Io): Promise<readonly number[]> {
  const reader = partReader(folder, found, pass, 0, io);
  const out: number[] = [];
  for (const shard of shards) {
    const part = await reader.read(shard);
    if (part === null || "wrong" in part) out.push(shard);
  }
  return out;
}

/** Of shards that are missing, those that end no later than the next round of their point's precision. */
function nextRound({ plan }: FoundPlan, missing: readonly number[]): readonly number[] {
  if (plan.precision === null) return missing;
  const rounds = roundsOf(blocksOf(plan));
  const limits = new Map<number, number>();
  return missing.filter((shard) =>
    piecesOf(plan, shard).some(({ point, first }) => {
      const limit = limits.get(point) ?? rounds.find((round) => round > first)!;
      limits.set(point, limit);
      return first < limit;
    }),
  );
}
