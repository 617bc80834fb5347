import { defaultWorkers, mostReplications } from "../../workers/host.ts";
import { type Locale, localeNamed } from "../text/locale.ts";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";
import { environmentLocale } from "./language.ts";

/** Options that every command which simulates has. */
export const simulationOptions = {
  replications: { value: "N", default: "100000", help: "number of simulated futures" },
  seed: { value: "SEED", default: "1", help: "word or number that all chance comes from, letter for letter: 01 is another than 1" },
  workers: { value: "N", default: "auto", help: "threads; results do not depend on it" },
  set: { value: "PATH=VALUE", many: true, help: "change a value of the scenario, as in fund.capital=30mnkr" },
  json: { help: "print exactly one JSON document on stdout" },
  lang: { value: "sv|en", default: "that of LANG, else sv", help: "language of the table" },
} as const;

export const checkpointEvery = { value: "SECONDS", default: "5", help: "time between two checkpoints" } as const;

export interface SimulationSettings {
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
}

interface GivenSimulation {
  readonly replications?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly lang?: string;
}

/** throws  UsageError if a value is not what the option takes */
export function simulationSettings(given: GivenSimulation, io: Io): SimulationSettings {
  return {
    replications: given.replications === undefined ? 100_000 : wholeNumber("replications", given.replications, 1, mostReplications),
    seed: seedOf(given.seed),
    workers: workersOf(given.workers, io),
    locale: localeOf(given.lang, io),
  };
}

export function workersOf(text: string | undefined, io: Io): number {
  return text === undefined || text === "auto" ? defaultWorkers(io.environment, io.cores) : wholeNumber("workers", text, 1, 1024);
}

export function localeOf(text: string | undefined, { environment }: Io): Locale {
  if (text === undefined) return environmentLocale(environment) ?? "sv";
  const named = localeNamed(text);
  if (named !== null) return named;
  throw new UsageError(say("optionOneOf", { option: "lang", words: ["sv", "en"], found: text }));
}

export function seedOf(text: string | undefined): string {
  if (text === "") throw new UsageError(say("optionEmpty", { option: "seed" }));
  return text ?? "1";
}

/** Seconds, 0.01 … 86 400. */
export function intervalOf(text: string | undefined): number {
  const value = text === undefined ? 5 : /^[\d.,]+$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (!(value >= 0.01 && value <= 86_400))
    throw new UsageError(say("optionSeconds", { option: "checkpoint-every", least: 0.01, most: 86_400, found: text ?? "" }));
  return value;
}

/** A whole number in [least, most], written with digits, `1e6` or spaces between thousands. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d[\d \u00a0_]*(e\d{1,2})?$/i.test(text) ? Number(text.replace(/[ \u00a0_]/g, "")) : Number.NaN;
  if (!(Number.isSafeInteger(value) && value >= least && value <= most)) {
    throw new UsageError(say("optionWhole", { option, least, most, found: text }));
  }
  return value;
}

/** A half-width in (0, 0.5), written with a decimal point or comma. */
export function precisionOf(text: string): number {
  const value = /^[\d.,e-]+$/i.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (!(value >= 1e-6 && value < 0.5))
    throw new UsageError(say("optionNumber", { option: "precision", least: 0.000001, most: 0.5, found: text }));
  return value;
}
