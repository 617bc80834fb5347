import { blockSize } from "../engine.ts";
import type { AsWritten } from "./comparedPoints.ts";

/** A scenario of a plan, without its content: that is in the points files of its shards. */
export interface PlannedPoint {
  /** How it is called among the others: unique in the plan. */
  readonly id: string;
  readonly name: string;
  /** scenarioHash. */
  readonly hash: string;
  /** Of a sweep: what it sets, values by path as they were written. */
  readonly set: Readonly<Record<string, string>>;
}

/** A run, or a campaign of runs, cut into shards that know nothing of one another. Plain data. */
export interface ShardPlan {
  readonly kind: "fondrisk-plan";
  readonly format: 1;
  readonly version: string;
  /** codeHash of the code that made it: no other computes its shards. */
  readonly code: string;
  readonly seed: string;
  /** Of each point; with a precision the most. */
  readonly replications: number;
  /** Half-width of P(depletion) that ends a point, or null. */
  readonly precision: number | null;
  readonly blockSize: number;
  readonly points: readonly PlannedPoint[];
  /** Of a sweep the scenario that it varies, with which its points are compared; null where nothing is. */
  readonly asWritten: AsWritten | null;
  /** Columns of every future that are kept; none as a rule. */
  readonly rows: readonly string[];
  /** Where the one scenario of a run comes from (plain data of the command line); null for a campaign. */
  readonly source: unknown;
  /** Shard k computes the global blocks cuts[k] … cuts[k + 1] − 1; block g is block g mod B of point ⌊g/B⌋. */
  readonly cuts: readonly number[];
  /** Seconds on one core that each shard was estimated at. */
  readonly seconds: readonly number[];
  /** SHA-256 of every points file. */
  readonly files: readonly string[];
}

/** What a shard computes of one point: blocks first … first + blocks − 1. */
export interface Piece {
  readonly point: number;
  readonly first: number;
  readonly blocks: number;
}

/** Blocks of a point. */
export function blocksOf({ replications }: Pick<ShardPlan, "replications">): number {
  return Math.ceil(replications / blockSize);
}

/** Number of shards. */
export function shardsOf({ cuts }: Pick<ShardPlan, "cuts">): number {
  return cuts.length - 1;
}

/** What shard k computes, in order. */
export function piecesOf(plan: Pick<ShardPlan, "cuts" | "replications">, shard: number): readonly Piece[] {
  const whole = blocksOf(plan);
  const pieces: Piece[] = [];
  const end = plan.cuts[shard + 1]!;
  for (let block = plan.cuts[shard]!; block < end; ) {
    const point = Math.floor(block / whole);
    const first = block - point * whole;
    const blocks = Math.min(end - block, whole - first);
    pieces.push({ point, first, blocks });
    block += blocks;
  }
  return pieces;
}

/** Futures in a piece: the last block of a point may not be full. */
export function futuresOf({ replications }: Pick<ShardPlan, "replications">, { first, blocks }: Piece): number {
  return Math.min((first + blocks) * blockSize, replications) - first * blockSize;
}

/** Is all of its point in the piece? */
export function isWhole(plan: Pick<ShardPlan, "replications">, { first, blocks }: Piece): boolean {
  return first === 0 && blocks === blocksOf(plan);
}

/** What was asked for, as one text: two plans of the same request differ in cuts, estimates and the way to their files only. */
export function requestOf(plan: Omit<ShardPlan, "files">): string {
  const { format, version, code, seed, replications, precision, points, asWritten, rows } = plan;
  const about = [format, version, code, seed, replications, precision, asWritten, rows];
  return JSON.stringify([...about, points.map(({ id, name, hash }) => [id, name, hash])]);
}
