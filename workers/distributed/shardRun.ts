import { compile, type PartialResult, type Plan, type Scenario, type Summary } from "../engine.ts";
import { createPool } from "../pool.ts";
import type { Batch, BatchResult, Job } from "../protocol.ts";
import { countBlocks } from "../ranges.ts";
import type { Seat } from "../seat.ts";
import { secondPass } from "../secondPass.ts";
import { roundsOf } from "./cuts.ts";
import type { PartBody, PieceResult } from "./part.ts";
import { blocksOf, isWhole, type Piece, type ShardPlan } from "./plan.ts";
import type { PointsFile } from "./points.ts";
import { halfWidthOf } from "./precision.ts";
import { rangeRun } from "./rangeRun.ts";

export interface ShardRun {
  readonly plan: Pick<ShardPlan, "seed" | "replications" | "precision" | "points">;
  readonly points: PointsFile;
  /** What a copy of this shard has kept before. */
  readonly start: PartBody;
  readonly workers: number;
  readonly openSeat: (job: Job) => Seat<Batch, BatchResult>;
  /** The summary of a point that is all there. */
  readonly summarise: (scenario: Scenario, plan: Plan, partial: PartialResult) => Summary;
  readonly signal?: AbortSignal | undefined;
  /** After every batch: what there is now, and how many blocks. Cheap to call seldom. */
  readonly onCompleted?: (now: () => PartBody) => void;
}

/**
 * Computes the pieces of one shard, one after another.
 *
 * throws  the signal's reason when aborted
 */
export async function shardRun(run: ShardRun): Promise<PartBody> {
  const done: PieceResult[] = [...run.start.done];
  let { current } = run.start;
  for (const piece of run.points.pieces.slice(done.length)) {
    done.push(await pieceResult(run, piece, current, (now) => run.onCompleted?.(() => ({ done: [...done], current: now() }))));
    current = null;
    run.onCompleted?.(() => ({ done: [...done], current: null }));
  }
  return { done, current: null };
}

async function pieceResult(
  run: ShardRun,
  piece: Piece,
  start: PartialResult | null,
  onCompleted: (now: () => PartialResult | null) => void,
): Promise<PieceResult> {
  const { plan: about, workers, signal } = run;
  const { scenario } = run.points.scenarios.find(({ point }) => point === piece.point)!;
  const plan = compile(scenario);
  const job: Job = { plans: [plan], seed: about.seed };
  const pool = createPool<Batch, BatchResult>({ seats: workers, openSeat: () => run.openSeat(job) });
  const whole = isWhole(about, piece);
  const { precision, replications } = about;
  const stop = {
    at: precision !== null && whole ? roundsOf(blocksOf(about)) : [],
    holds: (partial: PartialResult) => precision !== null && halfWidthOf(plan, partial) < precision,
  };
  try {
    const partial = await rangeRun({ plan, pool, seats: workers, range: piece, replications, signal, start, onCompleted, stop });
    // The only point of a run travels as a partial: its report is drawn from it.
    if (!whole || about.points.length === 1) return { piece, partial, summary: null };
    const pass = { plans: [plan], pool, seats: workers, replications: partial.replications, signal };
    const [exact] = await secondPass(pass, [partial]);
    return { piece, partial: null, summary: run.summarise(scenario, plan, exact!) };
  } finally {
    pool.close();
  }
}

/** Blocks that are in a part or in what is kept of one. */
export function blocksIn({ done, current }: PartBody): number {
  const finished = done.reduce((sum, { piece }) => sum + piece.blocks, 0);
  return finished + (current === null ? 0 : countBlocks(current.ranges));
}
