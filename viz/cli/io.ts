import type { Thread } from "../../workers/thread.ts";

export type ThreadScript = "simulator" | "rows";

/** Everything a command may touch of the process around it; main.ts builds the real one, tests their own. */
export interface Io {
  /** Results: stdout. */
  out(text: string): void;
  /** Progress, warnings and errors: stderr. */
  err(text: string): void;
  readonly errIsTerminal: boolean;
  /** Characters on a line of the terminal. */
  readonly columns: number;
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Folder of the package: scenarios/library and dist are in it. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cores: number;
  /** Memory of the machine; bytes. */
  readonly memory: number;
  /** Version of Node. */
  readonly node: string;
  /** Starts a thread that runs simulator.worker.ts or rows.worker.ts. */
  readonly startThread: (script: ThreadScript) => Thread;
  /** Opens an address in the user's browser, if there is one. */
  open(address: string): void;
  /** Aborted with an Interrupted when the user or the batch system wants the command to end. */
  readonly interrupt: AbortSignal;
}

/** The reason of an aborted `Io.interrupt`. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode: number;
  constructor(signal: "SIGINT" | "SIGTERM") {
    super(`interrupted by ${signal}`);
    // 130: by the user; 75: by the system, worth running again.
    this.exitCode = signal === "SIGINT" ? 130 : 75;
  }
}

/** The command was used wrongly, or the scenario is not valid: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The command could not do its work: exit code 1. */
export class Failure extends Error {
  override readonly name = "Failure";
}
