import {
  aggregateLayout,
  missedWindows,
  type PartialResult,
  type Plan,
  type QuantileTables,
  type Scenario,
  type Summary,
} from "../engine.ts";
import { createPool } from "../pool.ts";
import type { Batch, BatchResult, Job } from "../protocol.ts";
import type { Seat } from "../seat.ts";
import { secondPass } from "../secondPass.ts";
import { type Beside, besideOf } from "./comparedPoints.ts";
import { roundsOf } from "./cuts.ts";
import { groupsOf } from "./groups.ts";
import type { PartBody, PieceResult } from "./part.ts";
import { blocksOf, isWhole, type Piece, type ShardPlan } from "./plan.ts";
import { pointPlan } from "./pointPlan.ts";
import type { PointsFile } from "./points.ts";
import { halfWidthOf } from "./precision.ts";
import { blocksOfRanged, joinedRows, type Ranged } from "./ranged.ts";
import { rangeRun } from "./rangeRun.ts";

export interface ShardRun {
  readonly plan: Pick<ShardPlan, "seed" | "replications" | "precision" | "points" | "asWritten" | "rows">;
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
 * Computes the pieces of one shard, one after another; where they are compared with the scenario as written, those of the same futures
 * together, so that it is simulated once for several.
 *
 * throws  the signal's reason when aborted
 */
export async function shardRun(run: ShardRun): Promise<PartBody> {
  const done: PieceResult[] = [...run.start.done];
  const { asWritten } = run.plan;
  const tables: QuantileTables = new Map();
  const beside = asWritten === null || run.points.asWritten === null ? null : besideOf(run.points.asWritten, asWritten, tables);
  let { current } = run.start;
  let at = 0;
  for (const group of groupsOf(run.points.pieces, beside !== null && run.plan.precision === null)) {
    at += group.length;
    if (at <= done.length) continue;
    const so = [...done];
    done.push(
      ...(await groupResults(run, group, { beside, tables }, current, (now) => run.onCompleted?.(() => ({ done: so, current: now() })))),
    );
    current = null;
    run.onCompleted?.(() => ({ done: [...done], current: null }));
  }
  return { done, current: null };
}

interface Shared {
  readonly beside: Beside | null;
  readonly tables: QuantileTables;
}

async function groupResults(
  run: ShardRun,
  group: readonly Piece[],
  { beside, tables }: Shared,
  start: Ranged | null,
  onCompleted: (now: () => Ranged | null) => void,
): Promise<readonly PieceResult[]> {
  const { plan: about, workers, signal } = run;
  const scenarios = group.map((piece) => run.points.scenarios.find(({ point }) => point === piece.point)!.scenario);
  const plans = scenarios.map((scenario) => pointPlan(scenario, about, tables));
  const [piece] = group as [Piece];
  const { precision, replications, rows, seed } = about;
  const stop = {
    at: precision !== null && isWhole(about, piece) ? roundsOf(blocksOf(about)) : [],
    holds: (partial: PartialResult) => precision !== null && halfWidthOf(plans[0]!, partial) < precision,
  };
  const job: Job = { plans: beside === null ? plans : [beside.plan, ...plans], seed };
  const pool = createPool<Batch, BatchResult>({ seats: workers, openSeat: () => run.openSeat(job) });
  const range = { plans, beside, rows, seed, pool, seats: workers, range: piece, replications, signal, start, onCompleted, stop };
  const found = await rangeRun(range).finally(() => pool.close());
  const results: PieceResult[] = [];
  for (const [i, each] of group.entries()) {
    const partial = found.partials[i]!;
    const more = { pairs: found.pairs?.[i] ?? null, rows: found.rows === null ? null : joinedRows(found.rows[i]!) };
    // The only point of a run travels as a partial: its report is drawn from it.
    const travels = !isWhole(about, each) || about.points.length === 1;
    const summary = travels ? null : run.summarise(scenarios[i]!, plans[i]!, await exactly(run, plans[i]!, partial));
    results.push({ piece: each, partial: travels ? partial : null, summary, ...more });
  }
  return results;
}

/** The partial, and what its windows have missed looked for once more. */
async function exactly(run: ShardRun, plan: Plan, partial: PartialResult): Promise<PartialResult> {
  if (missedWindows(aggregateLayout(plan), partial) === null) return partial;
  const { workers, signal } = run;
  const job: Job = { plans: [plan], seed: run.plan.seed };
  const pool = createPool<Batch, BatchResult>({ seats: workers, openSeat: () => run.openSeat(job) });
  try {
    const [exact] = await secondPass({ plans: [plan], pool, seats: workers, replications: partial.replications, signal }, [partial]);
    return exact!;
  } finally {
    pool.close();
  }
}

/** Blocks that are in a part or in what is kept of one. */
export function blocksIn({ done, current }: PartBody): number {
  const finished = done.reduce((sum, { piece }) => sum + piece.blocks, 0);
  return finished + (current === null ? 0 : blocksOfRanged(current));
}
