import { dirname, extname, join, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { problem } from "../../../workers/host.ts";
import { type CommandSaid, type CommandValue, say } from "../../text/said/say.ts";
import { type Io, UsageError } from "../io.ts";
import { readText } from "../readFile.ts";
import { gridOf, hypercubeOf, listOf, mostBytes, type WrittenPoint } from "../sweep/designs.ts";

const value = z.union([z.number(), z.string(), z.boolean()]);

/** A sweep as it is written down: the settings of one scenario, each combination or a table of them. */
const form = z.strictObject({
  scenario: z.string().min(1),
  design: z.enum(["grid", "lhs", "list"]).optional(),
  vary: z.array(z.strictObject({ path: z.string().min(1), values: z.union([z.array(value).min(1), z.string().min(1)]) })).optional(),
  /** Of a list: a CSV beside this file; its header has the paths, and label for the names. */
  file: z.string().min(1).optional(),
  /** Of a Latin hypercube: so many. */
  points: z.int().min(1).max(10_000).optional(),
  /** Of fondrisk sweep: what is told of each point. */
  measures: z.array(z.string().min(1)).min(1).optional(),
  replications: z.int().min(1).optional(),
  precision: z.number().positive().optional(),
  seed: z.union([z.string(), z.number()]).optional(),
});

export interface SweepFile {
  /** Argument for the scenario: a name of the library, or a path from where the command was given. */
  readonly scenario: string;
  readonly design: "grid" | "lhs" | "list";
  readonly points: readonly WrittenPoint[];
  readonly measures: readonly string[] | null;
  readonly replications: number | null;
  readonly precision: number | null;
  readonly seed: string | null;
}

/**
 * Reads a sweep; null where the argument is not the file of one.
 *
 * chosen  the seed that was given beside it, of which a hypercube depends
 * throws  UsageError if it is a sweep and wrong
 */
export function findSweep(argument: string, io: Io, chosen?: string): SweepFile | null {
  const path = resolve(io.folder, argument);
  if (![".yaml", ".yml", ".json"].includes(extname(path))) return null;
  let content: unknown;
  try {
    content = parseYaml(readText(path, io.disk, mostBytes));
  } catch {
    // Whoever reads it as a scenario says what is wrong.
    return null;
  }
  if (typeof content !== "object" || content === null || !("scenario" in content)) return null;
  const read = form.safeParse(content);
  if (!read.success) {
    throw new UsageError(unlikeForm(argument, read.error.issues[0]!));
  }
  const { scenario, design, vary = [], file, points = 64, measures, replications, precision, seed } = read.data;
  const isList = design === "list" || (design === undefined && file !== undefined);
  if (isList !== (file !== undefined) || isList === vary.length > 0) {
    throw new UsageError(say("sweepVaries", { file: argument }));
  }
  return {
    scenario: extname(scenario) === "" ? scenario : join(dirname(argument), scenario),
    design: isList ? "list" : (design ?? "grid"),
    measures: measures ?? null,
    points:
      file !== undefined
        ? listOf(join(dirname(argument), file), io)
        : design === "lhs"
          ? hypercubeOf(vary, points, chosen ?? `${seed ?? 1}`, argument)
          : gridOf(vary, argument),
    replications: replications ?? null,
    precision: precision ?? null,
    seed: seed === undefined ? null : `${seed}`,
  };
}

/** What each key of a sweep takes. */
const takes: Readonly<Record<keyof typeof form.shape, CommandValue>> = {
  scenario: say("sweepScenario"),
  design: ["grid", "lhs", "list"],
  vary: say("sweepVary"),
  file: say("sweepFile"),
  points: say("sweepPoints"),
  measures: say("sweepMeasures"),
  replications: say("sweepWhole"),
  precision: say("sweepAboveZero"),
  seed: say("sweepSeed"),
};

/** The first thing in which a block of keys is no sweep. */
function unlikeForm(file: string, issue: z.core.$ZodIssue): CommandSaid {
  const known = Object.keys(takes);
  const [key = ""] = issue.path.map(String);
  const path = issue.path.join(".") || say("itsForm");
  if (issue.code === "unrecognized_keys" && key === "") {
    return say("sweepForm", { file, path, reason: problem("unknownKey", { key: `'${issue.keys[0]}'`, known }) });
  }
  return say("sweepForm", { file, path, reason: say("expectedRule", { rule: takes[key as keyof typeof takes] ?? say("itsForm") }) });
}
