import type { ColumnBlock } from "../../workers/host.ts";
import type { ColumnEntry } from "../text/columnEntries.ts";
import type { Written } from "./output.ts";

/** Formats that the rows of a run (one per replication) are written in. */
export type RowFormat = "parquet" | "csv";

/** Takes bytes. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

/** Takes the rows of a run, in order, and turns them into a file. */
export interface RowFile {
  add(block: ColumnBlock): void;
  finish(): void;
}

/** What a thread that writes rows is told once. */
export interface RowJob {
  readonly format: RowFormat;
  /** File to append to, and the name that it will have. */
  readonly temporary: string;
  readonly path: string;
  readonly columns: readonly ColumnEntry[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** What rows.worker.ts does: encoding and compressing on a thread of its own keeps the main one ready for Ctrl-C. */
export interface RowService {
  open(job: RowJob): void;
  add(block: ColumnBlock): void;
  /** Says what was written, so that nobody has to read it again. */
  finish(): Written;
}
