import { basename, extname, resolve } from "node:path";
import { latinColumn, readTable } from "../../../workers/host.ts";
import { say } from "../../text/said/say.ts";
import { type Io, UsageError } from "../io.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";

/** One setting of a sweep. */
export interface WrittenPoint {
  readonly label: string;
  /** Values by path, as they were written. */
  readonly set: Readonly<Record<string, string>>;
}

/** A path and what it is varied over: a list, or the text of one or of a range. */
export interface WrittenRange {
  readonly path: string;
  readonly values: string | readonly (string | number | boolean)[];
}

export const mostBytes = 16 << 20;

/** Every combination, the last path varying fastest. */
export function gridOf(vary: readonly WrittenRange[], argument: string): readonly WrittenPoint[] {
  let points: WrittenPoint[] = [{ label: "", set: {} }];
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
  const count = Number(range[5]);
  const at = rangeOf(range, text, where);
  if (!(count >= 2 && count <= 10_000)) throw noRange(text, where);
  return Array.from({ length: count }, (_, i) => at(i / (count - 1)));
}

/** The value at a share of a range: of its numbers, or with `log` of their logarithms. */
function rangeOf(
  [, from = "", unitOfLow = "", to = "", unitOfHigh = "", , log]: readonly string[],
  text: string,
  where: string,
): (share: number) => string {
  const [low, high] = [Number(from), Number(to)];
  const logarithmic = log === "log";
  if (!(Number.isFinite(low) && Number.isFinite(high)) || (logarithmic && !(low > 0 && high > 0))) throw noRange(text, where);
  return (share) => {
    const x = logarithmic ? low * (high / low) ** share : low + (high - low) * share;
    return `${Number(x.toPrecision(12))}${unitOfHigh || unitOfLow}`;
  };
}

function noRange(text: string, where: string): UsageError {
  return new UsageError(say("noRange", { where, text }));
}

/** A Latin hypercube of n points over ranges `low..high`, `low..high/log` on the scale of logarithms. */
export function hypercubeOf(vary: readonly WrittenRange[], n: number, seed: string, where: string): readonly WrittenPoint[] {
  const columns = vary.map(({ path, values }) => {
    const text = typeof values === "string" ? values.trim() : "";
    const range = /^(-?[\d.]+)([^\d.]*)\.\.(-?[\d.]+)([^\d./]*)(?:\/(\d*)(log)?)?$/.exec(text);
    if (range === null) throw new UsageError(say("hypercubeRange", { where, path, found: String(values) }));
    const at = rangeOf(range, text, where);
    return { path, values: Array.from(latinColumn(seed, path, n), at) };
  });
  return Array.from({ length: n }, (_, i) => ({
    label: `${i + 1}`,
    set: Object.fromEntries(columns.map((column) => [column.path, column.values[i]!])),
  }));
}

/** Rows of a CSV whose header is paths; `label` names a row. */
export function listOf(path: string, io: Io): readonly WrittenPoint[] {
  let text: string;
  try {
    text = readText(resolve(io.folder, path), io.disk, mostBytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(say("fileCannotBeRead", { file: path, reason: error.said }));
    throw error;
  }
  const { header, rows, unclosed } = readTable(text);
  if (unclosed !== null) throw new UsageError(say("settingsUnclosed", { file: path, line: unclosed }));
  const paths = header.filter((name) => name !== "label");
  if (paths.length === 0 || rows.length === 0) throw new UsageError(say("noSettings", { file: path }));
  return rows.map(({ line, cells }, at) => {
    if (cells.length !== header.length)
      throw new UsageError(say("settingsCells", { file: path, line, found: cells.length, expected: header.length }));
    const named = new Map(header.map((name, i) => [name, cells[i]!.trim()]));
    const label = named.get("label") ?? `${basename(path, extname(path))} ${at + 1}`;
    // An empty cell leaves the scenario as it is.
    return { label, set: Object.fromEntries(paths.flatMap((name) => (named.get(name) === "" ? [] : [[name, named.get(name)!]]))) };
  });
}
