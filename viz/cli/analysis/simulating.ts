import type { Places } from "../../../workers/host.ts";
import type { Locale } from "../../text/locale.ts";
import type { Io } from "../io.ts";
import { progressLine } from "../progress.ts";
import { seatOpener } from "../simulate.ts";

/** Runs the work of an analysis with a progress line, on so many threads. Throws Interrupted. */
export async function simulating<T>(workers: number, locale: Locale, io: Io, work: (places: Places) => Promise<T>): Promise<T> {
  const progress = progressLine(io, locale);
  try {
    return await work({ workers, openSeat: seatOpener(io), signal: io.interrupt, onProgress: progress.show });
  } finally {
    progress.clear();
  }
}
