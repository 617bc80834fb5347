import { type PartialResult, runScenario } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import { type Prepared, seatOpener, summaryOf } from "./simulate.ts";

/** What a command simulates without keeping anything. */
export interface Simulation {
  readonly prepared: Prepared;
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
}

/** Simulates one scenario with a progress line. Throws Interrupted. */
export async function simulateOne(
  { prepared, replications, seed, workers, locale }: Simulation,
  io: Io,
): Promise<{ readonly partial: PartialResult; readonly summary: Summary }> {
  const progress = progressLine(io, locale);
  const started = performance.now();
  try {
    const { partials } = await runScenario({
      plans: [prepared.plan],
      seed,
      target: { replications },
      workers,
      openSeat: seatOpener(io),
      signal: io.interrupt,
      onProgress: progress.show,
    });
    const partial = partials[0]!;
    const seconds = (performance.now() - started) / 1000;
    return { partial, summary: summaryOf(prepared, partial, seed, { node: io.node, workers, seconds }, locale) };
  } finally {
    progress.clear();
  }
}
