import { guessed, InvalidRequest } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import { manualPages } from "../manual/pages.ts";
import { glossaryText } from "../text/glossary.ts";
import { type Locale, localeNamed } from "../text/locale.ts";
import { say, tellCommand } from "../text/said/say.ts";
import { type Command, parseCommand } from "./command.ts";
import { exitCodes } from "./exitCodes.ts";
import { helpOf, overview } from "./help.ts";
import { endingOf, Interrupted, type Io, UsageError } from "./io.ts";
import { environmentLocale } from "./language.ts";

import { Unreadable } from "./unreadable.ts";
import { visible } from "./visible.ts";

/** Runs one command line and returns its exit code, one of exitCodes. */
export async function fondrisk(argv: readonly string[], commands: readonly Command[], raw: Io): Promise<number> {
  // The one place through which everything is printed: names of files, scenarios, options and seeds come from outside.
  const io: Io = {
    ...raw,
    locale: messageLocale(argv, raw),
    line: argv,
    another: (line, folder) => fondrisk(line, commands, { ...raw, folder }),
    out: (text) => raw.out(visible(text)),
    err: (text) => raw.err(visible(text)),
  };
  try {
    const [name, ...rest] = argv;
    if (name === undefined) {
      io.err(overview(commands, io.locale));
      return 2;
    }
    if (name === "help" || name === "--help" || name === "-h") {
      io.out(helpAbout(rest.filter((word, at) => !word.startsWith("--lang") && rest[at - 1] !== "--lang")[0], commands, io));
      return 0;
    }
    if (name === "--version" || name === "-V") {
      io.out(`${version}\n`);
      return 0;
    }
    const found = commands.find((candidate) => candidate.name === name);
    if (found === undefined) {
      const names = commands.map((candidate) => candidate.name);
      const guess = guessed(say("unknownCommand", { name }), name, names);
      throw new UsageError(guess.values.guess === undefined ? say("unknownCommandOf", { name, known: names }) : guess);
    }
    const { args, given } = parseCommand(found, rest);
    if (given.help === true) {
      io.out(helpOf(found, io.locale));
      return 0;
    }
    return await found.run(args, given, io);
  } catch (error) {
    if (error instanceof Unreadable) {
      io.err(`fondrisk: ${tellCommand(say("aFileCannotBeRead", { reason: error.said }), io.locale)}\n`);
      return exitCodes.usage;
    }
    if (error instanceof InvalidRequest) {
      io.err(`fondrisk: ${tellCommand(error.said, io.locale)}\n`);
      return exitCodes.usage;
    }
    const ending = endingOf(error);
    if (error instanceof Interrupted) return error.exitCode;
    for (const said of ending?.said ?? []) io.err(`fondrisk: ${tellCommand(said, io.locale)}\n`);
    if (ending !== null) return ending.exitCode;
    io.err(`fondrisk: ${error instanceof Error ? error.message : String(error)}\n`);
    // An ending says all there is to say; anything else is a fault of the program and needs its trace.
    if (error instanceof Error && io.environment.FONDRISK_DEBUG) io.err(`${error.stack}\n`);
    return exitCodes.failed;
  }
}

/** What is wrong with a scenario is said in the language asked for; where nobody asks, as the messages are written. */
function messageLocale(argv: readonly string[], io: Io): Locale {
  const given = argv.flatMap((word, at) => (word === "--lang" ? [argv[at + 1]] : word.startsWith("--lang=") ? [word.slice(7)] : [])).at(-1);
  return localeNamed(given) ?? environmentLocale(io.environment) ?? "en";
}

/** Help about a command or a page of the manual; without a word, which there are. */
function helpAbout(word: string | undefined, commands: readonly Command[], io: Io): string {
  if (word === undefined) return overview(commands, io.locale);
  const wanted = commands.find(({ name }) => name === word);
  if (wanted !== undefined) return helpOf(wanted, io.locale);
  if (word === "words") return glossaryText(io.locale);
  const pages = manualPages(io.locale);
  const page = pages.find(({ name }) => name === word);
  if (page !== undefined) return page.text;
  const known = [...[...commands, ...pages].map(({ name }) => name), "words"];
  const guess = guessed(say("unknownTopic", { name: word }), word, known);
  throw new UsageError(guess.values.guess === undefined ? say("unknownTopicOf", { name: word, known }) : guess);
}
