import * as z from "zod";
import { blockSize, type Checkpoint } from "../../workers/host.ts";
import { type CommandSaid, say } from "../text/said/say.ts";
import type { RowFormat } from "./rows.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import type { Aim, Left } from "./simulate.ts";

/** Where the results of a run go: kept with it, so that `resume` leaves the files that the run would have left. */
export interface Outlet extends Left {
  /** Folder of the results as seen from that of the checkpoint; null: none. */
  readonly folder: string | null;
  readonly rows: readonly RowFormat[];
  /** One JSON document on stdout instead of a table. */
  readonly json: boolean;
}

/** What of a run is done, its alternatives among it. */
export type Done = Pick<Kept, "ranges" | "partials" | "alternatives">;

/** A checkpoint of the command line. */
export interface Kept extends Omit<Checkpoint, "source" | "target"> {
  /** codeHash of the code that computes it. */
  readonly code: string;
  readonly target: Aim;
  readonly source: ScenarioSource;
  readonly outlet: Outlet;
  /** Futures that share a draw of what is assumed; absent: 1. */
  readonly futuresPerDraw?: number;
}

const range = z.object({ first: z.int().min(0), blocks: z.int().min(1) });

/** The form of it, as far as it can be said without the scenario; ranges ascend and do not overlap. */
export const keptForm = z.looseObject({
  version: z.string(),
  code: z.string(),
  seed: z.string().min(1),
  scenarioHash: z.string(),
  target: z.union([
    z.strictObject({ replications: z.int().min(1) }),
    z.strictObject({ precision: z.number().positive(), atMost: z.int().min(1).optional() }),
  ]),
  scenario: z.looseObject({ name: z.string() }),
  source: z.looseObject({
    text: z.string(),
    library: z.string().nullable(),
    argument: z.string(),
    overrides: z.array(z.string()),
    inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  }),
  outlet: z.looseObject({
    folder: z.string().nullable(),
    rows: z.array(z.enum(["parquet", "csv"])),
    columns: z.array(z.string()),
    reduces: z.boolean().optional(),
    alone: z.boolean().optional(),
    json: z.boolean(),
  }),
  ranges: z
    .array(range)
    .refine((ranges) => ranges.every(({ first }, i) => i === 0 || first >= ranges[i - 1]!.first + ranges[i - 1]!.blocks), {
      message: "ranges must ascend",
    }),
  futuresPerDraw: z.int().min(2).max(1024).optional(),
  partials: z
    .array(z.looseObject({ replications: z.int().min(0) }))
    .min(1)
    .nullable(),
  alternatives: z.array(z.looseObject({ replications: z.int().min(0), ranges: z.array(range) })).optional(),
});

/** Two runs of the same identity compute the same futures: how many is another matter. */
export function runIdentity({
  version,
  code,
  seed,
  scenarioHash,
  futuresPerDraw = 1,
}: Pick<Kept, "version" | "code" | "seed" | "scenarioHash" | "futuresPerDraw">): string {
  return JSON.stringify([version, code, seed, scenarioHash, futuresPerDraw]);
}

/** Why what is done, kept in a file, cannot be a part of what is asked for, or null. */
export function unfitAim({ ranges, target }: Pick<Kept, "ranges" | "target">, asked: Aim, file: string): CommandSaid | null {
  const end = Math.max(0, ...ranges.map(({ first, blocks }) => first + blocks)) * blockSize;
  if ("replications" in asked && "replications" in target) {
    return end > asked.replications ? say("checkpointHasMore", { file, done: end, asked: asked.replications }) : null;
  }
  // Rounds end where the precision says: what was done for another one may be past the end of this.
  return sameAim(asked, target) || end === 0 ? null : say("checkpointOfPrecision", { file });
}

function sameAim(a: Aim, b: Aim): boolean {
  return "precision" in a && "precision" in b && a.precision === b.precision && a.atMost === b.atMost;
}
