import { resolve } from "node:path";
import { InvalidRequest, mostReplications, type ValuesOf } from "../../../workers/host.ts";
import type { Locale } from "../../text/locale.ts";
import type { commandWords } from "../../text/said/commandWords.ts";
import { type CommandCode, type CommandSaid, say } from "../../text/said/say.ts";
import { type Io, UsageError } from "../io.ts";
import { localeOf, seedOf, simulationOptions, wholeNumber, workersOf } from "../options.ts";

/** Options that every analysis has. */
export const analysisOptions = {
  ...simulationOptions,
  csv: { help: "print the main table as CSV on stdout" },
  out: { value: "DIR", help: "folder for <command>.json, tables as CSV and Parquet, pictures as SVG, and a section in report.html" },
} as const;

/** Which numbers an analysis is about. */
export const measureOption = {
  value: "ID",
  many: true,
  help: "a measure of summary.json (depletion.probability), or a column; fondrisk columns lists those",
} as const;

export interface AnalysisSettings {
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
  readonly json: boolean;
  readonly csv: boolean;
  /** Where files go; null: nowhere. */
  readonly folder: string | null;
  readonly set: readonly string[];
}

interface Given {
  readonly replications?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  readonly set?: readonly string[];
}

/** What is wrong with the options of a command: gathered, so that all of it is told at once. */
export interface Faults {
  /** The value, or `otherwise` after what was wrong has been kept. */
  attempt<T>(read: () => T, otherwise: T): T;
  add<C extends CommandCode>(code: C, ...values: ValuesOf<typeof commandWords, C>): void;
  take(said: CommandSaid): void;
  /** throws  UsageError with everything that is wrong, if anything is */
  settle(): void;
}

export function gatherFaults(): Faults {
  const gathered: CommandSaid[] = [];
  let told = false;
  return {
    attempt(read, otherwise) {
      try {
        return read();
      } catch (error) {
        // What the library refuses is the user's to know.
        if (error instanceof InvalidRequest) {
          gathered.push(error.said);
          return otherwise;
        }
        if (error instanceof RangeError) {
          gathered.push(say("technical", { text: error.message }));
          return otherwise;
        }
        if (!(error instanceof UsageError)) throw error;
        // Problems of a scenario are on the screen already.
        if (error.said.length === 0) told = true;
        else gathered.push(...error.said);
        return otherwise;
      }
    },
    add: (code, ...values) => void gathered.push(say(code, ...values)),
    take: (said) => void gathered.push(said),
    settle() {
      const once = [...new Map(gathered.map((said) => [JSON.stringify(said), said])).values()];
      if (told || once.length > 0) throw new UsageError(once);
    },
  };
}

/** The common options as they were meant; what is wrong with them goes to `faults`. defaultReplications: when nobody says. */
export function analysisSettings(given: Given, io: Io, faults: Faults, defaultReplications = 100_000): AnalysisSettings {
  const { replications, out } = given;
  if (given.json === true && given.csv === true) faults.add("oneOfOptions", { options: ["--json", "--csv"] });
  if (out === "") faults.add("optionEmpty", { option: "out" });
  return {
    replications:
      replications === undefined
        ? defaultReplications
        : faults.attempt(() => wholeNumber("replications", replications, 1, mostReplications), 1),
    seed: faults.attempt(() => seedOf(given.seed), "1"),
    workers: faults.attempt(() => workersOf(given.workers, io), 1),
    locale: faults.attempt(() => localeOf(given.lang, io), "sv"),
    json: given.json === true,
    csv: given.csv === true,
    folder: out === undefined || out === "" ? null : resolve(io.folder, out),
    set: given.set ?? [],
  };
}

/** A share in (0, 1): 0.05, 0,05 or 5 %. */
export function shareOption(option: string, text: string | undefined, otherwise: number, faults: Faults): number {
  if (text === undefined) return otherwise;
  const [, digits = "", percent = ""] = /^\s*([\d.,]+)\s*(%?)\s*$/.exec(text) ?? [];
  const value = Number(digits.replace(",", ".")) / (percent === "" ? 1 : 100);
  if (digits !== "" && value > 0 && value < 1) return value;
  faults.add("optionShare", { option, found: text });
  return otherwise;
}

/** One of a few words. */
export function choiceOption<const W extends string>(
  option: string,
  text: string | undefined,
  words: readonly [W, ...W[]],
  faults: Faults,
): W {
  const found = words.find((word) => word === (text ?? words[0]));
  if (found === undefined) faults.add("optionOneOf", { option, words, found: text ?? "" });
  return found ?? words[0];
}
