/** One thing that is wrong with a scenario file: where, what was found, what is expected, what to do. */
export interface Problem {
  /** Name of the file, or `--set path=value` for a value given on the command line. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** 1 is the first character of the line. */
  readonly column: number;
  /** Path by ids, as in `interventions.skolfam.outcomes.hvb.cost`; empty for the file itself. */
  readonly path: string;
  /** One sentence. */
  readonly message: string;
}

/** A path as the file has it: keys and list positions. */
export type FilePath = readonly (string | number)[];

/** A problem before its place is looked up. */
export interface Finding {
  readonly path: FilePath;
  readonly message: string;
  /** The key itself is wrong, not its value. */
  readonly atKey?: boolean;
}

/** `file:line:column: path: message`, as compilers write it. */
export function problemText(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === "" ? `${place}: ${problem.message}` : `${place}: ${problem.path}: ${problem.message}`;
}

/** A value as an error message shows it: short, on one line, strings in quotes. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return `'${value.length > 40 ? `${value.slice(0, 39)}…` : value}'`.replace(/\s+/g, " ");
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "dist" in value ? "a distribution" : "a block of keys";
  return String(value);
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
