import { join } from "node:path";
import type { ColumnBlock } from "../../workers/host.ts";
import { version } from "../../workers/index.ts";
import type { Execution } from "./execute.ts";
import { type Io, Unwritable } from "./io.ts";
import { atomicFile, type Written } from "./output.ts";
import type { RowFormat } from "./rows.ts";
import { type RowWriter, rowThread } from "./rowThread.ts";

/** The rows of a run in one format, on their way to a file. A disk that takes no more of them ends the file, not the run. */
export interface RowOutput {
  readonly format: RowFormat;
  /** Resolves when the block is written. With `last`, the block's memory moves to the thread. */
  add(block: ColumnBlock, last: boolean): Promise<void>;
  /** After the last block. */
  finish(): Promise<void>;
  /** Puts the file in place. throws Unwritable, also for what could not be written before */
  commit(): Written;
  discard(): void;
}

type Wanted = Pick<Execution, "folder" | "rows" | "columns" | "seed"> & { readonly prepared: Pick<Execution["prepared"], "hash"> };

/** Opens the files of rows, before anything is computed: a bad folder fails now. */
export function openRows({ folder, rows, columns, seed, prepared: { hash } }: Wanted, io: Io): readonly RowOutput[] {
  if (folder === null) return [];
  return rows.map((format) => {
    const path = join(folder, `replications.${format}`);
    const file = atomicFile(path, io.disk);
    const metadata = { version, seed, scenario: hash };
    return rowOutput(format, file, rowThread(io.startThread("rows"), { format, temporary: file.temporary, path, columns, metadata }));
  });
}

function rowOutput(format: RowFormat, file: ReturnType<typeof atomicFile>, writer: RowWriter): RowOutput {
  let broken: Unwritable | null = null;
  let written: Written | null = null;
  const attempt = async (work: () => Promise<void>) => {
    if (broken !== null) return;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      broken = error;
      // What is there of it takes the room that the other files need.
      writer.close();
      file.discard();
    }
  };
  return {
    format,
    add: (block, last) => attempt(() => writer.add(block, last)),
    finish: () =>
      attempt(async () => {
        written = await writer.finish();
        writer.close();
      }),
    commit() {
      if (broken !== null) throw broken;
      if (written === null) throw new RangeError("rows: commit before finish");
      file.commit();
      return written;
    },
    discard() {
      writer.close();
      file.discard();
    },
  };
}

/** Gives every file the block; the last one may keep its memory. */
export async function addRows(outputs: readonly RowOutput[], block: ColumnBlock): Promise<void> {
  for (const [i, rows] of outputs.entries()) await rows.add(block, i === outputs.length - 1);
}
