import { transfer, wrap } from "comlink";
import { type ColumnBlock, guardOf, type Thread } from "../../workers/host.ts";
import type { CommandSaid } from "../text/said/say.ts";
import { Unwritable } from "./io.ts";
import type { Written } from "./output.ts";
import type { RowJob, RowService } from "./rows.ts";

/** A file of rows that is written by a thread of its own. */
export interface RowWriter {
  /** Resolves when the block is written. With `last`, the block's memory moves to the thread. */
  add(block: ColumnBlock, last: boolean): Promise<void>;
  finish(): Promise<Written>;
  close(): void;
}

export function rowThread(thread: Thread, job: RowJob): RowWriter {
  const guarded = guardOf(thread);
  const guard = <T>(call: Promise<T>) => guarded(call).catch(asOurs);
  const remote = wrap<RowService>(thread.endpoint);
  const opened = guard(remote.open(job));
  opened.catch(() => {});
  return {
    async add(block, last) {
      await opened;
      await guard(
        remote.add(
          last
            ? transfer(
                block,
                block.map((column) => column.buffer),
              )
            : block,
        ),
      );
    },
    async finish() {
      await opened;
      return guard(remote.finish());
    },
    close: thread.terminate,
  };
}

/** An error loses its class on the way from a thread, and keeps its name; its message is what it says, as data (rowService.ts). */
function asOurs(error: unknown): never {
  throw error instanceof Error && error.name === "Unwritable" ? new Unwritable(JSON.parse(error.message) as CommandSaid[]) : error;
}
