import { basename, dirname, extname, join, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { readTable } from "../../../workers/host.ts";
import { type Io, UsageError } from "../io.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";

const value = z.union([z.number(), z.string(), z.boolean()]);

/** A sweep as it is written down: the settings of one scenario, each combination or a table of them. */
const form = z.strictObject({
  scenario: z.string().min(1),
  design: z.enum(["grid", "list"]).optional(),
  vary: z.array(z.strictObject({ path: z.string().min(1), values: z.union([z.array(value).min(1), z.string().min(1)]) })).optional(),
  /** Of a list: a CSV beside this file; its header has the paths, and label for the names. */
  file: z.string().min(1).optional(),
  replications: z.int().min(1).optional(),
  precision: z.number().positive().optional(),
  seed: z.union([z.string(), z.number()]).optional(),
});

/** One setting of a sweep. */
export interface SweepPoint {
  readonly label: string;
  /** Values by path, as they were written. */
  readonly set: Readonly<Record<string, string>>;
}

export interface SweepFile {
  /** Argument for the scenario: a name of the library, or a path from where the command was given. */
  readonly scenario: string;
  readonly points: readonly SweepPoint[];
  readonly replications: number | null;
  readonly precision: number | null;
  readonly seed: string | null;
}

const mostBytes = 16 << 20;

/**
 * Reads a sweep; null where the argument is not the file of one.
 *
 * throws  UsageError, one sentence, if it is a sweep and wrong
 */
export function findSweep(argument: string, io: Io): SweepFile | null {
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
    const [issue] = read.error.issues;
    throw new UsageError(`${argument} is not a sweep: ${issue?.path.join(".") || "its form"}: ${issue?.message}`);
  }
  const { scenario, design, vary = [], file, replications, precision, seed } = read.data;
  const isList = design === "list" || (design === undefined && file !== undefined);
  if (isList !== (file !== undefined) || isList === vary.length > 0) {
    throw new UsageError(`${argument} is not a sweep: it needs either vary, or design: list and file`);
  }
  return {
    scenario: extname(scenario) === "" ? scenario : join(dirname(argument), scenario),
    points: file === undefined ? gridOf(vary, argument) : listOf(join(dirname(argument), file), io),
    replications: replications ?? null,
    precision: precision ?? null,
    seed: seed === undefined ? null : `${seed}`,
  };
}

/** Every combination, the last path varying fastest. */
function gridOf(vary: NonNullable<z.infer<typeof form>["vary"]>, argument: string): readonly SweepPoint[] {
  let points: SweepPoint[] = [{ label: "", set: {} }];
  for (const { path, values } of vary) {
    const list = typeof values === "string" ? valuesIn(values, `${argument}: ${path}`) : values.map(String);
    points = points.flatMap(({ label, set }) =>
      list.map((each) => ({ label: `${label === "" ? "" : `${label} `}${path}=${each}`, set: { ...set, [path]: each } })),
    );
  }
  return points;
}

/** `a,b,c`, `low..high/n` (n numbers, equally spaced) or `low..high/nlog` (on the scale of logarithms). */
function valuesIn(text: string, where: string): readonly string[] {
  const range = /^(-?[\d.]+)([^\d.]*)\.\.(-?[\d.]+)([^\d./]*)\/(\d+)(log)?$/.exec(text.trim());
  if (range === null) return text.split(",").map((each) => each.trim());
  const [low, high, count] = [Number(range[1]), Number(range[3]), Number(range[5])];
  const [unit, logarithmic] = [range[4] || range[2] || "", range[6] === "log"];
  if (!(Number.isFinite(low) && Number.isFinite(high) && count >= 2 && count <= 10_000) || (logarithmic && !(low > 0 && high > 0))) {
    throw new UsageError(`${where}: '${text}' is no range as 5..20/4 or 1..100/5log`);
  }
  return Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    const x = logarithmic ? low * (high / low) ** share : low + (high - low) * share;
    return `${Number(x.toPrecision(12))}${unit}`;
  });
}

function listOf(path: string, io: Io): readonly SweepPoint[] {
  let text: string;
  try {
    text = readText(resolve(io.folder, path), io.disk, mostBytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
  const { header, rows } = readTable(text);
  const paths = header.filter((name) => name !== "label");
  if (paths.length === 0 || rows.length === 0)
    throw new UsageError(`${path} is no table of settings: expected a header of paths, and a row a point`);
  return rows.map(({ line, cells }, at) => {
    if (cells.length !== header.length) throw new UsageError(`${path}:${line} has ${cells.length} cells, the header ${header.length}`);
    const named = new Map(header.map((name, i) => [name, cells[i]!.trim()]));
    const label = named.get("label") ?? `${basename(path, extname(path))} ${at + 1}`;
    // An empty cell leaves the scenario as it is.
    return { label, set: Object.fromEntries(paths.flatMap((name) => (named.get(name) === "" ? [] : [[name, named.get(name)!]]))) };
  });
}
