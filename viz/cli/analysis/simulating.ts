import type { Places } from "../../../workers/host.ts";
import type { Locale } from "../../text/locale.ts";
import { Interrupted, type Io } from "../io.ts";
import { progressLine } from "../progress.ts";
import { seatOpener } from "../simulate.ts";
import { keptUntil, runKeeper } from "./keptRuns.ts";

/** How an analysis is simulated. */
interface Simulating {
  readonly workers: number;
  readonly locale: Locale;
  /** Of its results; null: none. */
  readonly folder: string | null;
}

/**
 * Runs the work of an analysis with a progress line, on so many threads. Where it has a folder, what it has run is kept there until
 * the results are (keptRuns.ts): the same line goes on after an interruption.
 *
 * throws  Interrupted
 */
export async function simulating<T>({ workers, locale, folder }: Simulating, io: Io, work: (places: Places) => Promise<T>): Promise<T> {
  const progress = progressLine(io, locale);
  const keeper = folder === null ? null : runKeeper(folder, io);
  try {
    const places = { workers, openSeat: seatOpener(io), signal: io.interrupt, onProgress: progress.show };
    return await work(keeper === null ? places : { ...places, keeper });
  } catch (error) {
    progress.clear();
    throw error instanceof Interrupted ? keptUntil(error, keeper?.kept() ?? 0, io) : error;
  } finally {
    progress.clear();
  }
}
