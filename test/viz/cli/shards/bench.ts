import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "../../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../../viz/cli/disk.ts";
import { fondrisk } from "../../../../viz/cli/fondrisk.ts";
import type { Io } from "../../../../viz/cli/io.ts";
import { fakeIo } from "../fakeIo.ts";
import { localThread } from "../localThread.ts";

export interface Transcript {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder to plan in, and the command line on this thread. */
export interface ShardBench {
  readonly folder: string;
  run(argv: readonly string[], more?: Partial<Io>): Promise<Transcript>;
  /** The same, which must succeed. */
  good(argv: readonly string[], more?: Partial<Io>): Promise<Transcript>;
  /** Computes these shards, in this order. */
  shards(plan: string, numbers: readonly number[], more?: readonly string[]): Promise<void>;
  remove(): void;
}

export function shardBench(): ShardBench {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-shards-"));
  async function run(argv: readonly string[], more: Partial<Io> = {}): Promise<Transcript> {
    const { io, out, err } = fakeIo(folder, (script) => localThread(script, more.disk ?? nodeDisk), {
      environment: { LANG: "en_GB.UTF-8" },
      ...more,
    });
    const code = await fondrisk(argv, commands, io);
    return { code, out: out(), err: err() };
  }
  async function good(argv: readonly string[], more?: Partial<Io>): Promise<Transcript> {
    const done = await run(argv, more);
    if (done.code !== 0) throw new Error(`${argv.join(" ")} ended with ${done.code}: ${done.err}`);
    return done;
  }
  return {
    folder,
    run,
    good,
    async shards(plan, numbers, more = []) {
      for (const number of numbers) await good(["shard", plan, "--index", `${number}`, "--workers", "1", ...more]);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Whole numbers 0 … count − 1 in an order that a fixed rule shuffles. */
export function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
