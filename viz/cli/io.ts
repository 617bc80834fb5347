import type { Thread } from "../../workers/host.ts";
import type { ProgramEnd, RunningProgram } from "../../workers/node.ts";
import type { Locale } from "../text/locale.ts";
import { type CommandSaid, tellCommand } from "../text/said/say.ts";
import type { Disk } from "./disk.ts";
import { exitCodes } from "./exitCodes.ts";

export type ThreadScript = "simulator" | "rows";

/** Everything a command may touch of the process around it; start.ts builds the real one, tests their own. */
export interface Io {
  /** Results: stdout. Throws Unwritable unless every byte is taken. */
  out(text: string): void;
  /** Progress, warnings and errors: stderr. Never throws: there would be nobody to tell. */
  err(text: string): void;
  /** A line on the terminal that the next one replaces; ours alone, with its control characters. */
  status(text: string): void;
  readonly errIsTerminal: boolean;
  /** Characters on a line of the terminal. */
  readonly columns: number;
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Folder of the package: scenarios/library and dist are in it. */
  readonly packageFolder: string;
  readonly disk: Disk;
  /** Language of what is said about a scenario that is wrong; fondrisk() sets it. */
  readonly locale: Locale;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cores: number;
  /** Memory of the machine; bytes. */
  readonly memory: number;
  /** Version of Node. */
  readonly node: string;
  /** Who we are among those that write into a folder: name of the machine and number of the process. */
  readonly host: string;
  readonly process: number;
  /** Is there a process of that number on this machine? */
  isAlive(process: number): boolean;
  /** Starts a thread that runs simulator.worker.ts or rows.worker.ts. */
  readonly startThread: (script: ThreadScript) => Thread;
  /** How this program is called: program and first arguments. */
  readonly program: readonly string[];
  /** Runs another program to its end, with a text as its standard input. */
  call(program: string, args: readonly string[], input?: string): Promise<ProgramEnd>;
  /** Starts a program whose output is added to a file; it gets no standard input. */
  start(program: string, args: readonly string[], log: string): RunningProgram;
  /** Opens an address in the user's browser, if there is one. */
  open(address: string): void;
  /** The words of the command line; fondrisk() sets them. */
  readonly line?: readonly string[];
  /** Runs another line of this program, its relative paths from that folder; fondrisk() sets it. */
  readonly another?: (line: readonly string[], folder: string) => Promise<number>;
  /** Aborted with an Interrupted when the user or the batch system wants the command to end. */
  readonly interrupt: AbortSignal;
  /** Says what an interrupt finds from now on: work to put away first, and whether a checkpoint is on the disk. */
  announce(state: Patience): void;
}

/** What an interrupted command needs before it may end. */
export interface Patience {
  /** There is something to put away: give it time. Else the process may end at once. */
  readonly busy: boolean;
  /** A checkpoint is on the disk. */
  readonly kept: boolean;
}

/** Signals that end a command. */
export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGUSR1";

/** 130: by the user; 75: by the system, with something to go on from; 143: by the system, without. */
export function stopCode(signal: StopSignal, kept: boolean): number {
  if (signal === "SIGINT") return exitCodes.interrupted;
  return kept ? exitCodes.stopped : exitCodes.terminated;
}

/** What an end says: lines as data, worded in the user's language; none: everything is on the screen already. */
export type Ends = CommandSaid | readonly CommandSaid[];

/** An end that what it says says all about; its message is that in English. */
class EndingError extends Error {
  readonly said: readonly CommandSaid[];
  readonly exitCode: number;
  constructor(ends: Ends, exitCode: number) {
    const said = "code" in ends ? [ends] : ends;
    super(said.map((each) => tellCommand(each, "en")).join("\n"));
    this.said = said;
    this.exitCode = exitCode;
  }
}

/** The reason of an aborted `Io.interrupt`. */
export class Interrupted extends EndingError {
  override readonly name = "Interrupted";
  readonly signal: StopSignal;
  /** kept  a checkpoint is on the disk */
  constructor(signal: StopSignal, kept = false) {
    super([], stopCode(signal, kept));
    this.signal = signal;
  }
}

/** The command was used wrongly, or the scenario is not valid: `new UsageError(say("optionEmpty", { option: "out" }))`. */
export class UsageError extends EndingError {
  override readonly name = "UsageError";
  constructor(said: Ends) {
    super(said, exitCodes.usage);
  }
}

/** The command could not do its work. */
export class Failure extends EndingError {
  override readonly name = "Failure";
  constructor(said: Ends) {
    super(said, exitCodes.failed);
  }
}

/** What is in the way belongs to another run. */
export class Conflict extends EndingError {
  override readonly name = "Conflict";
  constructor(said: Ends) {
    super(said, exitCodes.conflict);
  }
}

/** Something could not be written. */
export class Unwritable extends EndingError {
  override readonly name = "Unwritable";
  constructor(said: Ends) {
    super(said, exitCodes.unwritable);
  }
}

/** An end with a code of its own: those of plans and shards. */
export class Ending extends EndingError {
  override readonly name = "Ending";
}

/** The end that an error means, or null for a fault of the program. */
export function endingOf(error: unknown): EndingError | null {
  return error instanceof EndingError ? error : null;
}
