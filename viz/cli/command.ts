import { parseArgs } from "node:util";
import { nearest } from "../../workers/host.ts";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";

/** An option of a command: the one table that parsing and help are made from. */
export interface OptionSpec {
  /** How the value is called in the help; none: the option is a switch. */
  readonly value?: string;
  /** The option may be given several times. */
  readonly many?: boolean;
  /** Shown in the help; applying it is the command's business. */
  readonly default?: string;
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** What was given: a switch is true, an option its text, an option that may be repeated the list of texts. */
export type Given<T extends OptionTable> = {
  readonly [K in keyof T]?: T[K] extends { readonly many: true }
    ? readonly string[]
    : T[K] extends { readonly value: string }
      ? string
      : boolean;
};

export interface Command {
  readonly name: string;
  /** How the arguments are called: `<scenario>`, `<a> <b> …`. */
  readonly arguments: string;
  /** Fewest and most arguments. */
  readonly count: readonly [least: number, most: number];
  readonly summary: string;
  readonly options: OptionTable;
  /** A worked example for the end of the help: command lines and what they answer. */
  readonly example?: string;
  /** Exit code. Throws UsageError (2), Failure (1) or Interrupted (130, 75). */
  run(args: readonly string[], given: Readonly<Record<string, unknown>>, io: Io): Promise<number>;
}

/** Ties the types of a command's options to its `run`. */
export function command<const T extends OptionTable>(
  spec: Omit<Command, "run" | "options"> & { readonly options: T; run(args: readonly string[], given: Given<T>, io: Io): Promise<number> },
): Command {
  return { ...spec, run: (args, given, io) => spec.run(args, given as Given<T>, io) };
}

/** The option that every command has. */
export const helpOption: OptionTable = { help: { help: "show this help" } };

/**
 * Splits a command's arguments into options and the rest.
 *
 * throws  UsageError for an unknown option (with a guess), a missing value, or a wrong number of arguments
 */
export function parseCommand(
  spec: Command,
  argv: readonly string[],
): { readonly args: readonly string[]; readonly given: Readonly<Record<string, unknown>> } {
  const table: OptionTable = { ...spec.options, ...helpOption };
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, many }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: many ?? false },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (known === undefined) {
      const guess = nearest(token.name, Object.keys(table));
      const said = say("unknownOption", { option: token.rawName, command: spec.name });
      throw new UsageError(guess === null ? said : { ...said, values: { ...said.values, guess: `--${guess}` } });
    }
    if (known.value !== undefined && (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))) {
      throw new UsageError(say("optionNeedsValue", { option: token.name, value: known.value }));
    }
    if (known.value === undefined && token.value !== undefined)
      throw new UsageError(say("optionTakesNoValue", { option: token.name, found: token.value }));
  }
  const [least, most] = spec.count;
  if (values.help !== true && (positionals.length < least || positionals.length > most)) {
    const many = most === Number.POSITIVE_INFINITY;
    const wanted = least === most ? least : many ? say("atLeastSoMany", { least }) : say("fromToSoMany", { least, most });
    const code = least === 1 && (least === most || many) ? "takesArgument" : "takesArguments";
    throw new UsageError(say(code, { command: spec.name, wanted, arguments: spec.arguments, found: positionals.length }));
  }
  return { args: positionals, given: values };
}
