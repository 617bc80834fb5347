import { join } from "node:path";
import { fromText, type KeptRun, type RunKeeper, toText } from "../../../workers/host.ts";
import { sha256 } from "../../../workers/node.ts";
import { say, tellCommand } from "../../text/said/say.ts";
import { endingOf, Interrupted, type Io } from "../io.ts";
import { writeAtomically } from "../output.ts";
import { readText } from "../readFile.ts";
import { Unreadable } from "../unreadable.ts";
import { keepLine, lineName } from "./keptLine.ts";

/** Of a run that an analysis has finished: in the folder of its results, until those are there. */
const keptName = /^\.fondrisk\.run\.[0-9a-f]{16}$/;
const mostBytes = 1 << 29;

/** Keeps the finished runs of an analysis as files. One that is damaged, or cannot be written, is run again. */
export function runKeeper(folder: string, io: Io): RunKeeper & { kept(): number } {
  const pathOf = (key: string) => join(folder, `.fondrisk.run.${key}`);
  return {
    get(key) {
      try {
        const text = readText(pathOf(key), io.disk, mostBytes);
        const end = text.indexOf("\n");
        return sha256(text.slice(end + 1)) === text.slice(0, end) ? (fromText(text.slice(end + 1)) as KeptRun) : null;
      } catch (error) {
        if (error instanceof Unreadable) return null;
        throw error;
      }
    },
    put(key, run) {
      const content = toText(run);
      try {
        keepLine(folder, io);
        writeAtomically(pathOf(key), `${sha256(content)}\n${content}`, io.disk);
      } catch (error) {
        // A disk that is full costs what an interruption would have to run again, not the analysis.
        if (endingOf(error) === null) throw error;
      }
    },
    kept: () => namesIn(folder, io).length,
  };
}

/** Removes what is kept of runs: their results are there. */
export function removeKept(folder: string, io: Io): void {
  const runs = namesIn(folder, io);
  for (const name of runs) io.disk.remove(join(folder, name));
  if (runs.length > 0) io.disk.remove(join(folder, lineName));
}

/** The end of an analysis that was interrupted, after a line on how to go on. */
export function keptUntil(error: Interrupted, kept: number, io: Io): Interrupted {
  if (kept === 0) return error;
  io.err(`${tellCommand(say("analysisKept", { count: kept }), io.locale)}\n`);
  return new Interrupted(error.signal, true);
}

function namesIn(folder: string, { disk }: Io): readonly string[] {
  try {
    return disk.list(folder).filter((name) => keptName.test(name));
  } catch {
    // There is no folder, and nothing in it.
    return [];
  }
}
