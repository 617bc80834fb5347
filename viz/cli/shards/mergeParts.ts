import { relative } from "node:path";
import { blockSize, gatherPartials, type PartialResult, type Plan } from "../../../workers/host.ts";
import type { Scenario, Summary } from "../../../workers/index.ts";
import {
  blocksOf,
  exactly,
  futuresOf,
  isWhole,
  listed,
  PartDamaged,
  type PieceResult,
  type PointMerge,
  partDamaged,
  piecesOf,
  pointMerge,
  pointPlan,
  roundsOf,
  type SecondPassFile,
} from "../../../workers/node.ts";
import { formatNumber } from "../../text/numbers.ts";
import { type CommandSaid, say } from "../../text/said/say.ts";
import { exitCodes } from "../exitCodes.ts";
import { Ending, type Io } from "../io.ts";
import { allShards, type PartReader, partReader } from "./parts.ts";
import { partPath } from "./paths.ts";
import { type FoundPlan, readPoints } from "./planFile.ts";
import { findSecondPass, writeSecondPass } from "./secondPassFile.ts";

/** What a point comes to. */
export interface MergedPoint {
  readonly point: number;
  readonly scenario: Scenario | null;
  readonly plan: Plan | null;
  /** null where a shard has made the summary. */
  readonly partial: PartialResult | null;
  readonly summary: Summary | null;
  /** Its futures paired with those of the scenario as written; null where nothing is compared. */
  readonly pairs: PartialResult | null;
}

/** Everything that was merged, and versions of Node and processors that parts come from. */
export interface Merged {
  readonly points: readonly MergedPoint[];
  readonly hosts: readonly string[];
}

interface Open {
  readonly merge: PointMerge;
  readonly scenario: Scenario;
  readonly plan: Plan;
}

/**
 * Merges the parts of a plan, in order of their numbers: any order would give the same. A point ends where its precision holds.
 *
 * throws  Ending 65, every damaged part named; 75, shards, a round or a second pass missing
 */
export async function mergeParts(folder: string, found: FoundPlan, patience: number, io: Io): Promise<Merged> {
  const { plan: about } = found;
  const reader = partReader(folder, found, 1, patience, io);
  const open = new Map<number, Open>();
  const merged = new Map<number, Omit<MergedPoint, "pairs">>();
  const paired = new Map<number, ReturnType<typeof gatherPartials>>();
  const missing: number[] = [];
  const damaged: CommandSaid[] = [];
  const hosts = new Set<string>();
  /** By point: the round that shards are missing of. */
  const limits = new Map<number, number>();
  const roundAfter = (block: number) => roundsOf(blocksOf(about)).find((round) => round > block)!;
  const isDone = (point: number) => merged.has(point) || open.get(point)?.merge.enough() === true;
  for (const shard of allShards(found)) {
    io.interrupt.throwIfAborted();
    const pieces = piecesOf(about, shard);
    // Of a point that lacks a round of its precision, what lies behind that round may never be needed.
    if (pieces.every(({ point, first }) => isDone(point) || first >= (limits.get(point) ?? Number.POSITIVE_INFINITY))) continue;
    const part = await reader.read(shard);
    if (part === null) {
      missing.push(shard);
      for (const { point, first } of pieces) if (about.precision !== null && !limits.has(point)) limits.set(point, roundAfter(first));
    } else if ("wrong" in part) damaged.push(damage(folder, shard, part.wrong, io));
    else {
      hosts.add(`Node ${part.header.node} on ${part.header.arch}`);
      try {
        for (const result of part.body.done) take(result, shard);
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof PartDamaged)) throw error;
        damaged.push(damage(folder, shard, error instanceof PartDamaged ? error.said : say("technical", { text: error.message }), io));
      }
    }
  }
  if (damaged.length > 0) {
    throw new Ending([...damaged, say(damaged.length === 1 ? "oneAgain" : "someAgain")], exitCodes.damaged);
  }
  if (missing.length > 0) {
    const lack = missingSaid(found, missing);
    const said = about.precision === null ? lack : say("precisionLacks", { futures: roundText(limits, io), missing: lack });
    throw new Ending(said, exitCodes.stopped);
  }
  return { points: await finish(), hosts: [...hosts] };

  function take({ piece, partial, summary, pairs }: PieceResult, shard: number): void {
    if (isDone(piece.point)) return;
    const expected = futuresOf(about, piece);
    const got = partial?.replications ?? summary?.run.replications ?? 0;
    const may = about.precision !== null && isWhole(about, piece);
    if (may ? got > expected || got === 0 : got !== expected)
      throw partDamaged("partFutures", { found: got, point: piece.point, expected });
    if (pairs !== null) gatheringOf(piece.point).add(pairs);
    if (summary !== null) merged.set(piece.point, { point: piece.point, scenario: null, plan: null, partial: null, summary });
    if (partial === null) return;
    const into = open.get(piece.point) ?? opened(piece.point, shard);
    into.merge.add(partial);
  }

  function gatheringOf(point: number): ReturnType<typeof gatherPartials> {
    const gathering = paired.get(point) ?? gatherPartials(null);
    paired.set(point, gathering);
    return gathering;
  }

  function opened(point: number, shard: number): Open {
    const { scenario } = readPoints(folder, found, shard, io).scenarios.find((each) => each.point === point)!;
    const plan = pointPlan(scenario, about);
    const made = { merge: pointMerge(about, plan), scenario, plan };
    open.set(point, made);
    return made;
  }

  async function finish(): Promise<readonly MergedPoint[]> {
    const second = findSecondPass(folder, found, io);
    const seconds = second === null ? new Map<number, PartialResult>() : await secondPartials(second);
    const asked: SecondPassFile["points"][number][] = [];
    for (const [point, { merge, scenario, plan }] of open) {
      const partial = exactly(plan, merge.whole()!, seconds.get(point) ?? null);
      if ("replications" in partial) merged.set(point, { point, scenario, plan, partial, summary: null });
      else asked.push({ point, blocks: merge.blocks(), windows: partial });
    }
    if (asked.length > 0) {
      writeSecondPass(folder, { plan: found.hash, points: asked }, io);
      throw new Ending(say("outsideKept"), exitCodes.stopped);
    }
    const points = [...merged.values()].sort((a, b) => a.point - b.point);
    return points.map((each) => ({ ...each, pairs: paired.get(each.point)?.whole() ?? null }));
  }

  async function secondPartials(file: SecondPassFile): Promise<ReadonlyMap<number, PartialResult>> {
    const again: PartReader = partReader(folder, found, 2, patience, io);
    const gatherings = new Map(file.points.map(({ point }) => [point, gatherPartials(null)]));
    const lacking: number[] = [];
    for (const shard of shardsOfSecondPass(found, file)) {
      const part = await again.read(shard);
      if (part === null) lacking.push(shard);
      else if ("wrong" in part) throw new Ending(damage(folder, shard, part.wrong, io, 2), exitCodes.damaged);
      else for (const { piece, partial } of part.body.done) if (partial !== null) gatherings.get(piece.point)?.add(partial);
    }
    if (lacking.length > 0) {
      throw new Ending(say("ofSecondPass", { missing: missingSaid(found, lacking) }), exitCodes.stopped);
    }
    return new Map([...gatherings].map(([point, gathering]) => [point, gathering.whole()!]));
  }
}

function roundText(limits: ReadonlyMap<number, number>, { locale }: Io): string {
  return formatNumber(Math.min(...limits.values()) * blockSize, locale);
}

/** Shards that a second pass is about. */
export function shardsOfSecondPass(found: FoundPlan, { points }: SecondPassFile): readonly number[] {
  const blocks = new Map(points.map((each) => [each.point, each.blocks]));
  return allShards(found).filter((shard) => piecesOf(found.plan, shard).some(({ point, first }) => first < (blocks.get(point) ?? 0)));
}

function damage(folder: string, shard: number, reason: CommandSaid, io: Io, pass: 1 | 2 = 1): CommandSaid {
  return say("isDamaged", { file: relative(io.folder, partPath(folder, shard, pass)), reason });
}

function missingSaid(found: FoundPlan, missing: readonly number[]): CommandSaid {
  const about = { shards: allShards(found).length, missing: listed(missing) };
  return missing.length === 1 ? say("oneMissing", about) : say("someMissing", { ...about, count: missing.length });
}
