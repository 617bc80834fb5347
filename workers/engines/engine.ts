import type { EngineSaid } from "./refused.ts";

/** A system that starts `fondrisk shard` with a number in its environment. */
export interface ArrayEngine {
  readonly name: string;
  /** Variable with the number of a task; other texts than whole numbers mean that there is no array. */
  readonly index: string;
  /** Variable with the cores that a task has been given, where there is one. */
  readonly cores?: string;
}

/** What is handed over to an engine: shards of a plan, as numbers. Everything else is in the plan's folder. */
export interface Handover {
  /** Absolute path, the same on every machine. */
  readonly folder: string;
  /** SHA-256 of the plan. */
  readonly plan: string;
  /** Ascending. */
  readonly shards: readonly number[];
  readonly pass: 1 | 2;
  /** Whether they are all that the plan lacks, so that it can be merged after them. */
  readonly last: boolean;
  /** How this program is called: program and first arguments. */
  readonly program: readonly string[];
  /** Most tasks of one array. */
  readonly maxTasks: number;
  /** Most tasks at once; null: as the engine likes. */
  readonly atOnce: number | null;
  /** Minutes of one core that the longest shard was estimated at. */
  readonly minutes: number;
  /** Address of a queue. */
  readonly queue: string | null;
  /** What the user says to the engine itself. */
  readonly more: readonly string[];
}

/** What an engine has taken. */
export interface Taken {
  /** By the engine's own name. */
  readonly id: string;
  readonly shards: readonly number[];
}

/** How a program ended: its code, 128 + the number of its signal, or null where it could not be started. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program that runs beside this one. */
export interface RunningProgram {
  readonly ended: Promise<number | null>;
  kill(signal: "SIGTERM" | "SIGKILL"): void;
}

/** What an engine may do on the machine that it is spoken to from. */
export interface EngineHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cores: number;
  readonly signal: AbortSignal;
  /** Runs a program to its end with a text as its standard input. */
  call(program: string, args: readonly string[], input?: string): Promise<ProgramEnd>;
  /** Starts a program whose output is added to a file. */
  start(program: string, args: readonly string[], log: string): RunningProgram;
  /** A sentence for whoever waits. */
  tell(said: EngineSaid): void;
}

/** A system that shards can be handed over to. */
export interface SubmitEngine {
  readonly name: string;
  /** Exactly what would be handed over: a template to keep and edit. */
  dryRun(handover: Handover): string;
  /**
   * Hands over; `taken` is called for every part that was. Resolves when all is handed over, and says whether all of it has been
   * computed by then.
   *
   * throws  Refused
   */
  submit(handover: Handover, host: EngineHost, taken: (part: Taken) => void): Promise<"handed over" | "computed" | "stopped">;
  /** Takes back what was handed over, as far as it has not ended. throws  Refused */
  cancel(parts: readonly Taken[], submission: Pick<Handover, "plan" | "queue" | "pass">, host: EngineHost): Promise<void>;
}

/** How the shards are called, as a program and arguments; the number of the task is in the environment. base: see `shard --base` */
export function shardCommandOf({ program, folder, plan, pass }: Handover, more: readonly string[] = []): readonly string[] {
  return [...program, "shard", folder, "--plan", plan.slice(0, 16), ...(pass === 2 ? ["--pass", "2"] : []), ...more];
}

/** A name for the engine's lists. */
export function jobName({ plan }: Pick<Handover, "plan">): string {
  return `fondrisk-${plan.slice(0, 8)}`;
}

/** Words as a shell takes them. */
export function shellLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}
