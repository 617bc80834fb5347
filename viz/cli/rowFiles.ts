import { join } from "node:path";
import type { ColumnBlock } from "../../workers/protocol.ts";
import { version } from "../../workers/version.ts";
import type { Execution } from "./execute.ts";
import type { Io } from "./io.ts";
import { type AtomicFile, atomicFile } from "./output.ts";
import { type RowWriter, rowThread } from "./rowThread.ts";

/** The files of a run: those of rows are among all of them. */
export interface Files {
  readonly all: AtomicFile[];
  readonly rows: RowWriter[];
}

type Wanted = Pick<Execution, "folder" | "rows" | "columns" | "seed" | "prepared">;

/** Opens the files of rows, before anything is computed: a bad folder fails now. */
export function openFiles({ all, rows }: Files, { folder, rows: formats, columns, seed, prepared: { hash } }: Wanted, io: Io): void {
  if (folder === null) return;
  for (const format of formats) {
    const path = join(folder, `replications.${format}`);
    const file = atomicFile(path);
    all.push(file);
    const metadata = { version, seed, scenario: hash };
    rows.push(rowThread(io.startThread("rows"), { format, temporary: file.temporary, path, columns, metadata }));
  }
}

/** Gives every file the block; the last one may keep its memory. */
export async function addRows(files: readonly RowWriter[], block: ColumnBlock): Promise<void> {
  for (const [i, rows] of files.entries()) await rows.add(block, i === files.length - 1);
}
