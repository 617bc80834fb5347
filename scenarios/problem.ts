import { withoutIdentityNumbers } from "./identityNumbers.ts";
import { problem, type Said, type Value } from "./said.ts";

/** One thing that is wrong with a scenario file: where, what was found, what is expected, what to do. */
export interface Problem extends Said {
  /** Name of the file, or `--set path=value` for a value given on the command line. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** 1 is the first character of the line. */
  readonly column: number;
  /** Path by ids, as in `interventions.skolfam.outcomes.hvb.cost`; empty for the file itself. */
  readonly path: string;
  /** What `code` and `values` say, one English sentence. */
  readonly message: string;
}

/** A path as the file has it: keys and list positions. */
export type FilePath = readonly (string | number)[];

/** A problem before its place is looked up. */
export interface Finding extends Said {
  readonly path: FilePath;
  /** The key itself is wrong, not its value. */
  readonly atKey?: boolean;
}

/** `file:line:column: path: message`, as compilers write it. */
export function problemText(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === "" ? `${place}: ${problem.message}` : `${place}: ${problem.path}: ${problem.message}`;
}

/**
 * Characters that no text of a scenario needs and that could do something to a terminal or deceive a reader: control characters but
 * tab and line end, marks that turn the direction of writing, the byte order mark. `g`-less, for search.
 */
export const hiddenCharacter =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** `U+001b`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
}

/** A text of the file as a problem may quote it: one line, with nothing hidden in it. */
export function visible(text: string): string {
  return text.replace(/[\s\u0085]+/g, " ").replace(new RegExp(hiddenCharacter, "gu"), "\ufffd");
}

/** A text in quotes as a problem quotes it: short, on one line. */
export function quoted(text: string): string {
  const hidden = withoutIdentityNumbers(text);
  return visible(`'${hidden.length > 40 ? `${hidden.slice(0, 39)}…` : hidden}'`);
}

/** A value as a problem shows it: short, on one line, strings in quotes. */
export function shown(value: unknown): Value {
  if (value === undefined || value === null) return problem("nothing");
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return problem("emptyList");
    return value.length === 1 ? problem("listOfOne") : problem("listOf", { count: value.length });
  }
  if (typeof value === "object") return problem("dist" in value ? "aDistribution" : "blockOfKeys");
  return String(value);
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
