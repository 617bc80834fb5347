import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { runLibrary } from "../scenarios/libraryRun.ts";

/** The scenarios of the library, in order of name. */
export const libraryNames: readonly string[] = readdirSync("scenarios/library")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -5))
  .sort();

/** Some errors need two whole blocks; in one scenario that is enough. */
const replicationsOf = (scenario: string): number => (scenario === "norrkoping" ? 2100 : 300);

/**
 * A line for each column and each estimate of a scenario, sorted by name:
 *
 *   column    <hash of the column's numbers>        <name>
 *   estimate  <hash of its value> <of its error>    <path in the summary; a step may be a year, an id or a price>
 */
export function frozenNames(scenario: string): string {
  const { summary, column, columns } = runLibrary(scenario, replicationsOf(scenario));
  const { formatVersion: _, scenario: __, run: ___, host: ____, ...measured } = summary;
  const lines = [
    ...columns.map((name) => `column ${name} ${hashOf(column(name))}`),
    ...estimatesIn(measured, []).map(({ path, value, errors }) => `estimate ${path} ${hashOf([value])} ${hashOf(errors)}`),
  ];
  return `${lines.sort().join("\n")}\n`;
}

interface FoundEstimate {
  readonly path: string;
  readonly value: number;
  readonly errors: readonly number[];
}

function estimatesIn(node: unknown, path: readonly string[]): FoundEstimate[] {
  if (node === null) return [{ path: path.join("."), value: Number.NaN, errors: [] }];
  if (typeof node !== "object") return [];
  const { value, standardError, low, high, ...others } = node as Readonly<Record<string, unknown>>;
  const own = [standardError, low, high].map((x) => (typeof x === "number" ? x : Number.NaN));
  const deeper = Object.entries(others).flatMap(([key, child]) => estimatesIn(child, [...path, Array.isArray(node) ? stepOf(child) : key]));
  return typeof value === "number" ? [{ path: path.join("."), value, errors: own }, ...deeper] : deeper;
}

/** How a member of a list is called: by its year or its price. */
function stepOf(member: unknown): string {
  const { year, qalyPrice } = member as { readonly year?: number; readonly qalyPrice?: number };
  return String(year ?? qalyPrice);
}

function hashOf(values: Iterable<number>): string {
  // A NaN has many bit patterns.
  const bits = Float64Array.from(values, (x) => (Number.isNaN(x) ? Number.MAX_VALUE : x));
  return createHash("sha256").update(new Uint8Array(bits.buffer)).digest("hex").slice(0, 8);
}

/** What differs between two texts of `frozenNames`, by name. */
export interface NamedDifferences {
  /** The number, or only its error, is another. */
  readonly moved: readonly string[];
  readonly left: readonly string[];
  readonly come: readonly string[];
}

export function namedDifferences(before: string, after: string): NamedDifferences {
  const [was, is] = [before, after].map(hashesByName) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  const names = [...was.keys()];
  return {
    moved: names.filter((name) => is.has(name) && is.get(name) !== was.get(name)),
    left: names.filter((name) => !is.has(name)),
    come: [...is.keys()].filter((name) => !was.has(name)),
  };
}

function hashesByName(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.split(" ").slice(0, 2).join(" "), line.split(" ").slice(2).join(" ")]));
}
