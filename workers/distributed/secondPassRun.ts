import { blockSize, gatherPartials, type Windows } from "../engine.ts";
import { createPool } from "../pool.ts";
import type { Batch, BatchResult, Job } from "../protocol.ts";
import { batchSupply } from "../supply.ts";
import type { PartBody, PieceResult } from "./part.ts";
import { pointPlan } from "./pointPlan.ts";
import type { ShardRun } from "./shardRun.ts";

/** What a merge wants to be looked for in the same futures once more: by point, its windows. */
export interface SecondPassFile {
  readonly plan: string;
  /** By point: blocks that the merge took, and the windows by sampled column. */
  readonly points: readonly { readonly point: number; readonly blocks: number; readonly windows: readonly Windows[] }[];
}

/** Pieces of the shard that a second pass is about. */
export function piecesIn(file: SecondPassFile, run: Pick<ShardRun, "points">): PieceResult["piece"][] {
  return run.points.pieces.filter(({ point, first }) => file.points.some((each) => each.point === point && first < each.blocks));
}

/** Computes the pieces again that a second pass asks for, and keeps what lies in its windows. */
export async function secondPassRun(
  run: Pick<ShardRun, "plan" | "points" | "workers" | "openSeat" | "signal">,
  file: SecondPassFile,
): Promise<PartBody> {
  const done: PieceResult[] = [];
  for (const piece of piecesIn(file, run)) {
    const { scenario } = run.points.scenarios.find(({ point }) => point === piece.point)!;
    const { windows, blocks } = file.points.find(({ point }) => point === piece.point)!;
    const job: Job = { plans: [pointPlan(scenario, run.plan)], seed: run.plan.seed };
    const pool = createPool<Batch, BatchResult>({ seats: run.workers, openSeat: () => run.openSeat(job) });
    const gathering = gatherPartials(null);
    try {
      const supply = batchSupply({
        ranges: [{ first: piece.first, blocks: Math.min(piece.blocks, blocks - piece.first) }],
        replications: run.plan.replications,
        blockSize,
        seats: run.workers,
        columns: "none",
        windows: () => [windows],
        window: Number.POSITIVE_INFINITY,
        done: (_, result) => gathering.add(result.partials[0]!),
      });
      await pool.run(supply, run.signal);
      done.push({ piece, partial: gathering.whole()!, summary: null, pairs: null, rows: null });
    } finally {
      pool.close();
    }
  }
  return { done, current: null };
}
